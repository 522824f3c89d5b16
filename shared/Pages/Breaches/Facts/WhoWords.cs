using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>Who is affected.</summary>
internal static class WhoWords
{
    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["personsPrecision"] = new(
            new("Vet vi hvor mange", "Veit vi kor mange", "Do we know how many"), FactValues.Precisions)
        {
            Question = new(
                "Hvor mange personer gjelder det?",
                "Kor mange personar gjeld det?",
                "How many people are affected?"),
            Column = new("Antall personer er", "Talet på personar er"),
            Answers = BreachValues.Precision,
            Tiles = true,
        },
        ["personsCount"] = new(new("Antall personer", "Talet på personar", "Number of people"))
        {
            Question = new("Antall", "Tal på personar", "Number"),
        },
        ["children"] = new(new("Om et barn", "Om eit barn", "About a child"), FactValues.YesNo)
        {
            Question = new("Det gjelder et barn", "Det gjeld eit barn", "It is about a child"),
        },
        ["relations"] = new(new("Hvem det gjelder", "Kven det gjeld", "Who they are"), FactValues.Relations),
        ["vulnerable"] = new(new(
            "Barn eller andre sårbare",
            "Barn eller andre sårbare",
            "Children or other vulnerable people"), FactValues.YesNo),
    };
}
