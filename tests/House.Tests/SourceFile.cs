using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ombud.House.Tests;

/// <summary>One C# file, read by the compiler's own parser.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<SyntaxNode> _root;

    public SourceFile(string path)
    {
        Path = path;
        Text = Repository.Read(path);
        _root = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());
    }

    public string Path { get; }

    public string Text { get; }

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public SyntaxNode Root => _root.Value;

    public IEnumerable<TypeDeclarationSyntax> Types => Root.DescendantNodes().OfType<TypeDeclarationSyntax>();

    /// <summary>Methods, constructors, operators and local functions with a body.</summary>
    public IEnumerable<SyntaxNode> Methods => Root.DescendantNodes()
        .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax);

    public string At(SyntaxNode node) => At(node.GetLocation());

    public string At(SyntaxTrivia trivia) => At(trivia.GetLocation());

    /// <summary>Doc comments and attributes are not counted: from the signature to the closing brace.</summary>
    public static int Lines(SyntaxNode node)
    {
        var signature = node.DescendantNodesAndTokens()
            .First(part => part.Parent == node && !part.IsKind(SyntaxKind.AttributeList));
        return Line(node, last: true) - Line(signature, last: false) + 1;
    }

    public static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        _ => node.Kind().ToString(),
    };

    private static int Line(SyntaxNodeOrToken part, bool last)
    {
        var span = part.GetLocation()!.GetLineSpan();
        return last ? span.EndLinePosition.Line : span.StartLinePosition.Line;
    }

    private string At(Location location) => $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
