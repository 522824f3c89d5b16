using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

public abstract class DraftRules(SuiteFixture suite)
{
    [Fact]
    public async Task A_second_click_leads_to_the_same_receipt()
    {
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();

        var answers = Reports.AnswersSaying("En liste ble sendt med fem klikk.");

        var clicks = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.SubmitAsync(employee, answers)));
        using var later = await form.SubmitAsync(employee, answers);

        Assert.Equal(later.Location(), Assert.Single(clicks.Select(click => click.Location()).Distinct()));
    }

    [Fact]
    public async Task A_form_that_was_sent_and_then_edited_says_so_and_loses_nothing()
    {
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();
        using var first = await form.SubmitAsync(
            employee, Reports.AnswersSaying("En liste, før den ble endret."));
        var cases = await suite.CasesAsync("3439");

        using var edited = await form.SubmitAsync(employee, new
        {
            unit = "Skolen",
            whatHappened = "Noe annet.",
            kinds = "integrity",
            personsPrecision = "unknown",
            dataCategories = "grades",
        });
        var page = await edited.HtmlAsync();
        var standing = await suite.CasesAsync("3439");
        using var again = await page.PostForm().SubmitAsync(employee, new { });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, edited.StatusCode);
        Assert.Contains("Dette skjemaet er sendt før, med andre svar", page.Said(), StringComparison.Ordinal);
        Assert.Equal(("Skolen", "Noe annet."), (page.Typed("unit"), page.Typed("whatHappened")));
        Assert.Equal(cases, standing);
        Assert.NotEqual(first.Location(), again.Location());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("a.b.c")]
    public Task A_draft_that_nobody_signed_is_asked_for_again(string draft) =>
        AskedAgainAsync(() => Task.FromResult(draft));

    [Fact]
    public Task A_draft_that_was_signed_for_somebody_else_is_asked_for_again() => AskedAgainAsync(async () =>
    {
        using var other = suite.As("reader-ringebu");
        return (await other.PageAsync("/meld-avvik")).Typed("draft");
    });

    private async Task AskedAgainAsync(Func<Task<string>> draft)
    {
        using var employee = suite.As("employee-ringebu");
        var cases = await suite.CasesAsync("3439");
        var of = await draft();

        using var refused = await employee.SendFormAsync(of, ("whatHappened", $"En liste under utkast «{of}»."));
        var page = await refused.HtmlAsync();
        var standing = await suite.CasesAsync("3439");
        using var again = await page.PostForm().SubmitAsync(employee, new { });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Meldingen er ikke sendt ennå", page.Said(), StringComparison.Ordinal);
        Assert.Equal("Hjemmetjenesten", page.Typed("unit"));
        Assert.Equal(cases, standing);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }
}

public sealed class DraftsTests(SuiteFixture suite) : DraftRules(suite), IClassFixture<SuiteFixture>;
