namespace Ombud.Pages.Register;

internal static class RegisterPageTexts
{
    public static readonly Text Title = new("Register over brudd", "Register over brot");

    public static readonly Text Lead = new(
        "Alle brudd på personopplysningssikkerheten som kommunen har registrert, også de som er trukket eller ikke "
            + "meldt til Datatilsynet (personvernforordningen artikkel 33 nr. 5).",
        "Alle brot på personopplysningstryggleiken som kommunen har registrert, òg dei som er trekte eller ikkje "
            + "melde til Datatilsynet (personvernforordninga artikkel 33 nr. 5).");

    public static Text Caption(string municipality, string from, string to) => new(
        $"{municipality}: brudd mottatt fra og med {from} til og med {to}",
        $"{municipality}: brot mottekne frå og med {from} til og med {to}");

    public static Text Count(int count, bool more) => (count, more) switch
    {
        (_, true) => new($"Viser {count}, og det er flere", $"Viser {count}, og det er fleire"),
        (1, _) => new("1 brudd", "1 brot"),
        _ => new($"{count} brudd", $"{count} brot"),
    };

    public static readonly Text Filters = new("Velg kommune og periode", "Vel kommune og periode");
    public static readonly Text From = new("Mottatt fra og med", "Motteke frå og med");
    public static readonly Text To = new("Til og med", "Til og med");

    public static readonly Text Files = new("Last ned som fil", "Last ned som fil");

    public static readonly Text FilesBody = new(
        "Filene har alle kolonnene for hele perioden. Den forseglede eksporten har begge filene, historikken og en "
            + "liste over fingeravtrykk, så hvem som helst kan kontrollere at ingenting er endret.",
        "Filene har alle kolonnane for heile perioden. Den forsegla eksporten har begge filene, historikken og ei "
            + "liste over fingeravtrykk, så kven som helst kan kontrollere at ingenting er endra.");

    public static readonly Text Xlsx = new("Excel (xlsx)", "Excel (xlsx)");
    public static readonly Text Csv = new("CSV", "CSV");
    public static readonly Text Zip = new("Forseglet eksport (zip)", "Forsegla eksport (zip)");

    public static readonly Text ZipWhole = new(
        "Forseglet eksport med ombudets notater (zip)", "Forsegla eksport med notata frå ombodet (zip)");

    public static readonly Text ZipWholeBody = new(
        "Med ombudets notater følger også navnene på dem som meldte. Gi den bare til den som har krav på dem.",
        "Med notata frå ombodet følgjer òg namna på dei som melde. Gi han berre til den som har krav på dei.");

    public static readonly Text What = new("Hva har skjedd", "Kva har skjedd");
    public static readonly Text Decision = new("Avgjørelse og begrunnelse", "Avgjerd og grunngiving");
    public static readonly Text Undecided = new("Ikke avgjort", "Ikkje avgjort");
    public static readonly Text Notified = new("Meldt Datatilsynet", "Meldt Datatilsynet");
    public static readonly Text NotNotified = new("Ikke meldt", "Ikkje meldt");
    public static readonly Text Late = new("For sent", "For seint");
    public static readonly Text Told = new("De berørte fikk beskjed", "Dei råka fekk beskjed");
    public static readonly Text NotTold = new("Ikke registrert", "Ikkje registrert");
    public static readonly Text None = new("Ingen brudd i perioden", "Ingen brot i perioden");

    public static readonly Text NoneBody = new(
        "Kommunen har ikke registrert noe brudd som ble mottatt i denne perioden.",
        "Kommunen har ikkje registrert noko brot som vart motteke i denne perioden.");

    public static readonly Text More = new("Vis 200 på siden", "Vis 200 på sida");
}
