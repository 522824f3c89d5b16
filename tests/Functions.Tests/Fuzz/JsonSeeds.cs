using System.Globalization;
using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Inquiries;
using Ombud.Functions.Tests.Doors;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>What systems send: reports, and every action with its fields as they describe themselves.</summary>
internal static class JsonSeeds
{
    private const string Moment = "2026-11-20T09:50:00+01:00";

    public static async Task<Shot> MakeAsync(Door door, CaseAction? action, World world, Who who, Random random)
    {
        if (action is null)
            return Keyed(new(door, door.Route) { Json = ReportOf(door, who, random) }, random);
        var one = await world.ReadyForAsync(action, who.Municipality);
        var path = door.With("number", one.Number).Replace("{action}", action.Name, StringComparison.Ordinal);
        return new(door, path) { Json = await BodyAsync(action, one, world, random), Fresh = one };
    }

    /// <summary>All that the action asks for, as it is right for this case.</summary>
    public static async Task<JsonObject> BodyAsync(CaseAction action, FreshCase one, World world, Random random)
    {
        var body = new JsonObject();
        foreach (var field in action.Fields)
            body[field.Name] = action is AnswerCitizen
                ? Answer(field)
                : await ValueAsync(field, one, world, random);
        if (action is Transfer)
            body["municipality"] = one.Municipality == "3440" ? "3441" : "3440";
        return body;
    }

    // Access, granted in full.
    private static JsonNode? Answer(Field field) => field.Name switch
    {
        "outcome" => "full",
        "text" => "Her er alt som er registrert om deg.",
        _ => null,
    };

    private static JsonObject ReportOf(Door door, Who who, Random random)
    {
        if (door.Route == AskedInquiries.Door)
            return AskedInquiries.Body(who.Municipality);
        var body = door.Route == JointReports.Door
            ? JointReports.Body()
            : Reports.Json(A.Breach() with { Municipality = who.Municipality });
        foreach (var fact in BreachFields.All.Where(fact => fact.IsInJson && random.Next(3) == 0))
            if (body[fact.Name] is null && fact.Kind is FieldKind.Text && body[fact.SaidOf] is null)
                body[fact.Name] = fact.Name == "phone" ? "61 05 00 00" : "Noe mer.";
        return body;
    }

    private static Shot Keyed(Shot shot, Random random)
    {
        shot.Headers.Add(new("Idempotency-Key", $"{random.NextInt64():x}"));
        return shot;
    }

    private static async Task<JsonNode?> ValueAsync(Field field, FreshCase one, World world, Random random) =>
        (field.Name, field.Kind) switch
        {
            ("number", _) => await world.AnyCaseAsync(one.Municipality, random),
            ("field", _) => one.Written,
            ("unit", _) => "oppvekst",
            ("municipality", _) => one.Municipality,
            ("exemption" or "letter", _) => null,
            (_, FieldKind.Words) => new JsonArray(),
            ("audience", _) => "municipality",
            ("phase", _) => random.Of(["first", "complete"]),
            ("fields", _) => Facts(random),
            ("scores", _) => new JsonArray(new JsonObject { ["dataType"] = "simple", ["dpc"] = random.Next(1, 5) }),
            (_, FieldKind.Moment) => Moment,
            (_, FieldKind.Choice) => random.Of(field.Values),
            (_, FieldKind.Scale) =>
                JsonValue.Create(decimal.Parse(random.Of(field.Values), CultureInfo.InvariantCulture)),
            (_, FieldKind.YesNo) => random.Next(2) == 0,
            _ => $"Et ord om saken, {random.Next()}.",
        };

    // Some facts that go together with whatever stands in the case.
    private static JsonObject Facts(Random random)
    {
        var facts = new JsonObject { ["measures"] = $"Ringte alle, {random.Next()}." };
        foreach (var fact in BreachFields.Amendable.Where(fact => fact.IsFinding && random.Next(4) == 0))
            if (ValueOf(fact, random) is { } value)
                facts[fact.Name] = value;
        return facts;
    }

    private static JsonNode? ValueOf(BreachField fact, Random random) => fact.Kind switch
    {
        FieldKind.Text => "Et ord.",
        FieldKind.Choice when !fact.Name.EndsWith("Precision", StringComparison.Ordinal) => random.Of(fact.Values),
        FieldKind.Choices => new JsonArray(random.Of(fact.Values)),
        FieldKind.YesNo => random.Next(2) == 0,
        _ => null,
    };
}
