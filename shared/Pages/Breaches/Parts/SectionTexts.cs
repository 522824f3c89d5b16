namespace Ombud.Pages.Breaches.Parts;

/// <summary>The parts of a case, as one goes to them.</summary>
internal static class SectionTexts
{
    public static readonly Text Case = new("Saken", "Saka");
    public static readonly Text Assessment = new("Vurdering", "Vurdering");
    public static readonly Text Notification = new("Melding", "Melding");
    public static readonly Text Letter = new("Brev", "Brev");
}
