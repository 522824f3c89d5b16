using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Feedbacks;
using Ombud.Functions.Tests.Fuzz;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Channels;

/// <summary>Every action of every kind, by each who may do it, on a case of its own in Ringebu, with marked words in
/// every field that takes words.</summary>
internal sealed class EveryAction(World world)
{
    private const string Ringebu = "3439";

    // Chosen from a list, not written.
    private static readonly string[] Chosen = ["number", "municipality", "unit", "field"];

    private readonly Random _random = new(15);

    private SuiteFixture Suite => world.Suite;

    /// <returns>What was done, as kind and action; once for each who may.</returns>
    public async Task<IReadOnlyList<string>> DoAsync()
    {
        world.Touched(Ringebu, await MarkedReport.SendAsync(Suite));
        var done = new List<string>();
        foreach (var seed in Seed.All.Where(one => one is { Action: not null, Door.IsJson: true }))
            foreach (var who in world.People.Where(one => IsOfRingebu(one) && seed.IsFor(one)))
            {
                await DoAsync(seed.Action!, who.Id);
                done.Add($"{seed.Kind.Name} {seed.Action!.Name}");
            }

        return done;
    }

    private static bool IsOfRingebu(Who one) =>
        one.Id == "ombud" || (one.Municipality == Ringebu && one.Position is not ("employee" or "ingest"));

    private async Task DoAsync(CaseAction action, string who)
    {
        var one = await ReadyAsync(action);
        var body = await JsonSeeds.BodyAsync(action, one, world, _random);
        foreach (var field in action.Fields)
            body[field.Name] = field.Kind switch
            {
                FieldKind.Text when !Chosen.Contains(field.Name) => Marks.In($"{action.Name} {field.Name}"),
                // Looked for in a text, and kept nowhere.
                FieldKind.Words => new JsonArray(
                    one.Kind == Breach.AsKind ? MarkedReport.Words[1] : Marks.Stem),
                FieldKind.Moment => Suite.Now.ToString(),
                FieldKind.Own when field is AmendedFacts => Facts(),
                _ => body[field.Name]?.DeepClone(),
            };
        await Suite.ActAsync(who, one.Number, action.Name, body);
        await Suite.QuietAsync();
    }

    private static JsonObject Facts() => new(
        BreachFields.Amendable.Where(fact => fact.Kind is FieldKind.Text)
            .Select(fact => KeyValuePair.Create(fact.Name, (JsonNode?)Marks.In(fact.Name))));

    // In a state in which the action is open.
    private async Task<FreshCase> ReadyAsync(CaseAction action)
    {
        var kind = Seed.KindOf(action);
        var number = await OpenedAsync(kind);
        var (who, first) = action switch
        {
            Reopen => ("controller-ringebu", "close"),
            // The ombud's is a proposal, which waits for the controller.
            Confirm => ("ombud", "close"),
            ConfirmIdentity => ("handler-ringebu", "ask-identity"),
            _ => ("", ""),
        };
        if (first == "close")
            await Suite.ActAsync(who, number, first, new { reason = Marks.In("close before") });
        else if (first.Length > 0)
            await Suite.ActAsync(who, number, first, new { });
        return new(Ringebu, number) { Kind = kind };
    }

    private async Task<string> OpenedAsync(CaseKind kind)
    {
        if (kind == Breach.AsKind)
            return await MarkedReport.SendAsync(Suite);
        if (kind == Feedback.AsKind)
            return await Suite.GiveFeedbackAsync(
                Ringebu, $"{Marks.In("feedback")} {_random.Next()}", Marks.Citizen);
        if (kind != Inquiry.AsKind)
            throw new ArgumentOutOfRangeException(nameof(kind), kind.Name, "A kind that nobody opens here.");
        var body = AskedInquiries.Body(Ringebu, text: Marks.In("inquiry"));
        (body["name"], body["email"], body["phone"]) = ($"{Marks.Stem} Testrud", Marks.Citizen, "40 41 42 43");
        using var answer = await world.Bearer("handler-ringebu").PostInquiryAsync(Ringebu, body);
        return (string)(await answer.JsonAsync())["number"]!;
    }
}
