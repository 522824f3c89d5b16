using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

public sealed class WrongRecipientFormTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private static readonly object Answers = new
    {
        channel = "email",
        recipient = "one-known",
        returned = "yes",
        personsPrecision = "exact",
        personsCount = "1",
        dataCategories = "contact",
        unit = "Legekontoret",
    };

    [Fact]
    public async Task The_short_form_knows_already_what_kind_of_breach_it_is()
    {
        using var employee = suite.As("employee-ringebu");
        using var ombud = suite.Bearer("ombud");
        var page = await employee.PageAsync("/meld-avvik?vei=feil-mottaker");

        using var sent = await page.PostForm().SubmitAsync(employee, Answers);
        var report = (await ombud.JsonAsync($"/api/cases/{sent.Location().Split('/')[^1]}"))["report"]!;

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal("confidentiality", (string)Assert.Single(report["kinds"]!.AsArray())!);
        Assert.Equal(
            """{"channel":"email","recipient":"one-known","returned":"yes"}""",
            report["wrongRecipient"]!.ToJsonString());
        Assert.NotEmpty((string)report["whatHappened"]!);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("recipient")]
    [InlineData("returned")]
    [InlineData("personsPrecision")]
    [InlineData("dataCategories")]
    public Task A_question_without_an_answer_is_asked_again_on_the_short_form(string field) =>
        suite.NothingHappensAsync(async () =>
        {
            using var employee = suite.As("employee-ringebu");
            var draft = (await employee.PageAsync("/meld-avvik?vei=feil-mottaker")).Typed("draft");

            using var answer = await employee.SendFormAsync(
                draft, ("way", "wrong-recipient"), ("channel", "letter"), ("recipient", "unknown"), ("returned", "no"),
                (field, null));

            var page = await answer.HtmlAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Single(page.Errors());
            Assert.Equal("wrong-recipient", page.Typed("way"));
            Assert.Equal("Hjemmetjenesten", page.Typed("unit"));
            Assert.Equal(field == "channel" ? [] : ["letter"], page.Ticked("channel"));
        });

    [Fact]
    public async Task A_second_click_leads_to_the_same_receipt()
    {
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/meld-avvik?vei=feil-mottaker")).PostForm();

        using var first = await form.SubmitAsync(employee, Answers);
        using var second = await form.SubmitAsync(employee, Answers);

        Assert.Equal(first.Location(), second.Location());
    }
}
