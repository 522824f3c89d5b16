using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Ombud.Cases.Breaches;

namespace Ombud.House.Tests.Described;

// Who adds a fact writes its property, its row and its words. What reads it by its meaning is named with the rule.
public sealed class FactTests
{
    private const int MostFiles = 6;

    private static readonly (string Rule, string[] Facts, string[] Files)[] ReadByMeaning =
    [
        ("the clock, and which time can come before which",
            ["discoveredAt", "processorToldAt", "occurredFrom", "occurredTo", "ongoing"],
            ["Amend.cs", "BreachTimes.cs", "BreachReport.cs", "JointReport.cs", "SetAwareness.cs", "DraftFields.cs",
                "Timeline.cs", "TimelinePart.razor", "DeadlineWords.cs", "ShowReceipt.cs"]),
        ("a form begins with now", ["discoveredAt"], ["ReportInput.cs"]),
        ("how many: severity, and a number beside how sure it is", ["personsCount", "personsPrecision"],
            ["Breach.cs", "Amend.cs", "BreachReport.cs", "DraftFields.cs", "AssessmentPage.razor"]),
        ("what a document holds as a rule", ["dataCategories"], ["BreachReport.cs"]),
        ("one's own reports are told apart by where they are from", ["unit"], ["MyReportsPage.razor"]),
        ("a form begins with the unit given last", ["unit"], ["ReportInput.cs", "RecordBreach.cs"]),
        ("what kind of data: severity, and art. 9", ["dataCategories"],
            ["RegisterColumns.cs", "AssessmentPage.razor"]),
        ("a list is narrowed to a unit", ["unit"],
            ["CaseQuery.cs", "ListCases.cs", "CaseFilters.razor", "CaseListView.cs"]),
        ("what to know first: who is in danger, how many, whether it goes on",
            ["dataCategories", "personsCount", "personsPrecision", "ongoing", "relations", "unit"],
            ["BreachTraits.cs"]),
        ("what an assessment starts from", ["dataCategories", "kinds", "cause", "causeNature", "encryption"],
            ["SuggestedAnswers.cs"]),
        ("what the one who decides weighs", ["whatHappened", "personsCount", "personsPrecision", "dataCategories"],
            ["DecidingPart.razor"]),
        ("a letter tells what befell the data", ["whatHappened", "kinds"], ["LetterDraft.cs"]),
        ("the short form knows it already", ["kinds"], ["ReportInput.cs"]),
        ("an inquiry has a unit that handles it, and comes by a channel and with a number to call",
            ["unit", "channel", "phone"],
            ["MovingAction.cs", "AskMunicipality.cs", "InquiryFields.cs", "InquiryTexts.cs", "HandlingWords.cs",
                "HistoryNames.cs", "RegisterQuestions.cs", "AlertValues.cs"]),
        ("what was sent has a reason of the same name", ["reasonForDelay"],
            ["RecordNotification.cs", "RecordingWords.cs", "RegisterColumns.cs", "RegisterTexts.cs"]),
    ];

    public static TheoryData<string> Names => [.. BreachFields.All.Select(fact => fact.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fact_stands_in_six_files_at_most(string name)
    {
        var rules = ReadByMeaning.Where(rule => rule.Facts.Contains(name)).SelectMany(rule => rule.Files).ToList();
        var files = FilesOf(name).Where(file => !rules.Contains(Path.GetFileName(file))).ToList();

        Assert.True(files.Count is > 1 and <= MostFiles, $"{name}: {files.Count}: {string.Join(", ", files)}");
    }

    [Fact]
    public void No_rule_is_named_that_reads_its_fact_no_more() => Findings.None(
        from rule in ReadByMeaning
        from fact in rule.Facts
        where !FilesOf(fact).Any(file => rule.Files.Contains(Path.GetFileName(file)))
        select $"{rule.Rule}: {fact}");

    private static IEnumerable<string> FilesOf(string name)
    {
        var properties = PropertiesOf(name);
        return Product.Mentions
            .Where(mention => mention.Literal == name || (mention.Symbol is IPropertySymbol property
                && properties.Contains($"{property.ContainingType.Name}.{property.Name}")))
            .Select(mention => mention.File)
            .Concat(Product.Pages.Where(page => Reads(Repository.Read(page), name, properties)))
            .Distinct().Order(StringComparer.Ordinal);
    }

    private static string[] PropertiesOf(string name)
    {
        var own = char.ToUpperInvariant(name[0]) + name[1..];
        return name switch
        {
            _ when name.StartsWith("persons", StringComparison.Ordinal) => [$"{nameof(BreachFacts)}.Persons"],
            _ when name.StartsWith("records", StringComparison.Ordinal) => [$"{nameof(Findings)}.Records"],
            _ => [.. new[] { nameof(BreachFacts), nameof(Findings), nameof(WrongRecipient) }.Select(t => $"{t}.{own}")],
        };
    }

    private static bool Reads(string page, string name, string[] properties) =>
        Regex.IsMatch(page, $"""<[A-Z][\w.]*\b[^>]*"@?{Regex.Escape(name)}"|[(=,]\s*"{Regex.Escape(name)}"\s*[),;]""")
        || properties.Any(p => Regex.IsMatch(page, $@"\b(F|Facts|Findings|Report)\.{p.Split('.')[1]}\b"));
}
