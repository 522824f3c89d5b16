using System.Text.RegularExpressions;

namespace Ombud.Cases.Breaches;

// That another municipality was affected too is the ombud's to know. A common text that names one, perhaps pasted from
// what the vendor sent to all, would tell the others.
public static class TellingTexts
{
    /// <summary>Where one municipality would read the name or the domain of another that was affected.</summary>
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

    // With its capital letter: «øyer» are islands too.
    private static bool Names(string? text, Municipality municipality) =>
        text is not null
        && (Regex.IsMatch(text, $@"\b{Regex.Escape(municipality.Name)}")
            || municipality.Domains.Any(domain => text.Contains(domain, StringComparison.OrdinalIgnoreCase)));
}
