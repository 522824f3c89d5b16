namespace Ombud.Pages.Breaches;

/// <summary>What is said about a joint report as a whole, over the form or to a system.</summary>
public static class JointReportTexts
{
    public static readonly Text HalfWay = new(
        "Ikke alt er lagret. Send nøyaktig det samme igjen med samme Idempotency-Key: det som mangler, blir lagret, og "
        + "ingenting blir lagret to ganger.",
        "Ikkje alt er lagra. Send nøyaktig det same igjen med same Idempotency-Key: det som manglar, blir lagra, og "
        + "ingenting blir lagra to gonger.",
        "Not everything is stored. Send exactly the same again under the same Idempotency-Key: what is missing will be "
        + "stored, and nothing twice.");

    /// <summary>The one question of the form that the usual form asks in another way.</summary>
    public static readonly Text WhenMissing = new(
        "Skriv når leverandøren sa fra, eller når det ble oppdaget.",
        "Skriv når leverandøren sa frå, eller når det vart oppdaga.");
}
