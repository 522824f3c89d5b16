using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.People;

/// <summary>Who signs in and out when. Some do each morning, some now and then.</summary>
internal sealed class Sittings(World world, Visits visits)
{
    public void Plan(TeamsPerson person)
    {
        // The ombud and the deputy are known without.
        var eager = person.Who.Has(Roles.Triage) ? 0 : world.Random.Next(3) switch { 0 => 0.5, 1 => 0.1, _ => 0.02 };
        for (var day = 0; world.Start + Duration.FromDays(day) < world.End; day++)
            if (world.Sometimes(eager))
                Begin(person, Duration.FromDays(day) + world.Within(Duration.FromHours(12)), () => { });
    }

    /// <param name="next">What they sign in for.</param>
    public void Begin(TeamsPerson person, Duration after, Action next)
    {
        visits.Plan(after, $"{person.Who.Person.Id} signs in", async web =>
        {
            // Whether an answer comes or not: the session may be there.
            var sitting = new Sitting(world.Clock.Now);
            person.Sittings.Add(sitting);
            person.Cookie = await web.Teams.Value.SignInAsync(person.Who, person.Cookie);
            sitting.Cookie = person.Cookie;
            next();
        });
        if (world.Sometimes(0.3))
            End(person, after + world.Within(Duration.FromHours(9)));
    }

    private void End(TeamsPerson person, Duration after) => visits.Plan(
        after, $"{person.Who.Person.Id} signs out", async web =>
        {
            if (person.Cookie is not { } cookie)
                return;
            await web.Teams.Value.SignOutAsync(cookie);
            if (person.Cookie == cookie)
                person.Cookie = null;
            foreach (var sitting in person.Sittings.Where(one => one.Cookie == cookie))
            {
                sitting.SignedOut ??= world.Clock.Now;
                sitting.Until = Instant.Min(sitting.Until, world.Clock.Now);
            }
        });
}
