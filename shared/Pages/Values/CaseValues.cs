namespace Ombud.Pages.Values;

/// <summary>The values of a case and the desk, in plain words.</summary>
public static class CaseValues
{
    public static ValueTexts Severity { get; } = new()
    {
        ["low"] = new("Lav alvorlighet", "Låg alvorsgrad", "Low severity"),
        ["medium"] = new("Middels alvorlighet", "Middels alvorsgrad", "Medium severity"),
        ["high"] = new("Høy alvorlighet", "Høg alvorsgrad", "High severity"),
        ["very-high"] = new("Svært høy alvorlighet", "Svært høg alvorsgrad", "Very high severity"),
    };

    public static ValueTexts Awareness { get; } = new()
    {
        ["presumed"] = new(
            "ikke fastsatt, regnet fra bruddet ble oppdaget",
            "ikkje fastsett, rekna frå brotet vart oppdaga",
            "not decided yet, counted from discovery"),
        ["decided"] = new("fastsatt", "fastsett", "decided"),
    };

    public static ValueTexts Roles { get; } = new()
    {
        ["report"] = new("Ansatt", "Tilsett", "Employee"),
        ["read"] = new("Kontaktperson", "Kontaktperson", "Contact person"),
        ["handle"] = new("Saksbehandler", "Saksbehandlar", "Case handler"),
        ["decide"] = new("Behandlingsansvarlig", "Behandlingsansvarleg", "Controller"),
        ["triage"] = new("Personvernombud", "Personvernombod", "Ombud"),
        ["ingest"] = new("Fagsystem", "Fagsystem", "System"),
    };
}
