using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ombud.House.Tests;

public sealed partial class TestTests
{
    [Fact]
    public void A_test_never_waits_for_the_wall_clock() => Findings.None(
        from source in Repository.Tests
        from call in source.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where call.ToString() is "Thread.Sleep" or "Task.Delay"
        // A wait that never ends by itself is how a test plays a channel that does not answer.
        where !Argument(call).Contains("Infinite", StringComparison.Ordinal)
        select source.At(call));

    [Fact]
    public void No_test_is_skipped() => Findings.None(
        from source in Repository.Tests
        from argument in source.Root.DescendantNodes().OfType<AttributeArgumentSyntax>()
        where argument.NameEquals?.Name.Identifier.Text is "Skip" or "Explicit"
        select source.At(argument));

    [Fact]
    public void The_name_of_a_test_is_a_sentence() => Findings.None(
        from method in TestMethods()
        where method.Method.Identifier.Text.Count(c => c == '_') < 2
            || NoSentence().IsMatch(method.Method.Identifier.Text)
        select method.Source.At(method.Method) + " " + method.Method.Identifier.Text);

    [Fact]
    public void A_test_has_no_comments_that_name_its_blocks() => Findings.None(
        from source in Repository.Tests
        from trivia in source.Root.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && Block().IsMatch(trivia.ToString())
        select source.At(trivia));

    [Fact]
    public void There_are_tests_to_judge() => Assert.NotEmpty(TestMethods());

    private static IEnumerable<(SourceFile Source, MethodDeclarationSyntax Method)> TestMethods() =>
        from source in Repository.Tests
        from method in source.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.SelectMany(list => list.Attributes)
            .Any(a => a.Name.ToString() is "Fact" or "Theory" or "Property")
        select (source, method);

    private static string Argument(MemberAccessExpressionSyntax call) =>
        (call.Parent as InvocationExpressionSyntax)?.ArgumentList.Arguments.FirstOrDefault()?.ToString() ?? "";

    [GeneratedRegex(@"[Ss]hould|^Test|Test[0-9]*$")]
    private static partial Regex NoSentence();

    [GeneratedRegex(@"^//\s*(arrange|act|assert|given|when|then)\b\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Block();
}
