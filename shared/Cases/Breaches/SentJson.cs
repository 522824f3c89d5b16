using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Ombud.Cases.Breaches;

/// <summary>A checked report as it was sent, always written the same way, so that a report sent twice can be
/// recognised.</summary>
public static class SentJson
{
    public static JsonObject Of(BreachReport report)
    {
        var all = new JsonObject();
        if (report.Municipality is { } municipality)
            all["municipality"] = municipality;
        foreach (var fact in BreachFields.Sent)
            if (Written(fact, report.Values.All(fact.Name)) is { } value)
                Place(fact, all)[fact.Name] = value;
        return all;
    }

    private static JsonObject Place(BreachField fact, JsonObject all)
    {
        if (fact.Within is not { } name)
            return all;
        if (all[name] is not JsonObject)
            all[name] = new JsonObject();
        return all[name]!.AsObject();
    }

    private static JsonNode? Written(BreachField fact, IReadOnlyList<string> values) => (fact.Kind, values) switch
    {
        // A box left unticked is an answer too, but not where a form did not have it.
        (FieldKind.YesNo, []) when fact.Within is null => false,
        (_, []) => null,
        (FieldKind.YesNo, [var said, ..]) => said == YesNoField.Yes,
        (FieldKind.Choices, _) => new JsonArray([.. values.Select(value => (JsonNode)value)]),
        (FieldKind.Number, [var number, ..]) => int.Parse(number, CultureInfo.InvariantCulture),
        (FieldKind.Moment, [var at, ..]) => InstantPattern.ExtendedIso.Format(
            MomentText.Read(fact.Name, at, new())!.Value),
        (_, [var text, ..]) => text,
    };
}
