using System.Globalization;
using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Assessments;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Breaches.Parts;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

/// <summary>The details in a breach's history, which it keeps by wire name.</summary>
internal static class HistoryWords
{
    public static (Text Label, string Words)? Of(
        KeyValuePair<string, string> detail, Language language, Times times)
    {
        var (name, value) = detail;
        if (name.Split('.') is [var named, var side] && BreachFields.Find(named) is { } fact)
            return (Side(FactsTexts.Label(named), side), FactsTexts.Said(fact, value, language, times));
        if (AssessmentTexts.Said(name, Plain(value)) is { } said)
            return (said.Question, said.Answer.In(language));
        return name switch
        {
            "before" => (PartTexts.Earlier, times.Written(value)),
            "awareAt" => (PartTexts.Aware, times.Written(value)),
            "sentAt" => (PartTexts.Sent, times.Written(value)),
            "outcome" => (PartTexts.Outcome, DeskValues.Outcomes[value].In(language)),
            "phase" => (PartTexts.Phase, DeskValues.Phases[value].In(language)),
            "reference" => (PartTexts.Reference, value),
            "exemption" => (PartTexts.Exemption, DeskValues.Exemptions[value].In(language)),
            "score" => (PartTexts.Score, Number(value)),
            "scores" => (
                AssessmentTexts.Data,
                string.Join("; ", value.Split(' ').Select(score => AssessmentTexts.Score(score).In(language)))),
            "band" => (PartTexts.SeverityHeading, CaseValues.Severity[value].In(language)),
            "field" => (PartTexts.Removed, TextNamed(value).In(language)),
            _ => null,
        };
    }

    /// <summary>The text that a redaction refers to.</summary>
    public static Text TextNamed(string name) => CaseText.EntryOf(name) is { } entry
        ? PartTexts.EntryNumber(entry)
        : DeskValues.OtherTexts.Find(name) ?? FactsTexts.Label(name);

    /// <summary>With a decimal comma, as in Norwegian.</summary>
    public static string Number(decimal value) => Number(value.ToString("0.##", CultureInfo.InvariantCulture));

    private static string Number(string value) => value.Replace('.', ',');

    // 0.50 and 0.5 are the same answer.
    private static string Plain(string value) =>
        decimal.TryParse(value, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##", CultureInfo.InvariantCulture)
            : value;

    private static Text Side(Text label, string side) => side switch
    {
        "before" => new($"{label.Nb}, før", $"{label.Nn}, før"),
        "sent" => new($"{label.Nb}, slik det ble sendt", $"{label.Nn}, slik det vart sendt"),
        _ => new($"{label.Nb}, nå", $"{label.Nn}, no"),
    };
}
