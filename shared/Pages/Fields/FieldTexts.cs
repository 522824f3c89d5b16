namespace Ombud.Pages.Fields;

internal static class FieldTexts
{
    public static readonly Text Optional = new("valgfritt", "valfritt", "optional");
    public static readonly Text Required = new("må fylles ut", "må fyllast ut", "required");
    public static readonly Text Date = new("Dato", "Dato", "Date");
    public static readonly Text Time = new("Klokkeslett", "Klokkeslett", "Time");
    public static readonly Text Choose = new("Velg …", "Vel …", "Choose …");
    public static readonly Text CharactersLeft = new("tegn igjen", "teikn igjen", "left");
    public static readonly Text CharactersOver = new("tegn for mye", "teikn for mykje", "too many");
    public static readonly Text Copy = new("Kopier", "Kopier", "Copy");
    public static readonly Text Copied = new("Kopiert", "Kopiert", "Copied");

    public static readonly Text LooksLikeIdentityNumber = new(
        "Dette ser ut som et fødselsnummer. Ta det bort hvis du kan.",
        "Dette ser ut som eit fødselsnummer. Ta det bort om du kan.",
        "This looks like a national identity number. Please remove it if you can.");

    public static readonly Text NotAnIdentityNumber = new(
        "Det er ikke et fødselsnummer – send likevel",
        "Det er ikkje eit fødselsnummer – send likevel",
        "It is not an identity number – send anyway");

    public static readonly Text MaskIdentityNumber = new(
        "Bytt ut sifrene med stjerner", "Byt ut sifra med stjerner", "Replace the digits with stars");

    /// <summary>The same form, with what was typed.</summary>
    public static readonly Text SendAgain = new("Send på nytt", "Send på nytt", "Send again");

    public static readonly Text Written = new("Dette skrev du", "Dette skreiv du", "What you wrote");
}
