using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ombud.Cases.Breaches;

namespace Ombud.Web.Breaches;

/// <summary>Reports as systems send them: whatever the table of facts lets a report contain. Times carry an
/// offset.</summary>
internal static class ReportJson
{
    private const string Municipality = "municipality";
    private const string Municipalities = "municipalities";

    // A count is two facts under one name.
    private static readonly ILookup<string, BreachField> Told =
        BreachFields.All.Where(fact => fact.IsInJson).ToLookup(fact => fact.SaidOf);

    private static readonly ILookup<string, BreachField> Own =
        BreachFields.All.Where(fact => fact.IsOwn).ToLookup(fact => fact.SaidOf);

    /// <summary>The body of <c>POST /api/breaches</c>, and the municipality that it names.</summary>
    /// <exception cref="RequestRefusedException">400: unknown fields, or values of the wrong type.</exception>
    public static (BreachReport Report, string? Municipality) Read(JsonElement body)
    {
        var (values, municipality) = Read(body, "", Told, [Municipality]);
        return (new(values), municipality);
    }

    /// <summary>The body of <c>POST /api/breaches/joint</c>: what is common, and what differs where.</summary>
    public static JointReport ReadJoint(JsonElement body)
    {
        var (common, _) = Read(body, "", Told, [Municipalities]);
        var affected = body.TryGetProperty(Municipalities, out var named)
            ? named.ReadStrictly<List<JsonElement>?>(Municipalities) ?? []
            : [];
        return new(new(common), [.. affected.Select(Affected)]);
    }

    private static BreachReport Affected(JsonElement own, int at)
    {
        if (own.ValueKind is JsonValueKind.Null)
            return new(FieldValues.None);
        var place = new JointPlace("", at).Name;
        var (values, municipality) = Read(own, place, Own, [Municipality]);
        return new(values, Municipality: municipality);
    }

    private static (FieldValues Values, string? Municipality) Read(
        JsonElement body, string place, ILookup<string, BreachField> facts, string[] others)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        string? municipality = null;
        foreach (var (member, value) in body.ReadMembers(place.TrimEnd('.')))
            if (facts[member].ToList() is { Count: > 0 } known)
            {
                foreach (var (name, told) in Values(known, value, place + member, isAffected: place.Length > 0))
                    values[name] = told;
            }
            else if (!others.Contains(member))
                throw JsonRefusals.Unknown(place + member);
            else if (member == Municipality)
                municipality = value.ReadStrictly<string?>(place + member);
        return (new(values), municipality);
    }

    // Null counts as not given; an empty list is given, and an error.
    private static IEnumerable<(string Name, IReadOnlyList<string> Told)> Values(
        List<BreachField> facts, JsonElement value, string field, bool isAffected)
    {
        var fact = facts[0];
        if (facts.Count > 1)
            return Counted(facts, value.ReadStrictly<CountBody?>(field), isAffected);
        return fact.Kind switch
        {
            FieldKind.Choices => value.ReadStrictly<List<string?>?>(field) is { } codes
                ? [(fact.Name, [.. codes.Select(code => code ?? "")])]
                : [],
            FieldKind.YesNo => One(fact, value.ReadStrictly<bool?>(field) is true ? YesNoField.Yes : null),
            _ => One(fact, value.ReadStrictly<string?>(field)),
        };
    }

    // A municipality that gives a count without saying how certain it is has still given its own: the common value must
    // not replace it.
    private static IEnumerable<(string, IReadOnlyList<string>)> Counted(
        List<BreachField> facts, CountBody? count, bool isAffected) =>
        count is null
            ? []
            : facts.SelectMany(fact => One(fact, fact.Kind is FieldKind.Number
                ? count.Count?.ToString(CultureInfo.InvariantCulture)
                : count.Precision ?? (isAffected ? "" : null)));

    private static IEnumerable<(string, IReadOnlyList<string>)> One(BreachField fact, string? told) =>
        told is null ? [] : [(fact.Name, [told])];

    private sealed record CountBody(int? Count, string? Precision);
}

/// <param name="Group">What links the cases; null for everybody but the ombud.</param>
/// <param name="Cases">In the order sent.</param>
public sealed record JointAnswerBody(string? Group, IReadOnlyList<JsonObject> Cases);
