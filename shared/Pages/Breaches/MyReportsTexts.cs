namespace Ombud.Pages.Breaches;

internal static class MyReportsTexts
{
    public static Text Unreadable(int reports) => reports == 1
        ? new("En av meldingene dine kan ikke vises", "Ei av meldingane dine kan ikkje visast",
            "One of your reports cannot be shown")
        : new($"{reports} av meldingene dine kan ikke vises", $"{reports} av meldingane dine kan ikkje visast",
            $"{reports} of your reports cannot be shown");

    public static readonly Text UnreadableBody = new(
        "Noe av det som er lagret, kan ikke leses. Ta kontakt med personvernombudet hvis du lurer på noe.",
        "Noko av det som er lagra, kan ikkje lesast. Ta kontakt med personvernombodet om du lurer på noko.",
        "Some of what is stored cannot be read. Contact the ombud if you have questions.");

    public static readonly Text None = new(
        "Du har ikke meldt noe ennå.", "Du har ikkje meldt noko enno.", "You have not reported anything yet.");

    public static readonly Text About = new("Hva det gjelder", "Kva det gjeld", "What it is about");

    public static readonly Text Asked = new(
        "Ombudet venter på svar fra deg.", "Ombodet ventar på svar frå deg.", "The ombud is waiting for your answer.");

    public static readonly Text Received = new("Meldt", "Meldt", "Reported");
    public static readonly Text Messages = new(
        "Mellom deg og personvernombudet", "Mellom deg og personvernombodet", "Between you and the ombud");

    public static readonly Text You = new("Du", "Du", "You");
    public static readonly Text Redacted = new(
        "Teksten er fjernet.", "Teksten er fjerna.", "The text has been removed.");
    public static readonly Text Answer = new("Svar ombudet", "Svar ombodet", "Answer the ombud");
    public static readonly Text Add = new("Legg til noe", "Legg til noko", "Add something");
    public static readonly Text Text = new("Hva vil du si?", "Kva vil du seie?", "What do you want to say?");

    public static readonly Text TextHelp = new(
        "Ombudet får varsel og leser det. Ikke skriv fødselsnummer.",
        "Ombodet får varsel og les det. Ikkje skriv fødselsnummer.",
        "The ombud will be notified and will read it. Do not include national identity numbers.");

    public static readonly Text Send = new("Send til ombudet", "Send til ombodet", "Send to the ombud");

    public static readonly Text Sent = new(
        "Det du skrev, er sendt til ombudet.",
        "Det du skreiv, er sendt til ombodet.",
        "What you wrote has been sent to the ombud.");

    public static readonly Text News = new(
        "Ombudet har skrevet til deg imens. Les det først, og send igjen hvis det fortsatt passer.",
        "Ombodet har skrive til deg imens. Les det først, og send igjen om det framleis passar.",
        "The ombud has written to you in the meantime. Read that first, and send again if it still makes sense.");

    public static readonly Text Closed = new(
        "Saken er ferdig. Har du oppdaget noe nytt, melder du et nytt avvik.",
        "Saka er ferdig. Har du oppdaga noko nytt, melder du eit nytt avvik.",
        "The case is closed. If you have discovered something new, make a new report.");
}
