using Ombud.Cases.Breaches;

namespace Ombud.Pages.Values;

/// <summary>What was sent to the wrong person, as people in a municipality call it.</summary>
public static class DocumentValues
{
    private static readonly Text AboutChild = new("Om et barn", "Om eit barn", "About a child");

    public static ValueTexts Documents { get; } = new()
    {
        ["patient-record"] = new("Epikrise eller journal", "Epikrise eller journal", "Medical record"),
        ["pupil-file"] = new("Elevmappe", "Elevmappe", "Pupil's file"),
        ["care-decision"] = new("Vedtak om helse og omsorg", "Vedtak om helse og omsorg", "Care decision"),
        ["social-decision"] = new("Sosialhjelp (NAV)", "Sosialhjelp (NAV)", "Social assistance (NAV)"),
        ["other-decision"] = new("Annet vedtak", "Anna vedtak", "Another decision"),
        ["kindergarten-file"] = new("Barnehagemappe", "Barnehagemappe", "Kindergarten file"),
        ["expert-assessment"] = new("PPT-vurdering", "PPT-vurdering", "Educational assessment"),
        ["child-welfare"] = new("Barnevernssak", "Barnevernssak", "Child welfare case"),
        ["payslip"] = new("Lønnsslipp", "Lønsslipp", "Payslip"),
        ["sick-note"] = new("Sykmelding", "Sjukmelding", "Sick note"),
        ["application"] = new("Jobbsøknad", "Jobbsøknad", "Job application"),
        ["invoice"] = new("Faktura", "Faktura", "Invoice"),
        ["address-list"] = new("Navneliste", "Namneliste", "List of names"),
        ["other"] = new("Noe annet", "Noko anna", "Something else"),
    };

    /// <summary>What each holds as a rule, in words.</summary>
    public static ValueTexts Contents { get; } =
        [.. Documents.Where(one => ContentOf(one.Key).Categories.Count > 0)
            .Select(one => KeyValuePair.Create(one.Key, InWords(ContentOf(one.Key))))];

    /// <summary>The values that the script ticks when a document is chosen.</summary>
    public static string Fills(string document)
    {
        var content = ContentOf(document);
        return string.Join(' ', content.Categories.Select(WireName.Of).Concat(content.AboutChildren ? ["true"] : []));
    }

    private static DocumentContent ContentOf(string document) =>
        DocumentContent.Of(WireName.Read<SentDocument>(document)!.Value);

    private static Text InWords(DocumentContent content)
    {
        Text[] held =
        [
            .. content.Categories.Select(category => BreachValues.Categories[WireName.Of(category)]),
            .. content.AboutChildren ? [AboutChild] : Array.Empty<Text>(),
        ];
        return new(Listed(Language.Nb), Listed(Language.Nn), Listed(Language.En));

        string Listed(Language language) => string.Join(", ", held.Select(
            (text, at) => at == 0 ? text.In(language) : BeginningSmall(text.In(language))));
    }

    private static string BeginningSmall(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
