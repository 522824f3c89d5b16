namespace Ombud.Pages.Citizens;

/// <summary>For those who are looking for another door.</summary>
internal static class SignpostTexts
{
    public static readonly Text Heading = new(
        "Leter du etter noe annet?", "Leitar du etter noko anna?", "Looking for something else?");

    public static IReadOnlyList<(Text What, Text Where)> All { get; } =
    [
        (new("Papirene i din egen sak", "Papira i di eiga sak", "The papers in your own case"),
            new("Er du part i en sak, kan du be om innsyn i den (partsinnsyn). Ta kontakt med den som behandler saken.",
                "Er du part i ei sak, kan du be om innsyn i ho (partsinnsyn). Ta kontakt med den som behandlar saka.",
                "If you are a party to a case, you can ask to see its documents. Contact whoever handles the case.")),
        (new("Dokumenter som alle kan se", "Dokument som alle kan sjå", "Documents open to everybody"),
            new("Be om innsyn i postlisten på kommunens nettsted (offentleglova). Du trenger ikke si hvem du er.",
                "Be om innsyn i postlista på nettstaden til kommunen (offentleglova). Du treng ikkje seie kven du er.",
                "Ask through the public records on the municipality's website. You need not say who you are.")),
        (new("Pasientjournalen din", "Pasientjournalen din", "Your patient record"),
            new("Be legen, hjemmetjenesten eller sykehjemmet om den, eller se på helsenorge.no.",
                "Be legen, heimetenesta eller sjukeheimen om han, eller sjå på helsenorge.no.",
                "Ask your doctor, the home care service or the nursing home, or look at helsenorge.no.")),
        (new("Si fra om noe kritikkverdig på jobben", "Seie frå om noko kritikkverdig på jobben",
                "Blowing the whistle at work"),
            new("Ansatte i kommunen bruker kommunens kanal for varsling.",
                "Tilsette i kommunen bruker kanalen som kommunen har for varsling.",
                "Employees of the municipality use its whistleblowing channel.")),
    ];
}
