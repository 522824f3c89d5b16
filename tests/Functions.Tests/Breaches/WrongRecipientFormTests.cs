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
        Assert.Equal("", (string?)report["whatHappened"]);
    }

    [Fact]
    public async Task What_the_short_form_was_told_is_ready_to_copy_into_Datatilsynets_form()
    {
        using var employee = suite.As("employee-oyer");
        using var reader = suite.As("reader-oyer");
        var form = (await employee.PageAsync("/meld-avvik?vei=feil-mottaker")).PostForm();
        using var sent = await form.SubmitAsync(employee, Answers);
        var path = $"/saker/{sent.Location().Split('/')[^1]}";

        var draft = await reader.PageAsync($"{path}/meldingsutkast");
        var one = await reader.PageAsync(path);

        Assert.Equal("Konfidensialitet", draft.GetElementById("draft-kinds")!.Words());
        Assert.Equal("Øyer kommune", draft.GetElementById("draft-organisation")!.Words());
        Assert.Equal("Forsendelsesfeil", draft.GetElementById("draft-cause")!.Words());
        Assert.Equal("E-post", draft.GetElementById("draft-channel")!.Words());
        Assert.Equal("Én person vi vet hvem er", draft.GetElementById("draft-recipient")!.Words());
        Assert.Equal("Ja, det er bekreftet", draft.GetElementById("draft-returned")!.Words());
        Assert.Equal("missing", draft.QuerySelector("[data-field-name=whatHappened]")!.GetAttribute("data-state"));
        Assert.Contains("Ikke beskrevet ennå", one.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_the_one_who_received_it_is_bound_by_secrecy_is_one_tap_and_stands_in_the_case()
    {
        using var employee = suite.As("employee-gausdal");
        using var reader = suite.As("reader-gausdal");
        var form = (await employee.PageAsync("/meld-avvik?vei=feil-mottaker")).PostForm();

        using var sent = await form.SubmitAsync(employee, new
        {
            document = "sick-note",
            channel = "letter",
            recipient = "bound-by-secrecy",
            returned = "yes",
            personsPrecision = "one",
            unit = "Legekontoret",
        });
        var one = await reader.PageAsync($"/saker/{sent.Location().Split('/')[^1]}");

        Assert.Contains("Noen med taushetsplikt", one.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_answer_about_what_was_sent_is_enough_and_the_receipt_tells_it_in_words()
    {
        using var employee = suite.As("employee-lillehammer");
        var form = (await employee.PageAsync("/meld-avvik?vei=feil-mottaker")).PostForm();

        using var sent = await form.SubmitAsync(
            employee,
            new
            {
                document = "pupil-file",
                channel = "email",
                recipient = "one-known",
                returned = "yes",
                personsPrecision = "one",
                unit = "Fiktiv skole",
            });
        var receipt = await employee.PageAsync(sent.Location());
        var told = receipt.QuerySelector("[aria-labelledby=told] .facts")!.Words();
        var mine = (await employee.PageAsync("/mine-meldinger")).QuerySelector("article.report")!.Words();
        var again = await employee.PageAsync("/meld-avvik?vei=feil-mottaker");

        Assert.Contains("Hva ble sendt? Elevmappe", told, StringComparison.Ordinal);
        Assert.Contains("Karakterer og vurderinger", told, StringComparison.Ordinal);
        Assert.Contains("Antall 1", told, StringComparison.Ordinal);
        Assert.Contains("Det gjelder et barn Ja", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Fiktiv skole", receipt.Typed("proof"), StringComparison.Ordinal);
        Assert.Contains("Fiktiv skole", mine, StringComparison.Ordinal);
        Assert.Contains("Sendt til feil mottaker: Elevmappe, E-post", mine, StringComparison.Ordinal);
        Assert.Equal("Fiktiv skole", again.Typed("unit"));
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

            using var answer = await employee.SendFormToAsync(
                "/meld-avvik?vei=feil-mottaker", draft, ("channel", "letter"), ("recipient", "unknown"),
                ("returned", "no"), (field, null));

            var page = await answer.HtmlAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Single(page.Errors());
            Assert.Equal("Sendt til feil mottaker", page.QuerySelector("h1")!.Words());
            Assert.Equal("Hjemmetjenesten", page.Typed("unit"));
            Assert.Equal(field == "channel" ? [] : ["letter"], page.Ticked("channel"));
        });

    [Fact]
    public async Task A_second_click_leads_to_the_same_receipt()
    {
        using var employee = suite.As("employee-gausdal");
        var form = (await employee.PageAsync("/meld-avvik?vei=feil-mottaker")).PostForm();

        using var first = await form.SubmitAsync(employee, Answers);
        using var second = await form.SubmitAsync(employee, Answers);

        Assert.Equal(first.Location(), second.Location());
    }
}
