namespace Ombud.Pages.Values;

/// <summary>What a case and the desk can say, in plain words.</summary>
public static class CaseValues
{
    public static ValueTexts States { get; } = new()
    {
        ["received"] = new("Mottatt", "Motteken", "Received"),
        ["assessing"] = new("Til vurdering", "Til vurdering", "Being assessed"),
        ["to-notify"] = new(
            "Skal meldes til Datatilsynet",
            "Skal meldast til Datatilsynet",
            "Authority to be notified"),
        ["not-to-notify"] = new("Skal ikke meldes", "Skal ikkje meldast", "Not to be notified"),
        ["notified"] = new("Meldt til Datatilsynet", "Meld til Datatilsynet", "Authority notified"),
        ["complete"] = new("Fullstendig meldt", "Fullstendig meld", "Notification complete"),
        ["closed"] = new("Lukket", "Lukka", "Closed"),
        ["withdrawn"] = new("Trukket", "Trekt", "Withdrawn"),
    };

    /// <summary>What a state means for the one who reported.</summary>
    public static ValueTexts WhatHappensNext { get; } = new()
    {
        ["received"] = new(
            "Personvernombudet har fått meldingen og leser den. Du trenger ikke gjøre noe nå.",
            "Personvernombodet har fått meldinga og les henne. Du treng ikkje gjere noko no.",
            "The ombud has the report and is reading it. You need not do anything now."),
        ["assessing"] = new(
            "Personvernombudet og kommunen vurderer hvor alvorlig det er. Du kan få spørsmål.",
            "Personvernombodet og kommunen vurderer kor alvorleg det er. Du kan få spørsmål.",
            "The ombud and the municipality are judging how serious it is. You may be asked questions."),
        ["to-notify"] = new(
            "Kommunen skal melde fra til Datatilsynet.",
            "Kommunen skal melde frå til Datatilsynet.",
            "The municipality will notify the data protection authority."),
        ["not-to-notify"] = new(
            "Kommunen har kommet til at Datatilsynet ikke trenger melding. Saken står i kommunens oversikt.",
            "Kommunen har kome til at Datatilsynet ikkje treng melding. Saka står i oversikta til kommunen.",
            "The authority need not be notified. The case stands in the municipality's register."),
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
            "The case is finished. Thank you for reporting."),
        ["withdrawn"] = new(
            "Meldingen er trukket. Det var ikke et brudd.",
            "Meldinga er trekt. Det var ikkje eit brot.",
            "The report was withdrawn. It was not a breach."),
    };

    public static ValueTexts Severity { get; } = new()
    {
        ["low"] = new("Lav alvorlighet", "Låg alvorsgrad", "Low severity"),
        ["medium"] = new("Middels alvorlighet", "Middels alvorsgrad", "Medium severity"),
        ["high"] = new("Høy alvorlighet", "Høg alvorsgrad", "High severity"),
        ["very-high"] = new("Svært høy alvorlighet", "Svært høg alvorsgrad", "Very high severity"),
    };

    public static ValueTexts Awareness { get; } = new()
    {
        ["presumed"] = new(
            "ikke fastsatt, regnet fra oppdaget",
            "ikkje fastsett, rekna frå oppdaga",
            "not decided yet, counted from discovery"),
        ["decided"] = new("fastsatt", "fastsett", "decided"),
    };

    public static ValueTexts Audiences { get; } = new()
    {
        ["ombud"] = new("Bare ombudet", "Berre ombodet", "The ombud only"),
        ["municipality"] = new("Ombudet og kommunen", "Ombodet og kommunen", "The ombud and the municipality"),
        ["reporter"] = new("Den som meldte", "Den som melde", "The one who reported"),
    };

    public static ValueTexts Deadlines { get; } = new()
    {
        ["notify-authority"] = new(
            "Melde til Datatilsynet", "Melde til Datatilsynet", "Notify the data protection authority"),
        ["decide-awareness"] = new(
            "Fastsette når kommunen fikk kjennskap",
            "Fastsetje når kommunen fekk kjennskap",
            "Decide when the municipality became aware"),
        ["complete-notification"] = new(
            "Sende fullstendig melding", "Sende fullstendig melding", "Complete the notification"),
        ["tell-persons"] = new(
            "Si fra til dem det gjelder", "Seie frå til dei det gjeld", "Tell the persons concerned"),
        ["answer-citizen"] = new("Svare innbyggeren", "Svare innbyggjaren", "Answer the citizen"),
    };

    public static ValueTexts Roles { get; } = new()
    {
        ["report"] = new("Ansatt", "Tilsett", "Employee"),
        ["read"] = new("Kontaktperson", "Kontaktperson", "Contact person"),
        ["handle"] = new("Saksbehandler", "Saksbehandlar", "Case worker"),
        ["decide"] = new("Behandlingsansvarlig", "Behandlingsansvarleg", "Controller"),
        ["triage"] = new("Personvernombud", "Personvernombod", "Ombud"),
        ["ingest"] = new("Fagsystem", "Fagsystem", "System"),
    };
}
