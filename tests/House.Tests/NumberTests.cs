using System.Reflection;
using System.Text.RegularExpressions;
using Ombud.Cases;
using Ombud.Pages;

namespace Ombud.House.Tests;

public sealed partial class NumberTests
{
    // Nouns with the same form for one and for many, and words that are none.
    private static readonly HashSet<string> Unchanging =
        ["av", "brot", "brudd", "døgn", "min", "of", "t", "tegn", "teikn", "tidlegare", "tidligere"];

    private static readonly IReadOnlyList<(string Name, Func<int, IEnumerable<Text>> Of)> All =
    [
        .. from type in typeof(Text).Assembly.GetTypes()
           where !type.ContainsGenericParameters
           from method in type.GetMethods(
               BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where method.ReturnType == typeof(Text) && method.GetParameters().Any(IsNumber)
           select ($"{type.Name}.{method.Name}", new Func<int, IEnumerable<Text>>(number => Made(method, number))),
        ("alerts", AlertTextTests.Counted),
        ("ProblemTexts.Of", number => from fault in new[] { Fault.TooLong, Fault.OutOfRange }
                                      select ProblemTexts.Of(new("field", fault, number))),
    ];

    [Fact]
    public void There_are_texts_that_take_a_number() => Assert.InRange(All.Count, 10, int.MaxValue);

    // A word that is the same for two is wrong for one, or has no other form.
    [Fact]
    public void Every_text_that_takes_a_number_is_right_for_one() => Findings.None(
        from one in All
        from texts in one.Of(1).Zip(one.Of(2))
        from said in Said(texts.First).Zip(Said(texts.Second))
        from word in Counted(said.First, 1).Intersect(Counted(said.Second, 2))
        where !Unchanging.Contains(word)
        select $"{one.Name}: «{said.First}»");

    private static bool IsNumber(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(int) || parameter.ParameterType == typeof(int?);

    private static IEnumerable<Text> Made(MethodInfo method, int number)
    {
        var all = new List<List<object?>> { new() };
        foreach (var parameter in method.GetParameters())
            all = [.. from begun in all from value in Values(parameter, number) select begun.Append(value).ToList()];
        return all.Select(values => (Text)method.Invoke(null, [.. values])!);
    }

    private static IEnumerable<object?> Values(ParameterInfo parameter, int number) => parameter.ParameterType switch
    {
        _ when IsNumber(parameter) => [number],
        { IsEnum: true } type => Enum.GetValues(type).Cast<object?>(),
        var type when type == typeof(bool) => [false, true],
        var type when type == typeof(string) => ["X"],
        var type => throw new NotSupportedException($"{parameter.Member.Name} takes a {type.Name}: say here which."),
    };

    private static string[] Said(Text text) => [text.Nb, text.Nn, text.En ?? ""];

    private static IEnumerable<string> Counted(string said, int number) =>
        from Match match in Noun().Matches(said)
        where match.Groups["number"].Value == $"{number}"
        select match.Groups["noun"].Value;

    [GeneratedRegex(@"\b(?<number>[0-9]+) (?<noun>\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
