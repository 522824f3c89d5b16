using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.House.Tests.Described;

// Who adds an action writes its class, lists it, and says it in words. A rule that asks for another action by name is
// the fourth file. Several kinds may list the same action: their lists count as one file.
public sealed class ActionTests
{
    private const int MostFiles = 4;

    private static readonly string[] Lists =
        ["shared/Cases/Breaches/BreachRules.cs", "shared/Cases/Inquiries/InquiryRules.cs"];

    private static readonly (string Name, string File)[] OfAnother =
    [
        ("decide", "shared/Pages/Values/CaseValues.cs"), // the role
        ("reply", "shared/Cases/AlertTopic.cs"), // the alert
    ];

    public static TheoryData<string> Names => [.. StoresSetup.Kinds.All.SelectMany(kind => kind.Actions).Select(
        action => action.Name).Append(HistoryEntry.Reply)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_action_stands_in_four_files_at_most(string name)
    {
        var files = FilesOf(name);

        Assert.True(files.Count is > 1 and <= MostFiles, $"{name}: {string.Join(", ", files)}");
    }

    private static List<string> FilesOf(string name) =>
    [
        .. Product.Mentions.Where(mention => mention.Literal == name || Means(mention.Symbol, name))
            .Select(mention => mention.File)
            .Concat(Product.Pages.Where(page => Calls(Repository.Read(page), name)))
            .Where(file => !OfAnother.Contains((name, file)))
            .Select(file => Lists.Contains(file) ? "lists" : file)
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool Means(ISymbol? symbol, string name) => symbol switch
    {
        IFieldSymbol { HasConstantValue: true } field => field.ConstantValue is string text && text == name,
        INamedTypeSymbol type => IsActionOf(type, name),
        _ => false,
    };

    private static bool IsActionOf(INamedTypeSymbol type, string name)
    {
        var parent = type.BaseType;
        while (parent is not null && parent.Name != nameof(CaseAction))
            parent = parent.BaseType;
        return parent is not null && !type.IsAbstract
            && (WireName.Kebab(type.Name) == name || (type.Name == "ReporterReply" && name == HistoryEntry.Reply));
    }

    // In a component's attribute or in code; a word of HTML means nothing.
    private static bool Calls(string page, string name) =>
        Regex.IsMatch(page, $"""<[A-Z][\w.]*\b[^>]*"@?{Regex.Escape(name)}"|[(=,]\s*"{Regex.Escape(name)}"\s*[),;]""");
}
