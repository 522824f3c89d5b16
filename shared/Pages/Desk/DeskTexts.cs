namespace Ombud.Pages.Desk;

/// <summary>The texts around the actions of any case.</summary>
internal static class DeskTexts
{
    public static readonly Text Next = new("Neste steg", "Neste steg");
    public static readonly Text Actions = new("Andre handlinger", "Andre handlingar");

    public static readonly Text NoActions = new(
        "Du kan lese saken, men ikke gjøre noe med den nå.", "Du kan lese saka, men ikkje gjere noko med ho no.");

    public static readonly Text Conflict = new(
        "Saken er endret av noen andre siden du åpnet den",
        "Saka er endra av nokon andre sidan du opna ho");

    public static readonly Text ConflictBody = new(
        "Det du skrev, er ikke lagret, men står fortsatt i skjemaet. Les det nye øverst i historikken, og send igjen "
        + "hvis det fortsatt passer.",
        "Det du skreiv, er ikkje lagra, men står framleis i skjemaet. Les det nye øvst i historikken, og send igjen om "
        + "det framleis passar.");
}
