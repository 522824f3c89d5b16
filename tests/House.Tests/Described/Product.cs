using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ombud.House.Tests.Described;

/// <summary>The product as one compilation, so that a name is known for what it stands for and not for its letters.
/// </summary>
internal static class Product
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // The developer's machine plays Azure and knows neither facts nor actions.
    private static readonly IReadOnlyList<SourceFile> Files =
        [.. Repository.Production.Where(file => !file.Path.StartsWith("functions/Local/", StringComparison.Ordinal))];

    private static readonly CSharpCompilation Whole = CSharpCompilation.Create(
        "Product",
        [CSharpSyntaxTree.ParseText(Usings), .. Files.Select(file => file.Root.SyntaxTree)],
        References(),
        new(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Every mention of a name in code: what it is, and in which file.</summary>
    public static IReadOnlyList<Mention> Mentions { get; } = [.. Files.SelectMany(Named)];

    public static IReadOnlyList<string> Pages { get; } = [.. Repository.Ending(".razor")
        .Where(path => path.StartsWith("shared/", StringComparison.Ordinal))];

    private static IEnumerable<Mention> Named(SourceFile file)
    {
        var model = Whole.GetSemanticModel(file.Root.SyntaxTree);
        foreach (var node in file.Root.DescendantNodes())
        {
            var symbol = node switch
            {
                SimpleNameSyntax name => model.GetSymbolInfo(name).Symbol,
                BaseTypeDeclarationSyntax or PropertyDeclarationSyntax => model.GetDeclaredSymbol(node),
                _ => null,
            };
            if (symbol is not null)
                yield return new(file.Path, symbol.OriginalDefinition, null);
            else if (node is LiteralExpressionSyntax { Token.Value: string text })
                yield return new(file.Path, null, text);
        }
    }

    private static List<MetadataReference> References() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Ombud.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}

/// <param name="Literal">Null for a symbol.</param>
internal sealed record Mention(string File, ISymbol? Symbol, string? Literal);
