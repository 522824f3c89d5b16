using Ombud.Cases.Inquiries;
using Ombud.Pages.Kinds;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>What citizen and municipality write to each other.</summary>
internal static class CitizenWords
{
    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        [HistoryEntry.Reply] = new(
            new("Skriv til innbyggeren", "Skriv til innbyggjaren"), new("Send", "Send"),
            new("Innbyggeren kan lese det på svarsiden.", "Innbyggjaren kan lese det på svarsida."),
            new("Skrev til innbyggeren", "Skreiv til innbyggjaren"))
        {
            Body = new(
                "Innbyggeren leser det med koden på kvitteringen. Dette er ikke svaret på henvendelsen, og fristen "
                + "løper videre.",
                "Innbyggjaren les det med koden på kvitteringa. Dette er ikkje svaret på førespurnaden, og fristen går "
                + "vidare."),
            Fields = new Dictionary<string, FieldWords>
            {
                ["text"] = new(
                    new("Melding", "Melding"), new("Ikke skriv fødselsnummer.", "Ikkje skriv fødselsnummer."), Rows: 5),
            },
        },
        [Inquiry.CitizenWrote] = ActionWords.OfHistory(new("Innbyggeren skrev", "Innbyggjaren skreiv")),
        ["citizen-opened"] = ActionWords.OfHistory(
            new("Innbyggeren åpnet saken med koden", "Innbyggjaren opna saka med koden")),
        ["code-again"] = ActionWords.OfHistory(
            new("Innbyggeren fikk en ny kode, fordi den første ikke kom fram",
                "Innbyggjaren fekk ein ny kode, fordi den første ikkje kom fram")),
    };
}
