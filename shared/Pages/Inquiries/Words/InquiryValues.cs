using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>The values of an inquiry, in words that citizens use.</summary>
internal static class InquiryValues
{
    public static ValueTexts About { get; } = new()
    {
        ["access"] = new("Få se egne opplysninger", "Få sjå eigne opplysningar"),
        ["rectification"] = new("Få rettet noe som er feil", "Få retta noko som er feil"),
        ["erasure"] = new("Få slettet opplysninger", "Få sletta opplysningar"),
        ["restriction"] = new(
            "Få kommunen til å la opplysninger ligge ubrukt", "Få kommunen til å la opplysningar liggje ubrukte"),
        ["portability"] = new(
            "Få med seg opplysninger til noen andre", "Få med seg opplysningar til nokon andre"),
        ["objection"] = new(
            "Protestere mot at kommunen bruker opplysninger", "Protestere mot at kommunen bruker opplysningar"),
        ["excessive-collection"] = new(
            "Kommunen spør om mer enn den trenger", "Kommunen spør om meir enn han treng"),
        ["complaint"] = new(
            "Klage på hvordan opplysninger er behandlet", "Klage på korleis opplysningar er behandla"),
        ["question"] = new("Noe annet om personvern", "Noko anna om personvern"),
    };

    /// <summary>Which right it is, for those who know the law.</summary>
    public static ValueTexts Rights { get; } = new()
    {
        ["access"] = new("Innsyn, art. 15", "Innsyn, art. 15"),
        ["rectification"] = new("Retting, art. 16", "Retting, art. 16"),
        ["erasure"] = new("Sletting, art. 17", "Sletting, art. 17"),
        ["restriction"] = new("Begrensning, art. 18", "Avgrensing, art. 18"),
        ["portability"] = new("Dataportabilitet, art. 20", "Dataportabilitet, art. 20"),
        ["objection"] = new("Protest, art. 21", "Protest, art. 21"),
        ["excessive-collection"] = new("Dataminimering, art. 5 nr. 1 c", "Dataminimering, art. 5 nr. 1 c"),
    };

    public static ValueTexts Channels { get; } = new()
    {
        ["form"] = new("Skjemaet på nettet", "Skjemaet på nettet"),
        ["letter"] = new("Brev", "Brev"),
        ["telephone"] = new("Telefon", "Telefon"),
        ["counter"] = new("Personlig oppmøte", "Personleg oppmøte"),
        ["mail"] = new("E-post", "E-post"),
    };

    public static ValueTexts Languages { get; } = new()
    {
        ["nb"] = new("Bokmål", "Bokmål"),
        ["nn"] = new("Nynorsk", "Nynorsk"),
        ["en"] = new("Engelsk", "Engelsk"),
    };

    public static ValueTexts Outcomes { get; } = new()
    {
        ["full"] = new("Innbyggeren får alt det ble bedt om", "Innbyggjaren får alt det vart bede om"),
        ["partial"] = new("Innbyggeren får noe av det", "Innbyggjaren får noko av det"),
        ["refused"] = new("Avslag", "Avslag"),
    };

    public static ValueTexts Flags { get; } = new()
    {
        ["asks-ombud"] = new("Vil at ombudet skal se saken", "Vil at ombodet skal sjå saka"),
    };
}
