using System.Net;
using AngleSharp.Html.Dom;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// Nothing that somebody wrote is lost because a session ended, or because the page is wanted in another language or as
// the other form.
public sealed class KeptWordsTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const string Words = "Et brev om\nen elev lå igjen på bussen.";

    [Fact]
    public async Task A_report_whose_session_ended_comes_back_whole_and_is_sent_after_signing_in_again()
    {
        var before = await suite.CasesAsync("3440");
        using var employee = suite.As("employee-oyer");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();
        using var outside = suite.Anyone();

        using var refused = await form.SubmitAsync(outside, Filled());
        var page = await refused.HtmlAsync();
        using var still = await page.PostForm().SubmitAsync(outside, new { });
        using var sent = await (await still.HtmlAsync()).PostForm().SubmitAsync(employee, new { });

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, still.StatusCode);
        Assert.Contains("lå igjen på bussen", page.Said(), StringComparison.Ordinal);
        Assert.Equal("_blank", page.QuerySelector("main a[href^='/sign-in']")!.GetAttribute("target"));
        Assert.StartsWith("/kvittering/OYE", sent.Location(), StringComparison.Ordinal);
        Assert.Equal(before + 1, await suite.CasesAsync("3440"));
    }

    [Fact]
    public async Task Whoever_goes_back_and_sends_the_same_again_is_asked_first()
    {
        using var employee = suite.As("employee-gausdal");
        var (first, again) = (await employee.PageAsync("/meld-avvik"), await employee.PageAsync("/meld-avvik"));
        using var sent = await first.PostForm().SubmitAsync(employee, Filled());
        await suite.AdvanceAsync(Duration.FromMinutes(1));

        using var same = await first.PostForm().SubmitAsync(employee, Filled());
        using var asked = await again.PostForm().SubmitAsync(employee, Filled());
        var page = await asked.HtmlAsync();
        using var another = await page.PostForm().SubmitAsync(employee, new { sendAnother = true });
        using var twice = await page.PostForm().SubmitAsync(employee, new { sendAnother = true });

        Assert.Equal(sent.Location(), same.Location());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.NotNull(page.QuerySelector($"main [role=alert] a[href='{sent.Location()}']"));
        Assert.NotEqual(sent.Location(), another.Location());
        Assert.Equal(another.Location(), twice.Location());
        Assert.Equal(2, await suite.CasesAsync("3441"));
    }

    [Fact]
    public async Task A_note_at_the_desk_comes_back_too_and_nothing_of_the_case_with_it()
    {
        var number = await suite.ReportAsync(A.Breach() with { WhatHappened = "Merkehendelsen" });
        using var reader = suite.As("reader-ringebu");
        var form = (await reader.PageAsync($"/saker/{number}")).PostForm($"/saker/{number}/handlinger/note");
        using var outside = suite.Anyone();

        using var refused = await form.SubmitAsync(outside, new { text = "Et notat på to linjer." });
        var page = await refused.HtmlAsync();
        using var sent = await page.PostForm().SubmitAsync(reader, new { });

        Assert.Contains("Et notat på to linjer.", page.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("Merkehendelsen", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal($"/saker/{number}?gjort=note", sent.Location());
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    public async Task What_another_site_posts_is_not_shown_as_if_somebody_had_written_it_here(string from)
    {
        using var outside = suite.Anyone();
        outside.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);

        using var answer = await outside.SendFormAsync("draft", ("whatHappened", "Ring dette nummeret nå."));

        Assert.DoesNotContain("Ring dette", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/meld-avvik", "nn", "Meld avvik")]
    [InlineData("/meld-avvik?vei=feil-mottaker", "en", "Sent to the wrong recipient")]
    public async Task A_form_in_another_language_holds_what_was_typed_and_complains_of_nothing(
        string path, string language, string title)
    {
        var before = await suite.CasesAsync("3439");
        using var employee = suite.As("employee-ringebu");
        var page = await employee.PageAsync(path);

        using var answer = await CarriedAsync(employee, page, $"lang={language}");
        var shown = await answer.HtmlAsync();
        using var back = await CarriedAsync(employee, shown, "lang=nb");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, back.StatusCode));
        Assert.Equal(language, shown.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, shown.QuerySelector("h1")!.Words());
        Assert.Empty(shown.Errors());
        Assert.Equal(Words, (await back.HtmlAsync()).Typed("whatHappened"));
        Assert.Equal(page.Typed("draft"), shown.Typed("draft"));
        Assert.Equal(before, await suite.CasesAsync("3439"));
    }

    [Fact]
    public async Task The_other_form_keeps_what_it_does_not_ask_for_until_one_comes_back()
    {
        using var employee = suite.As("employee-ringebu");
        var page = await employee.PageAsync("/meld-avvik");

        using var brief = await CarriedAsync(employee, page, "vei=feil-mottaker", ("measures", "Ringte mottakeren."));
        using var whole = await CarriedAsync(employee, await brief.HtmlAsync(), "/meld-avvik?igjen", isWritten: false);

        var shown = await whole.HtmlAsync();
        Assert.Equal("Sendt til feil mottaker", (await brief.HtmlAsync()).QuerySelector("h1")!.Words());
        Assert.Equal((Words, "Ringte mottakeren."), (shown.Typed("whatHappened"), shown.Typed("measures")));
        Assert.Empty(shown.Errors());
    }

    [Theory]
    [InlineData("fakta", "reason")]
    [InlineData("handlinger/note", "text")]
    public async Task A_form_of_the_desk_in_another_language_does_nothing_and_keeps_the_words(string form, string field)
    {
        var number = await suite.ReportAsync();
        using var reader = suite.As("reader-ringebu");
        var page = await reader.PageAsync(form == "fakta" ? $"/saker/{number}/fakta" : $"/saker/{number}");
        var typed = Fields(page.PostForm($"/saker/{number}/{form}"))
            .Where(one => one.Key != field).Append(new(field, Words));

        using var answer = await reader.PostAsync(
            $"/saker/{number}/{form}?lang=nn&igjen=1", new FormUrlEncodedContent(typed));

        var shown = await answer.HtmlAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nn", shown.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Words, shown.PostForm($"{form}?lang=nn").Elements.OfType<IHtmlTextAreaElement>()
            .Single(area => area.Name == field).Value);
        Assert.Empty(shown.Errors());
    }

    [Theory]
    [InlineData("Sec-Purpose", "prefetch")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    [InlineData("X-Moz", "prefetch")]
    public async Task A_page_that_a_browser_fetches_ahead_opens_no_case(string header, string value)
    {
        var number = await suite.ReportAsync();
        using var ombud = suite.As("ombud");
        await ombud.PageAsync("/saker");
        ombud.DefaultRequestHeaders.Add(header, value);

        using var answer = await ombud.GetAsync($"/saker/{number}");

        var stored = await StoredSuite.ReadAsync(Tampered.Storage.Table(suite));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain(stored.Log(await suite.StoredAsync(number)), entry => entry.Action == "read");
    }

    private static object Filled() => new
    {
        unit = "Hjemmetjenesten",
        whatHappened = Words,
        kinds = new[] { "confidentiality", "integrity" },
        personsPrecision = "exact",
        personsCount = "12",
        dataCategories = new[] { "contact", "health" },
    };

    // As the button does: it posts the form to its own address.
    private static async Task<HttpResponseMessage> CarriedAsync(
        HttpClient client, IHtmlDocument page, string to, params IEnumerable<(string Name, string Value)> more) =>
        await CarriedAsync(client, page, to, isWritten: true, more);

    private static async Task<HttpResponseMessage> CarriedAsync(
        HttpClient client, IHtmlDocument page, string to, bool isWritten,
        params IEnumerable<(string Name, string Value)> more)
    {
        var button = page.QuerySelectorAll("button[formaction]")
            .First(one => one.GetAttribute("formaction")!.Contains(to, StringComparison.Ordinal));
        var form = page.GetElementById(button.GetAttribute("form")!) as IHtmlFormElement;
        var written = more.Concat(isWritten ? [("whatHappened", Words)] : []).ToList();
        var fields = Fields(form!).Where(field => written.All(one => one.Name != field.Key))
            .Concat(written.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        return await client.PostAsync(button.GetAttribute("formaction"), new FormUrlEncodedContent(fields));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form) => form.Elements
        .Where(one => one is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
        .Select(one => one switch
        {
            IHtmlTextAreaElement area => (area.Name, area.Value),
            IHtmlInputElement input => (input.Name, input.Value),
            IHtmlSelectElement select => (select.Name, select.Value ?? ""),
            _ => ("", ""),
        })
        .Where(field => !string.IsNullOrEmpty(field.Item1))
        .Select(field => KeyValuePair.Create(field.Item1!, field.Item2));
}
