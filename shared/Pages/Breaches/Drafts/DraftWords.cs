using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Drafts;

/// <summary>The value of a field of the draft as a person types it into Altinn.</summary>
internal static class DraftWords
{
    public static string Of(DraftField field, Language language, Times times) => field switch
    {
        { Name: "persons" or "records", Values: [var precision, var count] } =>
            $"{count} ({FactValues.Precisions[precision].In(language).ToLowerInvariant()})",
        { Name: "kind", Values: [var kind] } => DeskValues.Phases[kind].In(language),
        { Name: "phase", Values: [var phase] } => DraftTexts.Sent[phase].In(language),
        { Name: "severity", Values: [var band] } => CaseValues.Severity[band].In(language),
        { Name: "personsTold", Values: [var told] } => DraftTexts.Told[told].In(language),
        { Name: "kinds" } => string.Join("; ", field.Values.Select(code => BreachValues.KindTerms[code].In(language))),
        _ when BreachFields.Find(field.Fact ?? field.Name) is { } fact =>
            FactsTexts.Said(fact, string.Join(' ', field.Values), language, times),
        // A text may look like a time, and stays as it was written.
        { Name: "awareAt" or "toldAt", Values: [var at] } => times.Written(at),
        _ => string.Join(' ', field.Values),
    };
}
