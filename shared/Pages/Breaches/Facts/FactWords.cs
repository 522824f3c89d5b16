using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

internal static class FactWords
{
    /// <summary>The value of a fact as it is written, in words that a person reads.</summary>
    public static string Of(string fact, string written, Language language, Times times) =>
        AmendableFields.Find(fact)?.Kind switch
        {
            FieldKind.Moment => times.Written(written),
            FieldKind.Choices or FieldKind.Choice or FieldKind.YesNo =>
                string.Join("; ", written.Split(' ').Select(code => FactValues.Value(fact, code).In(language))),
            _ => written,
        };
}
