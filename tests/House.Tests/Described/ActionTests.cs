using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;
using Ombud.Stores;

namespace Ombud.House.Tests.Described;

// Who adds an action writes its class, lists it, and says it in words. A rule that asks for another action by name is
// the fourth file. Several kinds may list the same action: their lists count as one file. Two kinds may also have each
// its own of one name: what stands in the folders of another kind is about that one's.
public sealed class ActionTests
{
    private const int MostFiles = 4;

    private static readonly Dictionary<string, string> Folders = new()
    {
        [Breach.KindName] = "/Breaches/",
        [Inquiry.KindName] = "/Inquiries/",
        [Feedback.KindName] = "/Feedbacks/",
    };

    private static readonly string[] Lists =
    [
        "shared/Cases/Breaches/BreachRules.cs", "shared/Cases/Inquiries/InquiryRules.cs",
        "shared/Cases/Feedbacks/FeedbackRules.cs",
    ];

    private static readonly (string Name, string File)[] OfAnother =
    [
        ("decide", "shared/Pages/Values/CaseValues.cs"), // the role
        ("reply", "shared/Cases/AlertTopic.cs"), // the alert
        ("reply", "shared/Cases/Actions/Dialogue.cs"), // the reporter's own
    ];

    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string> { { Breach.KindName, HistoryEntry.Reply } };
            foreach (var kind in StoresSetup.Kinds.All)
                foreach (var action in kind.Actions)
                    names.Add(kind.Name, action.Name);
            return names;
        }
    }

    [Fact]
    public void Each_kind_has_its_folders() =>
        Assert.Equal(StoresSetup.Kinds.All.Select(kind => kind.Name).Order(), Folders.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void An_action_stands_in_four_files_at_most(string kind, string name)
    {
        var files = FilesOf(kind, name);

        Assert.True(files.Count is > 1 and <= MostFiles, $"{name}: {string.Join(", ", files)}");
    }

    private static List<string> FilesOf(string kind, string name) =>
    [
        .. Product.Mentions.Where(mention => mention.Literal == name || Means(mention.Symbol, name))
            .Select(mention => mention.File)
            .Concat(Product.Pages.Where(page => Calls(Repository.Read(page), name)))
            .Where(file => !OfAnother.Contains((name, file)) && !IsOfAnotherKind(file, kind))
            .Select(file => Lists.Contains(file) ? "lists" : file)
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool IsOfAnotherKind(string file, string kind) =>
        Folders.Any(folder => folder.Key != kind && file.Contains(folder.Value, StringComparison.Ordinal));

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
