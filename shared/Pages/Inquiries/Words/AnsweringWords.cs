using Ombud.Pages.Kinds;

namespace Ombud.Pages.Inquiries.Words;

internal static class AnsweringWords
{
    private static readonly Text Answer = new("Svar innbyggeren", "Svar innbyggjaren");

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["answer"] = new(
            Answer, new("Lagre svaret som er sendt", "Lagre svaret som er sendt"),
            new("Svaret er lagret, og fristen er stoppet.", "Svaret er lagra, og fristen er stoppa."),
            new("Svarte innbyggeren", "Svarte innbyggjaren"))
        {
            Body = new(
                "Systemet sender ingenting selv. Send svaret i SvarUt eller som brev, og lagre det her slik det ble "
                + "sendt.",
                "Systemet sender ingenting sjølv. Send svaret i SvarUt eller som brev, og lagre det her slik det vart "
                + "sendt."),
            Step = new(
                Answer,
                new("Svaret skal komme uten ugrunnet opphold, og senest innen fristen (art. 12 nr. 3).",
                    "Svaret skal kome utan grunnlaust opphald, og seinast innan fristen (art. 12 nr. 3).")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["outcome"] = new(new("Hva er svaret?", "Kva er svaret?")) { Values = InquiryValues.Outcomes },
                ["text"] = new(
                    new("Svaret, slik det ble sendt", "Svaret, slik det vart sendt"),
                    new("Vi foreslår en begynnelse og en slutt. Ikke skriv fødselsnummer.",
                        "Vi foreslår ei opning og ein slutt. Ikkje skriv fødselsnummer."), Rows: 12),
                ["ground"] = new(
                    new("Hvilken hjemmel har avslaget?", "Kva heimel har avslaget?"),
                    new("Velg den når noe er avslått. Skriv den i svaret også.",
                        "Vel han når noko er avslått. Skriv han i svaret òg."))
                {
                    Values = GroundWords.All,
                },
                ["changed"] = new(
                    new("Hva er rettet, slettet eller begrenset?", "Kva er retta, sletta eller avgrensa?"),
                    new("Bare når innbyggeren ba om noe slikt, og fikk det.",
                        "Berre når innbyggjaren bad om noko slikt, og fekk det."), IsOptional: true),
                ["othersTold"] = new(
                    new("Hvem andre har fått vite om endringen?", "Kven andre har fått vite om endringa?"),
                    new("De som har fått opplysningene fra kommunen, skal ha beskjed (art. 19). Skriv «ingen» hvis "
                        + "ingen har fått dem.",
                        "Dei som har fått opplysningane frå kommunen, skal ha beskjed (art. 19). Skriv «ingen» om "
                        + "ingen har fått dei."), IsOptional: true),
            },
        },
    };
}
