using System.Text.RegularExpressions;

namespace Ombud.Cases.Breaches;

// Only the ombud may know that another municipality was affected. A common text that names one, perhaps pasted from
// what the vendor sent to everybody, would reveal it to the others.
public static class TellingTexts
{
    /// <summary>Where one municipality would read the name or domain of another affected one.</summary>
    /// <param name="parts">All of the report's, in its order.</param>
    public static IReadOnlyList<JointPlace> Of(JointReport joint, IReadOnlyList<JointPart> parts) =>
        [.. parts.SelectMany((part, at) => Texts(part.Report)
                .Where(text => parts.Any(other => other != part && Names(text.Value, other.Municipality)))
                .Select(text => joint.PlaceOf(text.Field, at)))
            .Distinct()];

    private static IEnumerable<(string Field, string? Value)> Texts(BreachReport report) =>
        from question in BreachFields.AskedOn(ReportForm.Joint)
        where question.Fact.Kind is FieldKind.Text
        select (question.Fact.Name, report.Values[question.Fact.Name]);

    // With a capital letter: «øyer» also means islands.
    private static bool Names(string? text, Municipality municipality) =>
        text is not null
        && (municipality.FormerNames.Append(municipality.Name)
                .Any(name => Regex.IsMatch(text, $@"\b{Regex.Escape(name)}"))
            || municipality.Domains.Any(domain => text.Contains(domain, StringComparison.OrdinalIgnoreCase)));
}
