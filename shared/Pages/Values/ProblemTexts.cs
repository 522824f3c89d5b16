using System.Globalization;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Values;

namespace Ombud.Pages;

/// <summary>What is wrong with a field, as a sentence that says what to do.</summary>
public static class ProblemTexts
{
    private static readonly Text Unanswered = new("Svar på dette.", "Svar på dette.", "Answer this question.");

    // A missing value is reported in the words of the question; a fact has its own.
    private static readonly ValueTexts Missing = new()
    {
        ["awareAt"] = new(
            "Skriv når kommunen fikk kjennskap til bruddet.",
            "Skriv når kommunen fekk kjennskap til brotet.",
            "Enter when the municipality became aware of the breach."),
        ["persons"] = new(
            "Velg om du vet hvor mange det gjelder.",
            "Vel om du veit kor mange det gjeld.",
            "Choose whether you know how many people are affected."),
        ["municipality"] = new("Velg kommune.", "Vel kommune.", "Choose a municipality."),
        ["text"] = new("Skriv noe først.", "Skriv noko først.", "Write something first."),
        ["reason"] = new("Skriv en begrunnelse.", "Skriv ei grunngiving.", "Give a reason."),
        ["outcome"] = new("Velg ett av de tre utfallene.", "Vel eitt av dei tre utfalla.", "Choose an outcome."),
        ["phase"] = new(
            "Velg om det er første melding, oppfølging eller fullstendig melding.",
            "Vel om det er første melding, oppfølging eller fullstendig melding.",
            "Choose first notification, follow-up or complete."),
        ["reference"] = new(
            "Skriv referansen fra Altinn.", "Skriv referansen frå Altinn.", "Enter the reference from Altinn."),
        ["sentAt"] = new("Skriv når det ble sendt.", "Skriv når det vart sendt.", "Enter when it was sent."),
        ["how"] = new(
            "Skriv hvordan det ble gjort, eller hvorfor unntaket gjelder.",
            "Skriv korleis det vart gjort, eller kvifor unntaket gjeld.",
            "Explain how it was done, or why the exemption applies."),
        ["scores"] = new(
            "Velg minst én type opplysninger, og hvor mye den sier om et menneske.",
            "Vel minst éin type opplysningar, og kor mykje han seier om eit menneske.",
            "Choose at least one type of data."),
        ["number"] = new("Skriv saksnummeret.", "Skriv saksnummeret.", "Enter the case number."),
        ["field"] = new(
            "Velg teksten som skal fjernes.", "Vel teksten som skal fjernast.", "Choose the text to remove."),
        ["receipt"] = new("Lim inn kvitteringen.", "Lim inn kvitteringa.", "Paste the receipt."),
        ["Idempotency-Key"] = new(
            "Hodet Idempotency-Key mangler. Lag en nøkkel per melding og bruk den samme når du sender på nytt.",
            "Hovudet Idempotency-Key manglar. Lag ein nøkkel per melding og bruk den same når du sender på nytt.",
            "The Idempotency-Key header is missing. Use one key per report, and the same key if you send it again."),
    };

    public static Text Of(Cases.Problem problem) => problem switch
    {
        { Fault: Fault.Required, Field: var field } => OfMissing(field[(field.LastIndexOf('.') + 1)..]),
        { Fault: Fault.TooLong, Limit: { } limit } => new(
            $"Teksten er for lang. Den kan ha {Count(limit)} tegn.",
            $"Teksten er for lang. Han kan ha {Count(limit)} teikn.",
            $"The text is too long. It can have up to {Count(limit)} characters."),
        { Fault: Fault.OutOfRange, Limit: { } limit } => new(
            $"Tallet må være mellom 0 og {Count(limit)}.",
            $"Talet må vere mellom 0 og {Count(limit)}.",
            $"The number must be between 0 and {Count(limit)}."),
        { Fault: var fault } => FaultTexts.All[fault],
    };

    private static Text OfMissing(string field) =>
        Missing.Find(field) ?? FactsTexts.Find(field)?.Missing ?? Unanswered;

    private static string Count(int limit) => limit.ToString("N0", CultureInfo.GetCultureInfo("nb-NO"));
}
