namespace Ombud.Pages.Breaches;

/// <summary>Messages about a report as a whole, above the form or to a system.</summary>
public static class ReportTexts
{
    public static readonly Text StaleHeading = new(
        "Meldingen er ikke sendt ennå", "Meldinga er ikkje send enno", "The report has not been sent yet");

    public static readonly Text StaleBody = new(
        "Skjemaet ble åpnet i en annen økt. Alt du skrev, står her. Trykk Send en gang til.",
        "Skjemaet vart opna i ei anna økt. Alt du skreiv, står her. Trykk Send ein gong til.",
        "The form was opened in another session. Everything you wrote is here. Press Send again.");

    public static readonly Text SentBeforeHeading = new(
        "Dette skjemaet er sendt før, med andre svar",
        "Dette skjemaet er sendt før, med andre svar",
        "This form has already been sent with different answers");

    public static readonly Text SentBeforeBody = new(
        "Den første meldingen er lagret og står under Mine meldinger. Gjelder dette et nytt avvik, trykk Send en gang "
        + "til.",
        "Den første meldinga er lagra og står under Meldingane mine. Gjeld dette eit nytt avvik, trykk Send ein gong "
        + "til.",
        "The first report has been saved and is under My reports. If this is about another breach, press Send again.");

    public static readonly Text KeyReused = new(
        "Idempotency-Key er brukt før med et annet innhold. Bruk en ny nøkkel for hver melding.",
        "Idempotency-Key er brukt før med eit anna innhald. Bruk ein ny nøkkel for kvar melding.",
        "This Idempotency-Key has already been used with a different body. Use a new key for a new report.");

    public static readonly Text HalfWay = new(
        "Ikke alt er lagret. Send nøyaktig det samme igjen med samme Idempotency-Key: det som mangler, blir lagret, og "
        + "ingenting blir lagret to ganger.",
        "Ikkje alt er lagra. Send nøyaktig det same igjen med same Idempotency-Key: det som manglar, blir lagra, og "
        + "ingenting blir lagra to gonger.",
        "Not everything was saved. Send exactly the same again with the same Idempotency-Key: what is missing will be "
        + "saved, and nothing will be saved twice.");

    public static readonly Text SentLikeHeading = new(
        "Har du sendt dette allerede?", "Har du sendt dette allereie?", "Have you sent this already?");

    public static readonly Text SentLikeBody = new(
        "Vi har fått en lik melding fra deg. Denne er ikke sendt. Her er kvitteringen på den forrige:",
        "Vi har fått ei lik melding frå deg. Denne er ikkje send. Her er kvitteringa på den førre:",
        "You have sent us the same report before. This one has not been sent. The receipt for the earlier one:");

    public static readonly Text SendAnother = new(
        "Det har skjedd igjen – send som en ny melding",
        "Det har skjedd igjen – send som ei ny melding",
        "It has happened again – send as a new report");
}
