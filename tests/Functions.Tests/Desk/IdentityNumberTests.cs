using System.Net;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// Wherever the desk takes a text: what looks like a fødselsnummer is asked about once, and stored only by whoever says
// that it is none.
public sealed class IdentityNumberTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const string Number = "01 81 90 00049";
    private const string Sentence = "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort.";

    public static IEnumerable<object[]> Texts =>
        from action in Breach.AsKind.Actions
        from asked in action.Fields
        where asked.Kind is FieldKind.Text && asked.IsRequired && asked.Limit > Limits.Unit
        select new object[] { action.Name, asked.Name };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_text_of_every_action_is_looked_at_in_form_and_JSON(string action, string field)
    {
        var number = await suite.ReportAsync();
        var persona = Breach.AsKind.Actions.Single(one => one.Name == action).Roles.HasFlag(Roles.Triage)
            ? "ombud"
            : "controller-ringebu";
        using var system = suite.Bearer(persona);
        using var person = suite.As(persona);
        var before = (await suite.StoredAsync(number)).Version;

        using var json = await system.PostAsync(
            $"/api/cases/{number}/actions/{action}", new Dictionary<string, string> { [field] = Number });
        using var form = await person.PostAsync(
            $"/saker/{number}/handlinger/{action}", new FormUrlEncodedContent([new(field, Number)]));

        var error = (await json.JsonAsync())["errors"]!.AsArray().Single(one => (string)one!["field"]! == field);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, Sentence), (json.StatusCode, (string)error!["message"]!));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, form.StatusCode);
        // An action that has a page of its own asks there.
        Assert.Equal(
            (await form.HtmlAsync()).QuerySelector($"form[action='/saker/{number}/handlinger/{action}']") is not null,
            (await form.HtmlAsync()).QuerySelector("main input[name='noIdentityNumber']") is not null);
        Assert.Equal(before, (await suite.StoredAsync(number)).Version);
    }

    [Fact]
    public async Task Whoever_says_that_it_is_none_is_believed()
    {
        var number = await suite.ReportAsync();
        using var system = suite.Bearer("ombud");
        using var person = suite.As("ombud");
        var form = (await person.PageAsync($"/saker/{number}")).PostForm($"/saker/{number}/handlinger/note");

        using var asked = await form.SubmitAsync(person, new { text = Number });
        var again = (await asked.HtmlAsync()).PostForm($"/saker/{number}/handlinger/note");
        using var sent = await again.SubmitAsync(person, new { noIdentityNumber = true });
        using var json = await system.PostAsync(
            $"/api/cases/{number}/actions/note", new { text = Number, noIdentityNumber = true });

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.OK), (sent.StatusCode, json.StatusCode));
    }

    [Fact]
    public async Task A_reply_of_the_one_who_reported_is_looked_at_too()
    {
        var number = await suite.ReportByFormAsync("employee-ringebu");
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/mine-meldinger")).PostForm($"/mine-meldinger/{number}");

        using var asked = await form.SubmitAsync(employee, new { text = Number });
        var page = await asked.HtmlAsync();
        using var sent = await page.PostForm($"/mine-meldinger/{number}").SubmitAsync(
            employee, new { noIdentityNumber = true });

        Assert.Equal([Sentence], page.Errors());
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Fact]
    public async Task A_systems_report_is_taken_and_its_case_says_where_to_look()
    {
        var number = await suite.ReportAsync(A.Breach() with { WhatHappened = $"Gjelder {Number}." });
        using var ombud = suite.As("ombud");

        var page = await ombud.PageAsync($"/saker/{number}");

        Assert.Contains("Det kan stå et fødselsnummer i meldingen", page.Said(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='#redact']"));
    }
}
