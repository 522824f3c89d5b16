using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

public sealed class ShowReceiptTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("reader-ringebu")]
    [InlineData("controller-ringebu")]
    [InlineData("employee-oyer")]
    [InlineData("ombud")]
    public async Task A_receipt_is_for_the_one_who_reported_alone(string persona)
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        using var other = _suite.As(persona);

        using var answer = await other.GetAsync($"/kvittering/{number}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Hjemmetjenesten", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RIN-26-ZZZZZ")]
    [InlineData("OSL-26-ZZZZZ")]
    [InlineData("hei")]
    public async Task There_is_no_receipt_of_what_was_never_reported(string number)
    {
        using var employee = _suite.As("employee-ringebu");

        using var answer = await employee.GetAsync($"/kvittering/{number}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_receipt_says_when_the_authority_must_be_told()
    {
        using var employee = _suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();

        using var sent = await form.SubmitAsync(employee, Reports.AnswersSaying("En liste lå på trappa."));
        var page = await employee.PageAsync(sent.Location());

        Assert.Equal("2026-11-23T09:00:00Z", page.QuerySelector(".deadline-words time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task My_reports_are_mine_alone()
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        using var other = _suite.As("reader-ringebu");

        var page = await other.PageAsync("/mine-meldinger");

        Assert.DoesNotContain(number, page.Said(), StringComparison.Ordinal);
    }
}
