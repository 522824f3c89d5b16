namespace Ombud.Pages.Inquiries.Parts;

/// <summary>The texts around what the citizen asked.</summary>
internal static class AskedTexts
{
    public static readonly Text Heading = new("Henvendelsen", "Førespurnaden");

    public static readonly Text Withheld = new(
        "Teksten er for enheten som behandler henvendelsen, og for den behandlingsansvarlige.",
        "Teksten er for eininga som behandlar førespurnaden, og for den behandlingsansvarlege.");

    public static readonly Text About = new("Gjelder", "Gjeld");
    public static readonly Text Channel = new("Kom som", "Kom som");
    public static readonly Text Code = new("Kode", "Kode");
    public static readonly Text CodeGiven = new("Til innbyggeren", "Til innbyggjaren");
    public static readonly Text Registered = new("Registrert av", "Registrert av");
    public static readonly Text Unit = new("Enhet", "Eining");
    public static readonly Text NoUnit = new("Ingen ennå", "Inga enno");
    public static readonly Text Language = new("Svar på", "Svar på");
    public static readonly Text Name = new("Navn", "Namn");
    public static readonly Text Mail = new("E-post", "E-post");
    public static readonly Text Phone = new("Telefon", "Telefon");
    public static readonly Text Contact = new("Innbyggeren", "Innbyggjaren");

    public static readonly Text NoContact = new(
        "Har ikke oppgitt navn eller kontaktopplysninger.", "Har ikkje oppgitt namn eller kontaktopplysningar.");

    public static readonly Text ByMail = new(
        "E-post er ikke kryptert: send ikke svaret dit.", "E-post er ikkje kryptert: send ikkje svaret dit.");
}
