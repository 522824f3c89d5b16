namespace Ombud.Pages.Kinds;

/// <summary>Take, link and redact, and what the suite records of a redaction.</summary>
internal static class KeepingWords
{
    private static readonly Text LinkHelp = new("For eksempel RIN-26-7K3FQ.", "Til dømes RIN-26-7K3FQ.");

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        ["take"] = new(
            new("Ta saken", "Ta saka"), new("Ta saken", "Ta saka"),
            new("Du har tatt saken.", "Du har teke saka."),
            new("Tok saken", "Tok saka"))
        {
            Body = new("Viser de andre at du følger opp saken.", "Viser dei andre at du følgjer opp saka."),
            Step = new(
                new("Ta saken", "Ta saka"),
                new("Ingen har saken ennå, og klokka går.", "Ingen har saka enno, og klokka går.")),
        },
        ["link"] = new(
            new("Koble til en annen sak om samme hendelse", "Kople til ei anna sak om same hending"),
            new("Koble sakene", "Kople sakene"),
            new("Sakene er koblet sammen.", "Sakene er kopla saman."),
            new("Koblet til en annen sak", "Kopla til ei anna sak"))
        {
            Fields = new Dictionary<string, FieldWords>
            {
                ["number"] = new(new("Saksnummeret til den andre saken", "Saksnummeret til den andre saka"), LinkHelp),
            },
        },
        ["redact"] = new(
            new("Fjern tekst for godt", "Fjern tekst for godt"), new("Fjern for godt", "Fjern for godt"),
            new("Teksten er fjernet.", "Teksten er fjerna."),
            new("Fjernet opplysninger", "Fjerna opplysningar"))
        {
            Body = new(
                "Det du fjerner, kan ikke hentes tilbake. At det er fjernet, blir stående i historikken.",
                "Det du fjernar, kan ikkje hentast tilbake. At det er fjerna, blir ståande i historikken."),
            IsForGood = true,
            Fields = new Dictionary<string, FieldWords>
            {
                ["field"] = new(new("Hvilken tekst?", "Kva for ein tekst?"))
                {
                    Choose = new("Velg tekst", "Vel tekst"),
                },
                ["words"] = new(
                    new("Hvilke ord?", "Kva ord?"),
                    new("Ett på hver linje, akkurat slik de står i teksten. Tomt felt: hele teksten fjernes.",
                        "Eitt på kvar linje, akkurat slik dei står i teksten. Tomt felt: heile teksten blir fjerna."),
                    IsOptional: true),
                ["reason"] = new(
                    CommonWords.Reason,
                    new("Skriv hvorfor, men ikke hva som sto der.", "Skriv kvifor, men ikkje kva som stod der.")),
            },
        },
        ["redacted"] = ActionWords.OfHistory(
            new("Slettet de fjernede opplysningene fra lageret", "Sletta dei fjerna opplysningane frå lageret")),
    };
}
