using System.Reflection;
using System.Text.RegularExpressions;
using Ombud.Pages;

namespace Ombud.House.Tests;

public sealed partial class TextTests
{
    // Names and short labels are spelt alike in both forms of Norwegian; whole sentences hardly ever are.
    private const double ShareThatDiffers = 0.5;

    private static readonly IReadOnlyList<(string Name, Text Text)> All = [.. Find()];

    [Fact]
    public void There_are_texts_to_judge() => Assert.InRange(All.Count, 100, int.MaxValue);

    [Fact]
    public void Every_text_exists_in_bokmal_and_nynorsk() => Findings.None(
        All.Where(t => string.IsNullOrWhiteSpace(t.Text.Nb) || string.IsNullOrWhiteSpace(t.Text.Nn) || t.Text.En is "")
            .Select(t => t.Name));

    [Fact]
    public void Nynorsk_is_not_a_copy_of_bokmal()
    {
        var sentences = All.Where(t => t.Text.Nb.Count(c => c == ' ') >= 3 && t.Text.Nb != t.Text.En).ToList();

        var differ = sentences.Count(t => t.Text.Nb != t.Text.Nn);

        Assert.InRange(differ / (double)sentences.Count, ShareThatDiffers, 1);
    }

    [Fact]
    public void No_long_sentence_is_the_same_in_bokmal_and_nynorsk() => Findings.None(
        All.Where(t => t.Text.Nb == t.Text.Nn && t.Text.Nb != t.Text.En && t.Text.Nb.Count(c => c == ' ') >= 10)
            .Select(t => $"{t.Name}: {t.Text.Nb}"));

    [Fact]
    public void No_text_has_a_gap_that_nobody_filled() => Findings.None(
        from t in All
        from words in new[] { t.Text.Nb, t.Text.Nn, t.Text.En ?? "" }
        where Gap().IsMatch(words)
        select $"{t.Name}: {words}");

    [Fact]
    public void No_nynorsk_text_is_written_with_bokmal_words() => Findings.None(
        All.Where(t => t.Text.Nb != t.Text.Nn && Bokmal().IsMatch(t.Text.Nn)).Select(t => $"{t.Name}: {t.Text.Nn}"));

    [Fact]
    public void No_text_breaks_between_a_paragraph_sign_and_its_number() => Findings.None(
        from t in All
        from words in new[] { t.Text.Nb, t.Text.Nn, t.Text.En ?? "" }
        where Breaks().IsMatch(words)
        select $"{t.Name}: {words}");

    // What an alert says is made, not kept; so are others, which only the sources have.
    private static IEnumerable<(string, Text)> Find() => Kept().Concat(AlertTextTests.Texts)
        .Concat(SourceTexts.All.Select(text => (text.At, new Text(text.Nb, text.Nn, text.En))));

    private static IEnumerable<(string, Text)> Kept() =>
        from type in typeof(Text).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from member in type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly)
        from text in Texts(Value(member))
        select ($"{type.Name}.{member.Name}", text);

    private static object? Value(MemberInfo member) => member switch
    {
        FieldInfo field => field.GetValue(null),
        PropertyInfo property when property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike =>
            property.GetValue(null),
        _ => null,
    };

    // Some texts stand in tables: of values, of problems.
    private static IEnumerable<Text> Texts(object? value) => value switch
    {
        Text text => [text],
        string => [],
        System.Collections.IDictionary table => table.Values.Cast<object?>().SelectMany(Texts),
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany(Texts),
        _ => [],
    };

    [GeneratedRegex(@"\{\w*\}|\?\?|lorem", RegexOptions.IgnoreCase)]
    private static partial Regex Gap();

    [GeneratedRegex(@"(§|\b(art\.|artikkel|article|kapittel|chapter|nr\.)) \d|\b(kapittel|chapter).\d A\b")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\b(ikke|jeg|hvem|hva|hvor|hvordan|noen|noe|hun|opplysninger|ansatte)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bokmal();
}
