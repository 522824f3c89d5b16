using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class DocumentContentTests
{
    public static TheoryData<SentDocument> Documents => [.. Enum.GetValues<SentDocument>()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_was_sent_says_the_kinds_of_data_that_nobody_ticked(SentDocument document)
    {
        var content = DocumentContent.Of(document);
        var problems = new Problems();

        var known = Sent(WireName.Of(document)).Known(A.Morning, problems);

        Assert.Equal(content.Categories.Count == 0, problems.All.Any(p => p is ("dataCategories", Fault.Required, _)));
        Assert.Equal(content.Categories.Order(), known?.Report.DataCategories ?? []);
        Assert.Equal(content.AboutChildren, known?.Findings.Vulnerable is true);
        Assert.Equal(known is null ? [] : content.Relations, known?.Findings.Relations ?? []);
    }

    [Fact]
    public void What_somebody_ticked_goes_before_what_such_a_document_holds()
    {
        var known = (Sent("pupil-file") with { DataCategories = ["health"] }).Known(A.Morning, new())!;

        Assert.Equal([DataCategory.Health], known.Report.DataCategories);
        Assert.Null(known.Findings.Vulnerable);
        Assert.Equal([Relation.Pupils], known.Findings.Relations);
    }

    [Fact]
    public void A_report_without_it_has_the_fingerprint_that_it_always_had() =>
        Assert.DoesNotContain(
            "document", SentJson.Of(A.Report() with { WrongRecipient = new("email", "unknown", "no") }).ToJsonString(),
            StringComparison.Ordinal);

    private static FilledReport Sent(string document) =>
        A.Report() with { DataCategories = null, WrongRecipient = new("email", "one-known", "yes", document) };
}
