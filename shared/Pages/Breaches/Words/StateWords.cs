using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

internal static class StateWords
{
    public static ValueTexts States { get; } = new()
    {
        ["received"] = new("Mottatt", "Motteke", "Received"),
        ["assessing"] = new("Til vurdering", "Til vurdering", "Being assessed"),
        ["to-notify"] = new(
            "Skal meldes til Datatilsynet",
            "Skal meldast til Datatilsynet",
            "Authority to be notified"),
        ["not-to-notify"] = new("Skal ikke meldes", "Skal ikkje meldast", "Not to be notified"),
        ["notified"] = new("Meldt til Datatilsynet", "Meldt til Datatilsynet", "Authority notified"),
        ["complete"] = new("Fullstendig meldt", "Fullstendig meldt", "Notification complete"),
        ["closed"] = new("Lukket", "Lukka", "Closed"),
        ["withdrawn"] = new("Trukket", "Trekt", "Withdrawn"),
    };

    /// <summary>What a state means for the reporter.</summary>
    public static ValueTexts WhatHappensNext { get; } = new()
    {
        ["received"] = new(
            "Personvernombudet har fått meldingen og leser den. Du trenger ikke gjøre noe nå.",
            "Personvernombodet har fått meldinga og les ho. Du treng ikkje gjere noko no.",
            "The ombud has the report and is reading it. You do not need to do anything now."),
        ["assessing"] = new(
            "Personvernombudet og kommunen vurderer hvor alvorlig det er. Du kan få spørsmål.",
            "Personvernombodet og kommunen vurderer kor alvorleg det er. Du kan få spørsmål.",
            "The ombud and the municipality are assessing how serious it is. You may be asked questions."),
        ["to-notify"] = new(
            "Kommunen skal melde fra til Datatilsynet.",
            "Kommunen skal melde frå til Datatilsynet.",
            "The municipality will notify the data protection authority."),
        ["not-to-notify"] = new(
            "Kommunen har kommet til at Datatilsynet ikke skal ha melding. Saken står i kommunens register.",
            "Kommunen har kome til at Datatilsynet ikkje skal ha melding. Saka står i registeret til kommunen.",
            "The municipality has concluded that the authority need not be notified. The case is in its register."),
        ["notified"] = new(
            "Datatilsynet har fått melding. Kommunen følger opp.",
            "Datatilsynet har fått melding. Kommunen følgjer opp.",
            "The authority has been notified. The municipality is following up."),
        ["complete"] = new(
            "Datatilsynet har fått alt. Kommunen avslutter saken.",
            "Datatilsynet har fått alt. Kommunen avsluttar saka.",
            "The authority has everything. The municipality is closing the case."),
        ["closed"] = new(
            "Saken er ferdig. Takk for at du meldte fra.",
            "Saka er ferdig. Takk for at du melde frå.",
            "The case is closed. Thank you for reporting."),
        ["withdrawn"] = new(
            "Meldingen er trukket. Det var ikke et brudd.",
            "Meldinga er trekt. Det var ikkje eit brot.",
            "The report was withdrawn. It was not a breach."),
    };
}
