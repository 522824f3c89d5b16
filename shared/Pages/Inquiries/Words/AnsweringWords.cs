using Ombud.Pages.Kinds;

namespace Ombud.Pages.Inquiries.Words;

internal static class AnsweringWords
{
    private static readonly Text Answer = new("Svar innbyggeren", "Svar innbyggjaren");

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["answer"] = new(
            Answer, new("Gi svaret", "Gi svaret"),
            new("Svaret er gitt, og fristen er stoppet.", "Svaret er gitt, og fristen er stoppa."),
            new("Svarte innbyggeren", "Svarte innbyggjaren"))
        {
            Body = new(
                "Innbyggeren leser svaret på svarsiden, med koden på kvitteringen. Den som ikke har noen kode, må få "
                + "det samme i SvarUt eller som brev. Det skal også vedlegg.",
                "Innbyggjaren les svaret på svarsida, med koden på kvitteringa. Den som ikkje har nokon kode, må få "
                + "det same i SvarUt eller som brev. Det skal òg vedlegg."),
            Step = new(
                Answer,
                new("Svaret skal komme uten ugrunnet opphold, og senest innen fristen (art. 12 nr. 3).",
                    "Svaret skal kome utan grunnlaust opphald, og seinast innan fristen (art. 12 nr. 3).")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["outcome"] = new(new("Hva er svaret?", "Kva er svaret?")) { Values = InquiryValues.Outcomes },
                ["text"] = new(
                    new("Svaret", "Svaret"),
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
