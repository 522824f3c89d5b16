namespace Ombud.Pages.Values;

/// <summary>Who an alert goes to, how, and what came of it.</summary>
public static class AlertValues
{
    public static ValueTexts Recipients { get; } = new()
    {
        ["ombud"] = new("Personvernombudet", "Personvernombodet"),
        ["deputy"] = new("Stedfortrederen for ombudet", "Stadfortredaren for ombodet"),
        ["contact"] = new("Kontaktpersonen i kommunen", "Kontaktpersonen i kommunen"),
        ["unit"] = new("Enheten som behandler saken", "Eininga som behandlar saka"),
        ["channel"] = new("Kanalen til personvernombudet", "Kanalen til personvernombodet"),
        ["calendar"] = new("Kalenderen til personvernombudet", "Kalenderen til personvernombodet"),
        ["controller"] = new("De som avgjør saken", "Dei som avgjer saka"),
        ["reporter"] = new("Den som meldte", "Den som melde"),
    };

    public static ValueTexts DeliveryChannels { get; } = new()
    {
        ["feed"] = new("Varsel i Teams", "Varsel i Teams"),
        ["card"] = new("Kort i Teams", "Kort i Teams"),
        ["calendar"] = new("Avtale i kalenderen", "Avtale i kalenderen"),
        ["mail"] = new("E-post", "E-post"),
    };

    public static ValueTexts DeliveryResults { get; } = new()
    {
        ["decided"] = new("På vei", "På veg"),
        ["sent"] = new("Sendt", "Sendt"),
        ["handed-on"] = new("Sendt til hver enkelt", "Sendt til kvar einskild"),
        ["not-needed"] = new("Ikke lenger nødvendig", "Ikkje lenger nødvendig"),
        ["retry"] = new("Prøver igjen", "Prøver igjen"),
        ["missed"] = new("Ikke sendt, systemet var nede", "Ikkje sendt, systemet var nede"),
        ["unreachable"] = new("Kom ikke fram", "Kom ikkje fram"),
        ["nobody"] = new("Ingen er satt opp", "Ingen er sett opp"),
        ["refused"] = new("Avvist av Microsoft", "Avvist av Microsoft"),
        ["failed"] = new("Mislyktes: noen må se på det", "Mislykkast: nokon må sjå på det"),
        ["gave-up"] = new("Gitt opp: noen må se på det", "Gitt opp: nokon må sjå på det"),
    };
}
