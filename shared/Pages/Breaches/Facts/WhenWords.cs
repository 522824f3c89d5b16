using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>When it happened, and when somebody knew.</summary>
internal static class WhenWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["occurredFrom"] = new(new("Begynte", "Byrja", "Began")),
        ["occurredTo"] = new(new("Sluttet", "Slutta", "Ended")),
        ["ongoing"] = new(new("Pågår fortsatt", "Går føre seg framleis", "Still going on"), FactValues.YesNo)
        {
            Question = new("Det pågår fortsatt", "Det går føre seg framleis", "It is still going on"),
            Help = new(
                "For eksempel at en mappe fremdeles er åpen for alle.",
                "Til dømes at ei mappe framleis er open for alle.",
                "For example, a folder is still open to everyone."),
            On = [new(ReportForm.Joint)],
        },
        ["discoveredAt"] = new(new("Oppdaget", "Oppdaga", "Discovered"))
        {
            Question = new("Når ble det oppdaget?", "Når vart det oppdaga?", "When was it discovered?"),
            Help = new(
                "Da du eller noen andre i kommunen først skjønte det. Vi har fylt inn tidspunktet nå.",
                "Då du eller nokon andre i kommunen først skjøna det. Vi har fylt inn tidspunktet no.",
                "When you or someone else in the municipality first realised. We have filled in the "
                + "present time."),
            Missing = new(
                "Skriv når det ble oppdaget.", "Skriv når det vart oppdaga.", "Enter when it was discovered."),
            On =
            [
                new(
                    ReportForm.Joint,
                    new("Når ble det oppdaget i kommunene?", "Når vart det oppdaga i kommunane?"),
                    new(
                        "Fyll ut hvis noen i kommunene visste om det før leverandøren sa fra. Ellers regner vi "
                        + "fra da leverandøren sa fra.",
                        "Fyll ut om nokon i kommunane visste om det før leverandøren sa frå. Elles reknar vi "
                        + "frå då leverandøren sa frå."))
                {
                    Missing = new(
                        "Skriv når leverandøren sa fra, eller når det ble oppdaget.",
                        "Skriv når leverandøren sa frå, eller når det vart oppdaga."),
                },
                new(
                    ReportForm.Affected,
                    new("Når ble det oppdaget i denne kommunen?", "Når vart det oppdaga i denne kommunen?")),
            ],
        },
        ["discoveredHow"] = new(new("Hvordan det ble oppdaget", "Korleis det vart oppdaga", "How it was discovered")),
        ["timesExplanation"] = new(new(
            "Forklaring av tidspunktene",
            "Forklaring av tidspunkta",
            "Explanation of the times")),
        ["reasonForDelay"] = new(new(
            "Begrunnelse for forsinkelsen",
            "Grunngiving for forseinkinga",
            "Reason for the delay")),
    };
}
