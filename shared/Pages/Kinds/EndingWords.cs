namespace Ombud.Pages.Kinds;

/// <summary>Close, withdraw, reopen.</summary>
internal static class EndingWords
{
    private static readonly FieldWords EndReason = new(
        CommonWords.Reason,
        new("Hva ble gjort, og hvorfor er det nok?", "Kva vart gjort, og kvifor er det nok?"));

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
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
        },
        ["withdraw"] = new(
            new("Trekk saken", "Trekk saka"), new("Trekk saken", "Trekk saka"),
            new("Saken er trukket.", "Saka er trekt."),
            new("Trakk saken", "Trekte saka"))
        {
            Fields = new Dictionary<string, FieldWords> { ["reason"] = EndReason },
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
        },
    };
}
