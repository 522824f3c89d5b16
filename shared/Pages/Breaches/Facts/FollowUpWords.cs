using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>What may follow, and what is being done about it.</summary>
internal static class FollowUpWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["consequences"] = new(new(
            "Mulige følger for dem det gjelder",
            "Moglege følgjer for dei det gjeld",
            "Likely consequences")),
        ["measures"] = new(new("Gjort så langt", "Gjort så langt", "Done so far"))
        {
            Question = new(
                "Hva er gjort for å stoppe eller begrense det?",
                "Kva er gjort for å stoppe eller avgrense det?",
                "What has been done to stop or limit it?"),
            Help = new(
                "Tiltak kan vente. Ikke la dette hindre deg i å melde.",
                "Tiltak kan vente. Ikkje la dette hindre deg i å melde.",
                "Measures can wait. Do not let this stop you from reporting."),
            Column = new("Tiltak gjort med en gang", "Tiltak gjort med ein gong"),
            On = [new(ReportForm.Joint)],
        },
        ["mitigation"] = new(new("For å redusere skaden", "For å redusere skaden", "To reduce the harm"))
        {
            Column = new("Tiltak for å redusere skaden", "Tiltak for å redusere skaden"),
        },
        ["prevention"] = new(
            new("For å hindre gjentakelse", "For å hindre at det skjer igjen", "To prevent it from happening again"))
        {
            Column = new("Tiltak for å hindre gjentakelse", "Tiltak for å hindre at det skjer igjen"),
        },
        ["phone"] = new(new("Telefonnummeret", "Telefonnummeret", "The telephone number"))
        {
            Question = new("Telefonnummeret ditt", "Telefonnummeret ditt", "Your telephone number"),
            Input = "tel",
        },
    };
}
