using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>What data, and where it is.</summary>
internal static class DataWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["dataCategories"] = new(new("Opplysninger", "Opplysningar", "Data"), BreachValues.Categories)
        {
            Question = new("Hva slags opplysninger?", "Kva slags opplysningar?", "What kind of information?"),
            Help = new(
                "Kryss av for alt du vet om. Er du usikker, kryss av for «Noe annet».",
                "Kryss av for alt du veit om. Er du usikker, kryss av for «Noko anna».",
                "Tick all that you know of. If you are not sure, tick “Something else”."),
            Missing = new(
                "Velg hva slags opplysninger det gjelder. Du kan velge «Noe annet».",
                "Vel kva slags opplysningar det gjeld. Du kan velje «Noko anna».",
                "Choose what kind of information is affected. You can choose “Something else”."),
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
            "Do we know how many records"), FactValues.Precisions)
        {
            Column = new("Antall oppføringer er", "Talet på oppføringar er"),
        },
        ["recordsCount"] = new(new("Antall oppføringer", "Talet på oppføringar", "Number of records")),
        ["encryption"] = new(new("Kryptert", "Kryptert", "Encrypted"), FactValues.Encryptions),
        ["whereabouts"] = new(new("Hvor opplysningene er nå", "Kvar opplysningane er no", "Where the data is now")),
    };
}
