namespace Ombud.Pages.Values;

/// <summary>To whom an alert goes, how, and what came of it.</summary>
public static class AlertValues
{
    public static ValueTexts Recipients { get; } = new()
    {
        ["ombud"] = new("Personvernombudet", "Personvernombodet", "The ombud"),
        ["deputy"] = new("Ombudets stedfortreder", "Stadfortredaren til ombodet", "The deputy"),
        ["contact"] = new("Kommunens kontakt", "Kontakten i kommunen", "The municipality's contact"),
    };

    public static ValueTexts DeliveryChannels { get; } = new()
    {
        ["feed"] = new("Varsel i Teams", "Varsel i Teams", "Teams notification"),
        ["card"] = new("Kort i Teams-kanalen", "Kort i Teams-kanalen", "Card in the Teams channel"),
        ["mail"] = new("E-post", "E-post", "E-mail"),
    };

    public static ValueTexts DeliveryResults { get; } = new()
    {
        ["decided"] = new("På vei", "På veg", "On its way"),
        ["sent"] = new("Sendt", "Sendt", "Sent"),
        ["not-needed"] = new("Ikke lenger nødvendig", "Ikkje lenger nødvendig", "No longer needed"),
        ["retry"] = new("Prøver igjen", "Prøver igjen", "Trying again"),
        ["missed"] = new("Ikke sendt, systemet var nede", "Ikkje sendt, systemet var nede", "Missed while down"),
        ["unreachable"] = new("Nådde ikke fram", "Nådde ikkje fram", "Out of reach"),
        ["nobody"] = new("Ingen er satt opp", "Ingen er sett opp", "Nobody is set up"),
        ["refused"] = new("Avvist av Microsoft", "Avvist av Microsoft", "Refused by Microsoft"),
        ["failed"] = new("Feilet: noen må se på det", "Feila: nokon må sjå på det", "Failed: look into it"),
        ["gave-up"] = new("Gitt opp: noen må se på det", "Gitt opp: nokon må sjå på det", "Given up: look into it"),
    };
}
