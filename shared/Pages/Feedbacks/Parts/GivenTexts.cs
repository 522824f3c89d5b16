namespace Ombud.Pages.Feedbacks.Parts;

/// <summary>The texts around what was sent, and what was done about it.</summary>
internal static class GivenTexts
{
    public static readonly Text Heading = new("Tilbakemeldingen", "Tilbakemeldinga");

    public static readonly Text Withheld = new(
        "Teksten er for kommunen, som har ansvaret for sidene sine.",
        "Teksten er for kommunen, som har ansvaret for sidene sine.");

    public static readonly Text About = new("Gjelder", "Gjeld");
    public static readonly Text Mail = new("E-post", "E-post");
    public static readonly Text NoMail = new("Ikke oppgitt", "Ikkje oppgitt");
    public static readonly Text Answer = new("Svaret", "Svaret");
    public static readonly Text None = new("Ikke besvart ennå", "Ikkje svart på enno");

    public static readonly Text Kept = new(
        "Tilbakemeldinger blir slettet av seg selv etter en tid. Det som må tas vare på, lagrer du et annet sted.",
        "Tilbakemeldingar blir sletta av seg sjølve etter ei tid. Det som må takast vare på, lagrar du ein annan "
        + "stad.");
}
