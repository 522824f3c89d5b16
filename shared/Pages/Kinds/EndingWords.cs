namespace Ombud.Pages.Kinds;

/// <summary>Close, withdraw, reopen, and the proposals that come before.</summary>
internal static class EndingWords
{
    private static readonly FieldWords EndReason = new(
        CommonWords.Reason,
        new("Hva ble gjort, og hvorfor er det nok?", "Kva vart gjort, og kvifor er det nok?"));

    private static readonly Text Proposed = new(
        "Forslaget er sendt til kommunen. Fristene løper til den har svart.",
        "Forslaget er sendt til kommunen. Fristane går til han har svart.");

    private static readonly Text ProposedBody = new(
        "Kommunen har ikke avgjort saken ennå, så det er den som må avslutte den. Fristene løper til den bekrefter "
        + "forslaget eller avgjør noe annet.",
        "Kommunen har ikkje avgjort saka enno, så det er han som må avslutte ho. Fristane går til han stadfestar "
        + "forslaget eller avgjer noko anna.");

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["confirm"] = new(
            new("Bekreft forslaget", "Stadfest forslaget"), new("Bekreft forslaget", "Stadfest forslaget"),
            new("Saken er avsluttet slik ombudet foreslo.", "Saka er avslutta slik ombodet foreslo."),
            new("Bekreftet ombudets forslag", "Stadfesta forslaget frå ombodet"))
        {
            Body = new(
                "Saken blir avsluttet slik ombudet foreslår, og alle fristene stopper.",
                "Saka blir avslutta slik ombodet foreslår, og alle fristane stoppar."),
            Step = new(
                new("Svar på ombudets forslag", "Svar på forslaget frå ombodet"),
                new("Bekreft det, eller avgjør noe annet. Fristene løper så lenge.",
                    "Stadfest det, eller avgjer noko anna. Fristane går så lenge.")),
        },
        ["close"] = new(
            new("Lukk saken", "Lukk saka"), new("Lukk saken", "Lukk saka"),
            new("Saken er lukket.", "Saka er lukka."),
            new("Lukket saken", "Lukka saka"))
        {
            Body = new(
                "Alle frister i saken stopper, og den går ut av listen over åpne saker.",
                "Alle fristar i saka stoppar, og ho går ut av lista over opne saker."),
            Step = new(
                new("Lukk saken", "Lukk saka"),
                new("Ingenting gjenstår i saken.", "Ingenting står att i saka.")),
            Fields = new Dictionary<string, FieldWords> { ["reason"] = EndReason },
            Proposal = new(
                new("Foreslå å lukke saken", "Foreslå å lukke saka"),
                new("Foreslå å lukke saken", "Foreslå å lukke saka"),
                Proposed,
                new("Foreslo å lukke saken", "Foreslo å lukke saka"))
            {
                Body = ProposedBody,
                Fields = new Dictionary<string, FieldWords> { ["reason"] = EndReason },
            },
        },
        ["withdraw"] = new(
            new("Trekk saken", "Trekk saka"), new("Trekk saken", "Trekk saka"),
            new("Saken er trukket.", "Saka er trekt."),
            new("Trakk saken", "Trekte saka"))
        {
            Fields = new Dictionary<string, FieldWords> { ["reason"] = EndReason },
            Proposal = new(
                new("Foreslå å trekke saken", "Foreslå å trekkje saka"),
                new("Foreslå å trekke saken", "Foreslå å trekkje saka"),
                Proposed,
                new("Foreslo å trekke saken", "Foreslo å trekkje saka"))
            {
                Body = ProposedBody,
                Fields = new Dictionary<string, FieldWords> { ["reason"] = EndReason },
            },
        },
        ["reopen"] = new(
            new("Åpne saken igjen", "Opne saka igjen"), new("Åpne saken igjen", "Opne saka igjen"),
            new("Saken er åpnet igjen.", "Saka er opna igjen."),
            new("Åpnet saken igjen", "Opna saka igjen"))
        {
            Body = new(
                "Saken går videre der den var, og fristene løper igjen.",
                "Saka går vidare der ho var, og fristane går igjen."),
            Fields = new Dictionary<string, FieldWords> { ["reason"] = EndReason },
            Proposal = new(
                new("Fjern forslaget om å avslutte saken", "Fjern forslaget om å avslutte saka"),
                new("Fjern forslaget", "Fjern forslaget"),
                new("Forslaget er fjernet. Saken fortsetter som før.", "Forslaget er fjerna. Saka held fram som før."),
                new("Fjernet forslaget om å avslutte saken", "Fjerna forslaget om å avslutte saka"))
            {
                Fields = new Dictionary<string, FieldWords> { ["reason"] = new(CommonWords.Reason) },
            },
        },
    };
}
