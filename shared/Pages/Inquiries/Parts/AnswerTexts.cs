namespace Ombud.Pages.Inquiries.Parts;

/// <summary>The texts around the answer, and around what was done.</summary>
internal static class AnswerTexts
{
    public static readonly Text Heading = new("Svaret", "Svaret");
    public static readonly Text None = new("Ikke besvart ennå", "Ikkje svart på enno");
    public static readonly Text Outcome = new("Utfall", "Utfall");
    public static readonly Text Ground = new("Hjemmel", "Heimel");
    public static readonly Text Changed = new("Endret", "Endra");
    public static readonly Text OthersTold = new("Andre som fikk vite det", "Andre som fekk vite det");
    public static readonly Text Removed = new("Fjernet", "Fjerna");

    public static readonly Text Withheld = new(
        "Svaret er for enheten som har saken, og for den behandlingsansvarlige.",
        "Svaret er for eininga som har saka, og for den behandlingsansvarlege.");

    public static Text EntryNumber(string number) => new(
        $"Teksten i historikken, nummer {number}", $"Teksten i historikken, nummer {number}");
}
