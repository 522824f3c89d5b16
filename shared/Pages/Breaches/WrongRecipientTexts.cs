namespace Ombud.Pages.Breaches;

public static class WrongRecipientTexts
{
    public static readonly Text Title = new(
        "Sendt til feil mottaker", "Sendt til feil mottakar", "Sent to the wrong recipient");

    public static readonly Text Lead = new(
        "Det skjer de beste. Svar på det du vet, så tar personvernombudet det videre.",
        "Det skjer dei beste. Svar på det du veit, så tek personvernombodet det vidare.",
        "It happens to the best of us. Answer what you know, and the ombud takes it from there.");

    public static readonly Text Other = new(
        "Gjelder det noe annet?", "Gjeld det noko anna?", "Is it about something else?");

    public static readonly Text OtherLink = new(
        "Bruk det vanlige skjemaet",
        "Bruk det vanlege skjemaet",
        "Use the full form");

    public static readonly Text Channel = new("Hvordan ble det sendt?", "Korleis vart det sendt?", "How was it sent?");
    public static readonly Text Recipient = new("Hvem fikk det?", "Kven fekk det?", "Who received it?");

    public static readonly Text Returned = new(
        "Er det slettet eller levert tilbake?",
        "Er det sletta eller levert tilbake?",
        "Has it been deleted or returned?");

    public static readonly Text ReturnedHelp = new(
        "Be gjerne mottakeren slette det og bekrefte det til deg.",
        "Be gjerne mottakaren slette det og stadfeste det til deg.",
        "Do ask the recipient to delete it and to confirm that to you.");

    public static readonly Text WhatHappened = new(
        "Noe mer vi bør vite?",
        "Noko meir vi bør vite?",
        "Anything else we should know?");
}
