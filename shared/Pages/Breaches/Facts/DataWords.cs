using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>What data, and where they are.</summary>
internal static class DataWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["dataCategories"] = new(new("Opplysninger", "Opplysningar", "Data"))
        {
            Question = new("Hva slags opplysninger?", "Kva slags opplysningar?", "What kind of information?"),
            Help = new(
                "Kryss av for alt du vet om. Er du usikker, kryss av for «Noe annet».",
                "Kryss av for alt du veit om. Er du usikker, kryss av for «Noko anna».",
                "Tick all that you know of. If you are not sure, tick “Something else”."),
            Values = BreachValues.Categories,
            Answers = BreachValues.OrdinaryCategories,
            Further = (new(
                "Særlig følsomme opplysninger",
                "Særleg kjenslevare opplysningar",
                "Particularly sensitive information"), BreachValues.SensitiveCategories),
            InColumns = true,
        },
        ["recordsPrecision"] = new(new(
            "Vet vi hvor mange oppføringer",
            "Veit vi kor mange oppføringar",
            "Do we know how many records"))
        {
            Column = new("Antall oppføringer er", "Talet på oppføringar er"),
            Values = FactValues.Precisions,
        },
        ["recordsCount"] = new(new("Antall oppføringer", "Talet på oppføringar", "Number of records")),
        ["encryption"] = new(new("Kryptert", "Kryptert", "Encrypted"))
        {
            Values = FactValues.Encryptions,
        },
        ["whereabouts"] = new(new("Hvor opplysningene er nå", "Kvar opplysningane er no", "Where the data are now")),
    };
}
