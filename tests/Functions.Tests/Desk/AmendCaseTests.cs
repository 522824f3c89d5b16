using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class AmendCaseTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Fact]
    public async Task The_page_asks_for_every_fact_that_may_be_amended_but_the_letter_which_has_a_page_of_its_own()
    {
        using var ombud = _suite.As("ombud");

        var page = await ombud.PageAsync($"/saker/{await _suite.ReportAsync()}/fakta");

        Assert.Equal(
            BreachFields.Amendable.Where(f => f.Group is not FactGroup.Letter).Select(f => f.Name).Order(),
            page.QuerySelectorAll("[name=shown]").Select(one => one.GetAttribute("value")!).Order());
    }

    [Fact]
    public async Task A_form_that_is_sent_as_it_was_shown_changes_nothing()
    {
        using var ombud = _suite.As("ombud");
        var report = A.Breach() with { DiscoveredAt = "2026-11-20T09:20:31+01:00", Measures = "Ringte.\nSkrev." };
        var path = $"/saker/{await _suite.ReportAsync(report)}/fakta";

        using var refused = await Form(await ombud.PageAsync(path)).SubmitAsync(ombud, new { reason = "Ingenting." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(["Ingenting er endret."], (await refused.HtmlAsync()).Errors());
    }

    [Fact]
    public async Task What_was_put_right_stands_in_the_facts_and_in_the_history()
    {
        using var reader = _suite.As("reader-ringebu");
        var path = $"/saker/{await _suite.ReportAsync()}";

        using var done = await Form(await reader.PageAsync($"{path}/fakta")).SubmitAsync(reader, new
        {
            consequences = "Uro hos familien.",
            cause = "wrong-recipient",
            relations = new[] { "pupils", "relatives" },
            personsPrecision = "exact",
            personsCount = "1 200",
            reason = "Etter samtale.",
        });
        var page = (await reader.PageAsync(path)).Said();

        Assert.Equal($"{path}?gjort=amend", done.Location());
        Assert.All(
            new[] { "Uro hos familien.", "Forsendelsesfeil", "Elever; Pårørende", "1200, nøyaktig", "Etter samtale." },
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field_and_everything_typed_stays()
    {
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{await _suite.ReportAsync()}/fakta";

        using var refused = await Form(await ombud.PageAsync(path)).SubmitAsync(
            ombud,
            new { occurredFromDate = "2026-11-25", occurredFromTime = "09:00", lessons = "Lås skapet.", reason = "" });
        var page = await refused.HtmlAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Begynte: Tidspunktet ligger fram i tid.", page.Errors());
        Assert.Contains("Skriv en begrunnelse.", page.Errors());
        Assert.Equal("Lås skapet.", page.QuerySelector("#lessons")!.Words());
        Assert.All(page.QuerySelectorAll(".ds-error-summary a"), link =>
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task Two_who_amend_at_once_lose_nothing_of_what_either_wrote()
    {
        using var ombud = _suite.As("ombud");
        using var reader = _suite.As("reader-ringebu");
        var slower = await OvertakenAsync(reader, ombud);

        using var refused = await slower.SubmitAsync(reader, new { owner = "Rektor", reason = "Sist." });
        var page = await refused.HtmlAsync();
        using var again = await Form(page).SubmitAsync(reader, new { });

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Equal("Ombudets ord.", page.QuerySelector("#consequences")!.Words());
        Assert.Equal("Rektor", ((IHtmlInputElement)page.GetElementById("owner")!).Value);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task What_both_wrote_in_one_field_stands_side_by_side_until_somebody_chooses()
    {
        using var ombud = _suite.As("ombud");
        using var reader = _suite.As("reader-ringebu");
        var slower = await OvertakenAsync(reader, ombud);

        using var refused = await slower.SubmitAsync(
            reader, new { consequences = "Kontaktens ord.", reason = "Sist." });
        var page = await refused.HtmlAsync();

        Assert.Equal("Ombudets ord.", page.QuerySelector("#consequences")!.Words());
        Assert.Contains(
            "Kontaktens ord.", page.QuerySelector("[data-overruled=consequences]")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_redacted_meanwhile_does_not_come_back()
    {
        using var ombud = _suite.As("ombud");
        using var reader = _suite.As("reader-ringebu");
        var number = await _suite.ReportAsync(A.Breach() with { WhatHappened = "Gjaldt Kari Nordmann." });
        var slower = Form(await reader.PageAsync($"/saker/{number}/fakta"));
        using var redacted = await ombud.PostAsync(
            $"/api/cases/{number}/actions/redact", new { field = "whatHappened", reason = "Et navn." });

        using var refused = await slower.SubmitAsync(reader, new { owner = "Rektor", reason = "Sist." });
        var page = await refused.HtmlAsync();
        using var again = await Form(page).SubmitAsync(reader, new { });

        Assert.DoesNotContain("Kari", page.Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.DoesNotContain(
            "Kari", (await reader.PageAsync($"/saker/{number}")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contact_sees_the_time_of_discovery_and_cannot_move_the_deadline()
    {
        using var reader = _suite.As("reader-ringebu");

        var page = await reader.PageAsync($"/saker/{await _suite.ReportAsync()}/fakta");

        Assert.Null(page.GetElementById("discoveredAtDate"));
        Assert.Contains("flytter fristen", page.Said(), StringComparison.Ordinal);
    }

    // Opened before the ombud wrote about the consequences.
    private async Task<IHtmlFormElement> OvertakenAsync(HttpClient reader, HttpClient ombud)
    {
        var path = $"/saker/{await _suite.ReportAsync()}/fakta";
        var slower = Form(await reader.PageAsync(path));
        using var quicker = await Form(await ombud.PageAsync(path)).SubmitAsync(
            ombud, new { consequences = "Ombudets ord.", reason = "Først." });
        return slower;
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => page.PostForm("/fakta");
}
