using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.People;

// What becomes of an inquiry that somebody has seen on their list: it is taken, answered after questions or without,
// extended, sent where it belongs, closed, or left lying until the month has long passed.
internal sealed class InquiryDesk(World world, Acting acting)
{
    private static readonly string[] Actions =
    [
        "take", "note", "reply", "ask-identity", "confirm-identity", "extend", "answer", "assign", "transfer",
        "journal", "close", "reopen", "redact",
    ];

    private static readonly string[] OfUnit = ["take", "ask-identity", "confirm-identity", "extend", "answer"];

    public void Notice(CaseSummary one)
    {
        PlanSome("take", 0.6, Duration.FromDays(2));
        PlanSome("note", 0.5, Duration.FromDays(5));
        PlanSome("assign", IsUnsorted(one) ? 0.8 : 0.3, Duration.FromDays(4));
        PlanSome("journal", 0.3, Duration.FromDays(5));
        PlanSome("reply", 0.5, Duration.FromDays(6));
        PlanSome("ask-identity", 0.4, Duration.FromDays(10));
        PlanSome("redact", 0.3, Duration.FromDays(10));
        PlanSome("transfer", 0.3, Duration.FromDays(12));
        PlanSome("extend", 0.2, Duration.FromDays(20));
        PlanSome("confirm-identity", 0.4, Duration.FromDays(25));
        PlanSome("answer", 0.5, Duration.FromDays(35));
        PlanSome("close", IsUnsorted(one) ? 0.2 : 0.4, Duration.FromDays(45));
        PlanSome("reopen", 0.3, Duration.FromDays(50));

        void PlanSome(string action, double chance, Duration most)
        {
            if (!world.Sometimes(chance))
                return;
            var after = world.Within(most);
            Act(one, action, after);
            // Two sit with the same page open.
            if (world.Sometimes(0.3))
                Act(
                    one, Actions[world.Random.Next(Actions.Length)],
                    after + world.Within(Duration.FromMilliseconds(200)));
        }
    }

    private void Act(CaseSummary one, string action, Duration after)
    {
        var by = Who(one, action);
        acting.Plan(one, new(action, by, (seen, text) => Fields((Inquiry)seen, action, by, text)), after);
    }

    private static bool IsUnsorted(CaseSummary one) => one.Municipality == Municipality.Unsorted.Number;

    private Caller Who(CaseSummary one, string action)
    {
        var ombud = world.Sometimes(0.5) ? Town.Ombud : Town.Deputy;
        if (IsUnsorted(one) || action == "transfer")
            return ombud;
        var municipality = Town.Municipalities[one.Municipality];
        var controller = Town.Controller(municipality);
        var unit = municipality.Units.FirstOrDefault(unit => unit.Name == one.Unit);
        var handler = unit is null ? controller : Town.Handler(municipality, unit.Slug);
        return action switch
        {
            _ when OfUnit.Contains(action) => world.Sometimes(0.7) ? handler : controller,
            "journal" or "close" or "reopen" => world.Sometimes(0.5) ? ombud : controller,
            _ => world.Random.Next(3) switch { 0 => ombud, 1 => controller, _ => handler },
        };
    }

    private FieldValues Fields(Inquiry one, string action, Caller by, string text)
    {
        var grounds = LegalGrounds.Of(one.About);
        var isFull = grounds.Count == 0 || world.Sometimes(0.5);
        return FieldValues.Of(
            ("text", text), ("reason", text), ("how", text), ("why", text),
            ("yes", world.Sometimes(0.5) ? "yes" : "no"),
            ("outcome", isFull ? "full" : "refused"), ("ground", isFull ? null : WireName.Of(grounds[0])),
            ("changed", "Adressen er rettet."), ("othersTold", "Skatteetaten."),
            ("field", action == "redact" ? OwnNote(one, by) : null)).And(Place(one, action));
    }

    // Where it is to go: anywhere from what is unsorted, to any unit within a municipality.
    private FieldValues Place(Inquiry one, string action)
    {
        var all = Town.Municipalities.All;
        var to = all[world.Random.Next(all.Count)];
        var unit = to.Units[world.Random.Next(to.Units.Count)].Slug;
        return action switch
        {
            "transfer" => FieldValues.Of(("municipality", to.Slug)),
            "assign" when one.IsUnsorted =>
                FieldValues.Of(("municipality", to.Slug), ("unit", world.Sometimes(0.5) ? unit : "")),
            "assign" => FieldValues.Of(("unit", unit)),
            _ => FieldValues.None,
        };
    }

    private string? OwnNote(Inquiry one, Caller by) => world.Told.Deeds
        .Find(deed => deed.Case == one.Id && deed.Action == "note" && deed.By == by) is { } note
        ? string.Create(CultureInfo.InvariantCulture, $"history-{note.Version}")
        : null;
}
