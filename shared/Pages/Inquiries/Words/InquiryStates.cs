using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries.Words;

internal static class InquiryStates
{
    public static ValueTexts All { get; } = new()
    {
        ["received"] = new("Mottatt", "Motteken", "Received"),
        ["handling"] = new("Under behandling", "Under behandling", "Being handled"),
        ["waiting-identity"] = new(
            "Venter på bekreftet identitet", "Ventar på stadfesta identitet", "Waiting for proof of identity"),
        ["answered"] = new("Besvart", "Svart på", "Answered"),
        ["closed"] = new("Lukket", "Lukka", "Closed"),
    };

    /// <summary>What a state means for the citizen.</summary>
    public static ValueTexts WhatHappensNext { get; } = new()
    {
        ["received"] = new(
            "Kommunen har fått henvendelsen din. Du får svar innen en måned, eller beskjed hvis det tar lengre tid.",
            "Kommunen har fått førespurnaden din. Du får svar innan ein månad, eller beskjed om det tek lengre tid.",
            "The municipality has your inquiry. You will get an answer within a month, or be told if it takes longer."),
        ["handling"] = new(
            "Enheten som har ansvaret, arbeider med svaret.",
            "Eininga som har ansvaret, arbeider med svaret.",
            "The unit in charge is working on the answer."),
        ["waiting-identity"] = new(
            "Kommunen må vite sikkert hvem du er, før du kan få svar.",
            "Kommunen må vite sikkert kven du er, før du kan få svar.",
            "The municipality needs to be sure who you are before it can answer."),
        ["answered"] = new(
            "Kommunen har svart deg. Er du ikke enig, kan du klage til Datatilsynet.",
            "Kommunen har svart deg. Er du ikkje samd, kan du klage til Datatilsynet.",
            "The municipality has answered. If you disagree, you can complain to the data protection authority."),
        ["closed"] = new("Saken er avsluttet.", "Saka er avslutta.", "The case is closed."),
    };
}
