namespace Ombud.Pages.Breaches;

internal static class BreachTexts
{
    public static readonly Text Lead = new(
        "Fortell det du vet nå. Du kan legge til mer senere. Meld først, rydd opp etterpå.",
        "Fortel det du veit no. Du kan leggje til meir seinare. Meld først, rydd opp etterpå.",
        "Tell us what you know now. You can add more later. Report first, tidy up afterwards.");

    public static readonly Text Hours = new(
        "Skal Datatilsynet ha melding, er fristen 72 timer etter at kommunen fikk kjennskap til bruddet, også i "
        + "helger.",
        "Skal Datatilsynet ha melding, er fristen 72 timar etter at kommunen fekk kjennskap til brotet, òg i helger.",
        "If the authority must be notified, the deadline is 72 hours after the municipality became aware of the "
        + "breach, weekends included.");

    public static readonly Text ShortHeading = new(
        "Sendt til feil mottaker?", "Sendt til feil mottakar?", "Sent to the wrong recipient?");

    public static readonly Text ShortBody = new(
        "Da har vi et kortere skjema. Det tar et halvt minutt.",
        "Då har vi eit kortare skjema. Det tek eit halvt minutt.",
        "We have a shorter form for that. It takes half a minute.");

    public static readonly Text ShortLink = new(
        "Bruk det korte skjemaet", "Bruk det korte skjemaet", "Use the short form");

    public static readonly Text SectionWhat = new("Hva har skjedd?", "Kva har skjedd?", "What has happened?");
    public static readonly Text SectionWhen = new("Når?", "Når?", "When?");

    public static readonly Text SectionWho = new(
        "Hvem og hva gjelder det?", "Kven og kva gjeld det?", "Who and what is affected?");

    public static readonly Text SectionSend = new("Til slutt", "Til slutt", "Finally");

    public static readonly Text Municipality = new("Kommune", "Kommune", "Municipality");

    public static readonly Text Occurred = new(
        "Vet du når det skjedde?", "Veit du når det skjedde?", "Do you know when it happened?");

    public static readonly Text More = new(
        "Har du allerede gjort noe? Vil du bli oppringt?",
        "Har du allereie gjort noko? Vil du bli oppringd?",
        "Have you already done something? Would you like a call?");

    public static readonly Text ShareName = new(
        "Kommunen min kan få se at det er jeg som har meldt",
        "Kommunen min kan få sjå at det er eg som har meldt",
        "My municipality may see that I reported this");

    public static readonly Text ShareNameHelp = new(
        "Krysser du ikke av, vises navnet ditt bare for personvernombudet. Det du skriver, kan likevel røpe hvem du "
        + "er.",
        "Kryssar du ikkje av, blir namnet ditt vist berre for personvernombodet. Det du skriv, kan likevel røpe kven "
        + "du er.",
        "If you leave this unticked, your name is shown to the ombud only. What you write may still give you away.");

    public static readonly Text Keep = new(
        "Husk det jeg skriver, til jeg har sendt det", "Hugs det eg skriv, til eg har sendt det",
        "Remember what I write until I have sent it");

    public static readonly Text KeepHelp = new(
        "Bare i denne fanen. Det slettes når du sender eller logger ut.",
        "Berre i denne fana. Det blir sletta når du sender eller loggar ut.",
        "In this tab only. It is deleted when you send or sign out.");

    public static readonly Text Whistleblowing = new(
        "Vil du varsle om kritikkverdige forhold (arbeidsmiljøloven kapittel 2 A), har kommunen en egen kanal.",
        "Vil du varsle om kritikkverdige forhold (arbeidsmiljølova kapittel 2 A), har kommunen ein eigen kanal.",
        "For whistleblowing (Working Environment Act chapter 2 A), your municipality has a channel of its own.");

    public static readonly Text Send = new("Send melding", "Send melding", "Send report");
    public static readonly Text SendAgain = new("Send igjen", "Send igjen", "Send again");

    public static readonly Text NotStored = new(
        "Meldingen er IKKE lagret", "Meldinga er IKKJE lagra", "The report has NOT been saved");

    public static readonly Text NotStoredBody = new(
        "Lageret vårt svarer ikke akkurat nå. Alt du skrev, står fortsatt her. Trykk Send igjen. Går det ikke etter "
        + "noen forsøk, kontakt personvernombudet.",
        "Lageret vårt svarar ikkje akkurat no. Alt du skreiv, står framleis her. Trykk Send igjen. Går det ikkje etter "
        + "nokre forsøk, kontakt personvernombodet.",
        "Our storage is not responding right now. Everything you wrote is still here. Press Send again. If it still "
        + "fails after a few tries, contact the ombud.");

    public static readonly Text IdentityHeading = new(
        "Er dette et fødselsnummer?", "Er dette eit fødselsnummer?", "Is this a national identity number?");

    public static readonly Text IdentityBody = new(
        "Teksten under ser ut til å inneholde et fødselsnummer. Ta det bort før du sender. Meldingen er ikke sendt "
        + "ennå.",
        "Teksten under ser ut til å innehalde eit fødselsnummer. Ta det bort før du sender. Meldinga er ikkje send "
        + "enno.",
        "The text named below seems to contain a national identity number. Remove it before you send. The report has "
        + "not been sent yet.");
}
