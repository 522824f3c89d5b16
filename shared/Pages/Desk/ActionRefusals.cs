namespace Ombud.Pages.Desk;

/// <summary>Why an action was not carried out, for a page or a system.</summary>
public static class ActionRefusals
{
    public static readonly Text NotNow = new(
        "Dette kan ikke gjøres mens saken er i denne tilstanden.",
        "Dette kan ikkje gjerast medan saka er i denne tilstanden.",
        "This cannot be done while the case is in this state.");

    public static readonly Text NotAllowed = new(
        "Du kan lese saken, men rollen din kan ikke gjøre dette.",
        "Du kan lese saka, men rolla di kan ikkje gjere dette.",
        "You can read the case, but your role does not allow you to do this.");

    public static readonly Text ChangedMeanwhile = new(
        "Saken er endret av en annen siden du leste den. Les den på nytt og prøv igjen.",
        "Saka er endra av nokon annan sidan du las henne. Les henne på nytt og prøv igjen.",
        "Somebody else has changed the case since you read it. Read it again and try once more.");
}
