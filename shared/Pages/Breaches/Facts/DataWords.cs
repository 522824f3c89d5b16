using Ombud.Cases.Breaches;
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
            Answers = BreachValues.CommonCategories,
            Further = (new("Flere typer opplysninger", "Fleire typar opplysningar", "More kinds of information"),
                BreachValues.RareCategories),
            InColumns = true,
            On =
            [
                new(ReportForm.WrongRecipient, null, new(
                    "Krysser du ikke av for noe, regner vi med det som pleier å stå i det du valgte over.",
                    "Kryssar du ikkje av for noko, reknar vi med det som plar stå i det du valde over.",
                    "If you tick nothing, we assume what is usually in what you chose above."))
                {
                    Missing = new(
                        "Velg hva som ble sendt, eller hva slags opplysninger det er.",
                        "Vel kva som vart sendt, eller kva slags opplysningar det er.",
                        "Choose what was sent, or what kind of information it is."),
                },
            ],
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
