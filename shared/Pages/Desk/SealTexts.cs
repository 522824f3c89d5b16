namespace Ombud.Pages.Desk;

internal static class SealTexts
{
    public static readonly Text Heading = new("Kontroller en eksport", "Kontroller ein eksport");

    public static readonly Text Intro = new(
        "Filene kan kontrolleres uten systemet: «sha256sum -c MANIFEST.sha256». Her ser du om forseglingen er vår.",
        "Filene kan kontrollerast utan systemet: «sha256sum -c MANIFEST.sha256». Her ser du om forseglinga er vår.");

    public static readonly Text Line = new("Linjen i SEAL.txt", "Linja i SEAL.txt");
    public static readonly Text Manifest = new("Teksten i MANIFEST.sha256", "Teksten i MANIFEST.sha256");
    public static readonly Text Check = new("Kontroller forseglingen", "Kontroller forseglinga");
    public static readonly Text Result = new("Kontroll av en eksport", "Kontroll av ein eksport");
    public static readonly Text Genuine = new("Forseglingen er vår", "Forseglinga er vår");

    public static Text Of(string municipality, string at) => new(
        $"Registeret for {municipality}, eksportert {at}.", $"Registeret for {municipality}, eksportert {at}.");

    public static readonly Text Period = new("Periode:", "Periode:");
    public static readonly Text SameManifest = new(
        "Manifestet er det som ble forseglet.", "Manifestet er det som vart forsegla.");

    public static readonly Text OtherManifest = new(
        "Manifestet er et annet enn det som ble forseglet.", "Manifestet er eit anna enn det som vart forsegla.");

    public static readonly Text NotOurs = new("Forseglingen er ikke vår", "Forseglinga er ikkje vår");

    public static readonly Text NotOursBody = new(
        "Linjen er endret, eller den er laget av noen andre.", "Linja er endra, eller ho er laga av nokon andre.");
}
