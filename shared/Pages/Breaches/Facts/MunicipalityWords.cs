using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>The municipality, its role, and the processor.</summary>
internal static class MunicipalityWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["role"] = new(
            new("Kommunens rolle", "Rolla til kommunen", "The municipality's role"), FactValues.ControllerRoles),
        ["otherControllers"] = new(new(
            "Andre behandlingsansvarlige",
            "Andre behandlingsansvarlege",
            "Other controllers")),
        ["processor"] = new(new("Databehandler", "Databehandlar", "Processor"))
        {
            Question = new("Hvem er leverandøren (databehandleren)?", "Kven er leverandøren (databehandlaren)?"),
            Help = new(
                "La feltet stå tomt hvis ingen leverandør er innblandet.",
                "La feltet stå tomt om ingen leverandør er innblanda."),
            Missing = new(
                "Skriv hvem databehandleren er.", "Skriv kven databehandlaren er.", "Enter the name of the processor."),
        },
        ["processorToldAt"] = new(new("Databehandler varslet", "Databehandlar varsla", "Processor informed us"))
        {
            Question = new("Når sa leverandøren fra?", "Når sa leverandøren frå?"),
            Help = new(
                "Kommunen regnes som regel for å ha fått kjennskap til bruddet da.",
                "Kommunen blir som regel rekna for å ha fått kjennskap til brotet då."),
            On =
            [
                new(ReportForm.Affected, new(
                    "Når sa leverandøren fra til denne kommunen?",
                    "Når sa leverandøren frå til denne kommunen?")),
            ],
        },
    };
}
