using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>Who else is affected, and lessons learned.</summary>
internal static class OthersWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["otherCountries"] = new(new(
            "Mennesker i andre EØS-land",
            "Menneske i andre EØS-land",
            "People in other EEA countries"), FactValues.YesNo),
        ["otherNotices"] = new(new("Også varslet", "Også varsla", "Also notified"), FactValues.OtherNotices),
        ["owner"] = new(new("Ansvarlig for oppfølging", "Ansvarleg for oppfølging", "Responsible for follow-up")),
        ["lessons"] = new(new("Lærdom", "Lærdom", "Lessons learned")),
    };
}
