using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ombud.House.Tests;

/// <summary>Every text in the sources: the kept ones, and those that a method makes. Where it depends on something, all
/// that it may say is there, line by line; «…» stands for what is filled in.</summary>
internal static partial class SourceTexts
{
    public static IReadOnlyList<SourceText> All { get; } = [.. Repository.Production.SelectMany(Of)];

    // Two or three sentences side by side, as in Text and in the letter; what has no letters is none.
    private static IEnumerable<SourceText> Of(SourceFile file) =>
        from node in file.Root.DescendantNodes()
        let arguments = ArgumentsOf(node)?.Arguments.Select(one => WordsOf(one.Expression)).ToList()
        where arguments is [not null, not null] or [not null, not null, _] && Letters().IsMatch(arguments[0]!)
        select new SourceText(file.At(node), arguments[0]!, arguments[1]!, arguments.ElementAtOrDefault(2));

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax created => created.ArgumentList,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "In" } } call =>
            call.ArgumentList,
        _ => null,
    };

    private static string? WordsOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(WordsOf)),
        ParenthesizedExpressionSyntax inner => WordsOf(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
            when WordsOf(sum.Left) is { } left && WordsOf(sum.Right) is { } right => left + right,
        ConditionalExpressionSyntax either
            when WordsOf(either.WhenTrue) is { } one && WordsOf(either.WhenFalse) is { } other => $"{one}\n{other}",
        _ => null,
    };

    private static string WordsOf(InterpolatedStringContentSyntax part) => part switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        InterpolationSyntax hole => WordsOf(hole.Expression) ?? "…",
        _ => "",
    };

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letters();
}

internal sealed record SourceText(string At, string Nb, string Nn, string? En);
