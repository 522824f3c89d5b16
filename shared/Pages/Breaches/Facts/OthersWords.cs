using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>Who else is affected, and lessons learned.</summary>
internal static class OthersWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["otherCountries"] = new(new(
            "Berørte personer i andre EØS-land",
            "Råka personar i andre EØS-land",
            "People in other EEA countries"), FactValues.YesNo),
        ["otherNotices"] = new(
            new("Andre som er varslet", "Andre som er varsla", "Also notified"), FactValues.OtherNotices),
        ["owner"] = new(new("Ansvarlig for oppfølging", "Ansvarleg for oppfølging", "Responsible for follow-up")),
        ["lessons"] = new(new("Lærdom", "Lærdom", "Lessons learned")),
    };
}
