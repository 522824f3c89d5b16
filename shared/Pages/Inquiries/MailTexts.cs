namespace Ombud.Pages.Inquiries;

/// <summary>What is written into a case that came by mail, and to whoever sent it.</summary>
public static class MailTexts
{
    public static readonly Text Empty = new("(E-post uten tekst)", "(E-post utan tekst)");

    public static readonly Text More = new(
        "(Resten står i e-posten, i mappen «Registrert» i postkassen til ombudet.)",
        "(Resten står i e-posten, i mappa «Registrert» i postkassa til ombodet.)");

    public static readonly Text Unread = new(
        "(En e-post som ikke kunne leses automatisk. Den ligger i innboksen i postkassen til ombudet.)",
        "(Ein e-post som ikkje kunne lesast automatisk. Han ligg i innboksen i postkassa til ombodet.)");

    public static readonly Text ReplySubject = new(
        "Vi har registrert e-posten din", "Vi har registrert e-posten din");

    public static Text Attached(int count) => new(
        $"Vedlegg: {count}. De ligger i mappen «Registrert» i postkassen til ombudet.",
        $"Vedlegg: {count}. Dei ligg i mappa «Registrert» i postkassa til ombodet.");

    /// <summary>In Norwegian, and in English for whoever wrote from abroad: nobody has read yet in which language they
    /// wrote.</summary>
    /// <param name="form">The address of the form.</param>
    public static Text ReplyBody(Uri form) => new(
        "Hei\n\nVi har registrert e-posten din som en henvendelse om personvern. Du får svar innen en måned, eller "
        + "beskjed hvis det tar lengre tid.\n\nE-post er ikke kryptert. Ikke send sensitive opplysninger eller "
        + $"fødselsnummer på e-post. Vil du fortelle mer, kan du bruke det sikre skjemaet vårt: {form}\n\n"
        + $"Dette er et automatisk svar.\n\nHilsen\nPersonvernombudet\n\n{InEnglish(form)}",
        "Hei\n\nVi har registrert e-posten din som ein førespurnad om personvern. Du får svar innan ein månad, eller "
        + "beskjed om det tek lengre tid.\n\nE-post er ikkje kryptert. Ikkje send sensitive opplysningar eller "
        + $"fødselsnummer på e-post. Vil du fortelje meir, kan du bruke det sikre skjemaet vårt: {form}\n\n"
        + $"Dette er eit automatisk svar.\n\nHelsing\nPersonvernombodet\n\n{InEnglish(form)}");

    private static string InEnglish(Uri form) =>
        "In English\nWe have registered your e-mail as an inquiry about privacy. You will get an answer within one "
        + "month, or be told if it takes longer. E-mail is not encrypted: please do not send sensitive information or "
        + $"a national identity number by e-mail. You can tell us more in our secure form: {form}?lang=en\n";
}
