using Ombud.Pages.Values;

namespace Ombud.Pages.Feedbacks.Words;

internal static class FeedbackValues
{
    public static ValueTexts States { get; } = new()
    {
        ["received"] = new("Mottatt", "Motteken", "Received"),
        ["answered"] = new("Besvart", "Svart på", "Answered"),
    };

    public static ValueTexts About { get; } = new()
    {
        ["error"] = new("Noe er feil", "Noko er feil", "Something is wrong"),
        ["accessibility"] = new(
            "Noe er vanskelig å bruke eller lese", "Noko er vanskeleg å bruke eller lese",
            "Something is hard to use or read"),
        ["suggestion"] = new("Et forslag", "Eit forslag", "A suggestion"),
    };

    /// <summary>By the names under which they can be taken out.</summary>
    public static ValueTexts Texts { get; } = new()
    {
        ["text"] = new("Tilbakemeldingen", "Tilbakemeldinga"),
        ["email"] = new("E-postadressen", "E-postadressa"),
        ["answer"] = new("Det som ble gjort", "Det som vart gjort"),
    };
}
