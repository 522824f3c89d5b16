using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.People;

// The ombud, the deputy, each municipality's contact and its controller. Each morning they look through their list,
// and whatever they had not seen gets a life from the seed: read, taken, noted on, decided, closed, or left lying.
internal sealed class Desk(World world, Visits visits)
{
    private static readonly string[] Actions =
    [
        "take", "note", "set-awareness", "close", "withdraw", "confirm", "advise",
        "decide", "record-notification", "record-communication", "reopen",
        "amend",
    ];

    private readonly HashSet<CaseId> _known = [];
    private int _lastText;

    public void Plan()
    {
        for (var day = 0; world.Start + Duration.FromDays(day) < world.End; day++)
        {
            var morning = Duration.FromDays(day) + Duration.FromHours(7) + world.Within(Duration.FromHours(2));
            visits.Plan(morning, "looks through all lists", web => LookAsync(web, Town.Ombud));
            if (world.Sometimes(0.2))
                visits.Plan(morning, "looks through the own list", web => LookAsync(web, Town.Contact(Any())));
        }
    }

    private async Task LookAsync(WebApp web, Caller by)
    {
        var visible = Town.Municipalities.All.Select(m => m.Number).Where(by.MaySee).ToList();
        var order = world.Sometimes(0.5) ? CaseOrder.Due : CaseOrder.Newest;
        string? after = null;
        do
        {
            var filter = new CaseFilter(by.Municipality, CaseFilter.Open, null, order);
            var page = await web.Lists.PageAsync(visible, filter, world.Random.Next(1, 9), after, default);
            foreach (var one in page.Cases)
                Notice(one, by);
            after = page.After;
        }
        while (after is not null);
    }

    private void Notice(CaseSummary one, Caller by)
    {
        if (!by.MaySee(one.Municipality))
            throw new SimulationFailure(world, $"{by.Person.Id} was shown {one.Number}.");
        if (!_known.Add(one.Id))
            return;
        var municipality = Town.Municipalities[one.Municipality];
        if (world.Sometimes(0.2))
            PlanNosy(one);
        PlanSome("take", 0.7, Duration.FromHours(30));
        PlanSome("note", 0.5, Duration.FromDays(4));
        PlanSome("set-awareness", 0.4, Duration.FromDays(3));
        PlanSome("set-awareness", 0.1, Duration.FromDays(9));
        PlanSome("amend", 0.2, Duration.FromDays(3));
        PlanSome("advise", 0.4, Duration.FromDays(3));
        PlanSome("decide", 0.5, Duration.FromDays(4));
        PlanSome("record-notification", 0.4, Duration.FromDays(6));
        PlanSome("record-notification", 0.3, Duration.FromDays(16));
        PlanSome("record-communication", 0.3, Duration.FromDays(9));
        PlanSome("close", 0.8, Duration.FromDays(14));
        PlanSome("withdraw", 0.1, Duration.FromDays(6));
        PlanSome("confirm", 0.5, Duration.FromDays(18));
        PlanSome("reopen", 0.2, Duration.FromDays(20));

        void PlanSome(string action, double chance, Duration most)
        {
            if (!world.Sometimes(chance))
                return;
            var after = world.Within(most);
            Act(one, action, Who(action, municipality), after);
            // Two sit with the same page open.
            if (world.Sometimes(0.3))
            {
                var other = Actions[world.Random.Next(Actions.Length)];
                Act(one, other, Who(other, municipality), after + world.Within(Duration.FromMilliseconds(200)));
            }
        }
    }

    private static readonly Func<Municipality, Caller>[] Deciders =
        [_ => Town.Ombud, _ => Town.Deputy, Town.Controller];

    private Caller Who(string action, Municipality of) => action switch
    {
        "take" or "advise" => world.Sometimes(0.5) ? Town.Ombud : Town.Deputy,
        "decide" or "confirm" => Town.Controller(of),
        "note" when world.Sometimes(0.4) => Town.Contact(of),
        _ => Deciders[world.Random.Next(Deciders.Length)](of),
    };

    private void Act(CaseSummary one, string action, Caller by, Duration after, int tries = 1) =>
        visits.Plan(
            after, $"{by.Person.Id} wants to {action} {one.Number}",
            web => ActAsync(web, one, action, by, tries),
            () => Retry(one, action, by, tries));

    private async Task ActAsync(WebApp web, CaseSummary one, string action, Caller by, int tries)
    {
        var seen = await web.Open.FindAsync(by, one.Number.Value, default);
        if (world.Sometimes(0.7))
            await web.Open.ReadAsync(by, seen, default);
        var version = world.Sometimes(0.8) ? seen.Case.Version.ToString(CultureInfo.InvariantCulture) : null;
        var sent = await web.Open.FindAsync(by, one.Number.Value, default);
        var text = string.Create(CultureInfo.InvariantCulture, $"{Town.Mark} skrev {++_lastText}.");
        var aware = world.Before(Duration.FromDays(world.Random.Next(1, 6)));
        var fields = Fields((Breach)sent.Case, text, aware);
        var rule = sent.Case.Actions.First(one => one.Name == action);
        var outcome = await web.Do.RunAsync(sent, new(rule, by, fields, new Problems()), version, default);
        world.Trace.Note(world.Steps.Current, "is told", outcome.GetType().Name);
        if (outcome is ActionResult.Accepted(var done))
            world.Told.Deeds.Add(new(
                done.Case.Id, done.Case.Version, action, action is "take" or "confirm" ? null : text));
        else if (outcome is ActionResult.ChangedMeanwhile)
            Retry(one, action, by, tries);
    }

    private FieldValues Fields(Breach breach, string text, Instant before)
    {
        string[] outcomes = [.. WireName.All<Outcome>()];
        var phase = breach.NotifiedAt is null ? Phase.First : world.Sometimes(0.5) ? Phase.FollowUp : Phase.Complete;
        var sentAt = Instant.Max(before, breach.NotifiedAt ?? before);
        return FieldValues.Of(
            ("text", text), ("reason", text), ("how", text), ("reference", "AR1234"), ("reasonForDelay", text),
            ("awareAt", Written(before)), ("outcome", outcomes[world.Random.Next(outcomes.Length)]),
            ("phase", WireName.Of(phase)), ("sentAt", Written(sentAt)),
            (AmendedFacts.NameOf("discoveredAt"), before.ToString()), (AmendedFacts.NameOf("consequences"), text));
    }

    private static string Written(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private void Retry(CaseSummary one, string action, Caller by, int tries)
    {
        if (tries < 6 && world.Sometimes(0.8))
            Act(one, action, by, Duration.FromSeconds(30) * tries * tries, tries + 1);
    }

    // What is another municipality's is not there.
    private void PlanNosy(CaseSummary one)
    {
        var other = Any();
        var by = world.Sometimes(0.5) ? Town.Contact(other) : Town.Controller(other);
        visits.Plan(world.Within(Duration.FromDays(1)), $"{by.Person.Id} guesses {one.Number}", async web =>
        {
            try
            {
                var found = await web.Open.FindAsync(by, one.Number.Value, default);
                if (found.Case.Municipality != other.Number)
                    throw new SimulationFailure(world, $"{by.Person.Id} found {one.Number}.");
            }
            catch (Web.Requests.RequestRefusedException refused) when (other.Number != one.Municipality)
            {
                world.Trace.Note(world.Steps.Current, "is told", refused.Message);
            }
        });
    }

    private Municipality Any() => Town.Municipalities.All[world.Random.Next(Town.Municipalities.All.Count)];
}
