namespace Ombud.Pages.Breaches;

/// <summary>What reporters are told before they take out something that they wrote, and after.</summary>
internal static class TakeOutTexts
{
    public static readonly Text Title = new(
        "Fjern noe du har skrevet", "Fjern noko du har skrive", "Remove something you wrote");

    public static readonly Text ForGood = new(
        "Det du fjerner, blir borte for godt fra både saken og historikken. Resten av teksten blir stående, og det "
        + "samme gjør opplysningen om at noe er fjernet, når og hvorfor. Ombudet får varsel.",
        "Det du fjernar, blir borte for godt frå både saka og historikken. Resten av teksten blir ståande, og det same "
        + "gjer opplysninga om at noko er fjerna, når og kvifor. Ombodet får varsel.",
        "What you remove is gone for good, from the case and from its history. The rest of the text stays, and so does "
        + "a record that something was removed, when and why. The ombud will be notified.");

    public static readonly Text NothingLeft = new(
        "Det er ikke lenger noe her som du kan fjerne.",
        "Det er ikkje lenger noko her som du kan fjerne.",
        "There is no longer anything here that you can remove.");

    public static readonly Text Which = new("Hvilken tekst?", "Kva tekst?", "Which text?");
    public static readonly Text Written = new("Det du skrev", "Det du skreiv", "What you wrote");
    public static readonly Text Mail = new(
        "E-postadressen vi varsler deg på", "E-postadressa vi varslar deg på", "The email address we notify you at");

    public static readonly Text Words = new("Hvilke ord?", "Kva ord?", "Which words?");
    public static readonly Text WordsHelp = new(
        "Ett ord eller uttrykk på hver linje, akkurat slik det står i teksten. Tomt felt: hele teksten fjernes.",
        "Eitt ord eller uttrykk på kvar linje, akkurat slik det står i teksten. Tomt felt: heile teksten blir fjerna.",
        "One word or phrase per line, exactly as it stands in the text. Leave empty to remove the whole text.");

    public static readonly Text Why = new("Hvorfor fjerner du det?", "Kvifor fjernar du det?", "Why remove it?");
    public static readonly Text WhyHelp = new(
        "Skriv hvorfor, men ikke hva som sto der. Kommunen kan lese begrunnelsen. Hvem som "
        + "skrev den, ser kommunen bare hvis du har sagt ja til at kommunen får vite at det var du som meldte.",
        "Skriv kvifor, men ikkje kva som stod der. Kommunen kan lese grunngivinga. Kven som "
        + "skreiv grunngivinga, ser kommunen berre om du har sagt ja til at kommunen får vite at det var du som melde.",
        "Write why, but not what it said. Your municipality can read the reason. It sees who wrote it only if you "
        + "agreed to let it see that you made the report.");

    public static readonly Text Send = new("Fjern for godt", "Fjern for godt", "Remove for good");

    public static readonly Text Done = new(
        "Det du valgte, er fjernet for godt fra saken og historikken. Ombudet har fått varsel.",
        "Det du valde, er fjerna for godt frå saka og historikken. Ombodet har fått varsel.",
        "What you chose has been removed for good from the case and its history. The ombud has been notified.");
}
