using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ombud.House.Tests;

public sealed partial class ShapeTests
{
    private static readonly string[] Written =
        [".cs", ".razor", ".css", ".js", ".mjs", ".sh", ".yml", ".props", ".targets", ".csproj", ".bicep"];

    [Fact]
    public void A_class_is_sealed_static_or_abstract_unless_another_derives_from_it()
    {
        var bases = Repository.Sources
            .SelectMany(source => source.Types)
            .SelectMany(type => type.BaseList?.Types ?? [])
            .Select(type => SimpleName(type.Type))
            .ToHashSet();
        // A type that a test replaces with Moq is derived from while the test runs.
        var mocked = Repository.Tests
            .SelectMany(source => Mocked().Matches(source.Text))
            .Select(m => m.Groups[1].Value)
            .ToHashSet();

        var open = from source in Repository.Sources
                   from type in source.Types
                   where type.IsKind(SyntaxKind.ClassDeclaration) || type.IsKind(SyntaxKind.RecordDeclaration)
                   where !IsClosed(source, type) && !bases.Contains(type.Identifier.Text)
                   where !mocked.Contains(type.Identifier.Text)
                   select $"{source.At(type)} {type.Identifier.Text}";

        Findings.None(open);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Findings.None(
        from source in Repository.Sources
        from type in source.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where Empty().IsMatch(type.Identifier.Text)
        select $"{source.At(type)} {type.Identifier.Text}");

    [Fact]
    public void Every_namespace_is_file_scoped() => Findings.None(
        from source in Repository.Sources
        from space in source.Root.DescendantNodes().OfType<NamespaceDeclarationSyntax>()
        select source.At(space));

    [Fact]
    public void Code_has_no_conditions_of_the_compiler_and_no_regions() => Findings.None(
        from source in Repository.Sources
        from trivia in source.Root.DescendantTrivia(descendIntoTrivia: true)
        where trivia.IsKind(SyntaxKind.IfDirectiveTrivia) || trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
        select $"{source.At(trivia)} {trivia.ToString().Trim()}");

    [Fact]
    public void Nothing_is_left_to_do_in_a_comment()
    {
        var left = from path in Repository.Ending(Written)
                   where path != "tests/House.Tests/ShapeTests.cs"
                   from line in Repository.Lines(path)
                   where LeftToDo().IsMatch(line.Text)
                   select $"{line.At} {line.Text.Trim()}";

        Findings.None(left);
    }

    [Fact]
    public void No_code_is_commented_out() => Findings.None(
        from source in Repository.Sources
        from trivia in source.Root.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
        where IsCode(trivia.ToString().TrimStart('/', '*', ' '))
        select $"{source.At(trivia)} {trivia}");

    [Fact]
    public void No_file_bears_a_licence_header() => Findings.None(
        Repository.Sources.Where(s => Licence().IsMatch(s.Text.Split('\n')[0])).Select(s => s.Path));

    private static bool IsClosed(SourceFile source, TypeDeclarationSyntax type) =>
        Closes(type.Modifiers)
        || (type.Modifiers.Any(SyntaxKind.PartialKeyword) && Repository.Sources
            .Where(other => Path.GetDirectoryName(other.Path) == Path.GetDirectoryName(source.Path))
            .SelectMany(other => other.Types)
            .Any(part => part.Identifier.Text == type.Identifier.Text && Closes(part.Modifiers)));

    private static bool Closes(SyntaxTokenList modifiers) => modifiers.Any(modifier => modifier.Kind()
        is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword);

    private static string SimpleName(TypeSyntax type) =>
        type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .First(name => name.Parent is not QualifiedNameSyntax qualified || qualified.Right == name).Identifier.Text;

    // A sentence ends in a full stop, code in a semicolon or a brace.
    private static bool IsCode(string comment) => CodeLine().IsMatch(comment) && !CSharpSyntaxTree
        .ParseText(comment, new(kind: SourceCodeKind.Script)).GetDiagnostics()
        .Any(d => d.Severity == DiagnosticSeverity.Error);

    [GeneratedRegex(@"(Service|Manager|Helper|Helpers|Util|Utils|Utility|Base|Impl|Dto|Data|Info)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex LeftToDo();

    [GeneratedRegex(@"[;{}]\s*$")]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"copyright|licen[cs]e", RegexOptions.IgnoreCase)]
    private static partial Regex Licence();

    [GeneratedRegex(@"\bMock<([A-Za-z]+)>")]
    private static partial Regex Mocked();
}
