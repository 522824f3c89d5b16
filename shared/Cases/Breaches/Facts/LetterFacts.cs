using static Ombud.Cases.Breaches.Rows;

namespace Ombud.Cases.Breaches.Facts;

/// <summary>The letter to the persons (art. 34) as somebody has written it, in each written form of Norwegian. Where
/// nobody has, the suite writes it from the other facts.</summary>
internal static class LetterFacts
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        FieldKinds.Text("letterNb", Limits.Text, k => k.Findings.LetterNb,
            (k, v) => Found(k, f => f with { LetterNb = v })).Reported(),
        FieldKinds.Text("letterNn", Limits.Text, k => k.Findings.LetterNn,
            (k, v) => Found(k, f => f with { LetterNn = v })).Reported(),
    ];
}
