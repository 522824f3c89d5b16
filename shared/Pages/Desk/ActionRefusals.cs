namespace Ombud.Pages.Desk;

/// <summary>Why an action was not carried out, for a page or a system.</summary>
public static class ActionRefusals
{
    public static readonly Text NotNow = new(
        "Dette kan ikke gjøres mens saken har denne statusen.",
        "Dette kan ikkje gjerast medan saka har denne statusen.",
        "This cannot be done while the case is in this state.");

    public static readonly Text NotAllowed = new(
        "Du kan lese saken, men rollen din gir deg ikke lov til å gjøre dette.",
        "Du kan lese saka, men rolla di gir deg ikkje lov til å gjere dette.",
        "You can read the case, but your role does not allow you to do this.");

    public static readonly Text ChangedMeanwhile = new(
        "Saken er endret av noen andre siden du leste den. Les den på nytt og prøv igjen.",
        "Saka er endra av nokon andre sidan du las ho. Les ho på nytt og prøv igjen.",
        "Somebody else has changed the case since you read it. Read it again and try once more.");
}
