using NodaTime;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.People;

// What becomes of a breach that somebody has seen on their list: it is read, taken, noted on, decided, closed, or left
// lying.
internal sealed class BreachDesk(World world, Acting acting)
{
    private static readonly string[] Actions =
    [
        "take", "note", "set-awareness", "close", "withdraw", "confirm", "advise",
        "decide", "record-notification", "record-communication", "reopen",
        "amend",
    ];

    public void Notice(CaseSummary one)
    {
        var municipality = Town.Municipalities[one.Municipality];
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

    private void Act(CaseSummary one, string action, Caller by, Duration after) =>
        acting.Plan(one, new(action, by, (seen, text) => Fields((Breach)seen, text)), after);

    private FieldValues Fields(Breach breach, string text)
    {
        var before = world.Before(Duration.FromDays(world.Random.Next(1, 6)));
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
}
