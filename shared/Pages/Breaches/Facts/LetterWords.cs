namespace Ombud.Pages.Breaches.Facts;

/// <summary>The letter to the persons, as a fact.</summary>
internal static class LetterWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["letterNb"] = new(new("Brevet på bokmål", "Brevet på bokmål", "The letter in Bokmål")),
        ["letterNn"] = new(new("Brevet på nynorsk", "Brevet på nynorsk", "The letter in Nynorsk")),
    };
}
