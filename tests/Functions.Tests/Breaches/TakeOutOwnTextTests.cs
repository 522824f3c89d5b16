using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// Whoever reported takes their own words out again, whatever state the case is in; nobody else's.
public sealed class TakeOutOwnTextTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const string Said = "Kari Nordmann fant listen på bussen.";

    [Fact]
    public async Task Marked_words_go_for_good_without_script_and_the_ombud_hears_of_it()
    {
        var number = await ReportedAsync();
        using var employee = suite.As("employee-ringebu");
        var form = await FormAsync(employee, number);

        using var done = await form.SubmitAsync(
            employee, new { field = "whatHappened", words = "Kari Nordmann\r\n", reason = "Et navn." });
        var mine = await employee.PageAsync(done.Location());
        await suite.QuietAsync();

        Assert.Contains("blir borte for godt", form.Words(), StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.SeeOther, $"/mine-meldinger?fjernet={number}"), (done.StatusCode, done.Location()));
        Assert.Contains("er fjernet for godt", mine.QuerySelector("main [role=status]")!.Words());
        Assert.Contains("[sladdet] fant listen på bussen.", CardOf(mine, number).Words(), StringComparison.Ordinal);
        await AssertGoneAsync("Nordmann", number);
        Assert.Equal(
            ["deputy", "ombud"],
            Received.Of(suite, number).Where(one => one.Headline == "Noen har fjernet en tekst i saken")
                .Select(one => one.To).Order());
    }

    [Fact]
    public async Task A_whole_reply_goes_and_the_municipality_neither_reads_it_nor_learns_who_reported()
    {
        var number = await ReportedAsync();
        await suite.ActAsync("ombud", number, "ask", new { text = "Hvem fant den?" });
        using var employee = suite.As("employee-ringebu");
        using var reply = await (await employee.PageAsync("/mine-meldinger")).PostForm($"/{number}")
            .SubmitAsync(employee, new { text = "Naboen Ola fant den." });

        using var done = await (await FormAsync(employee, number)).SubmitAsync(
            employee, new { field = "history-3", reason = "Et navn." });
        var mine = CardOf(await employee.PageAsync("/mine-meldinger"), number).Words();
        using var contact = suite.As("reader-ringebu");
        var desk = await contact.GetStringAsync($"/saker/{number}");

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Contains("Teksten er fjernet.", mine, StringComparison.Ordinal);
        Assert.Contains("Fjernet opplysninger", desk, StringComparison.Ordinal);
        Assert.Contains("Et navn.", desk, StringComparison.Ordinal);
        Assert.DoesNotContain(suite.Suite.Personas.Find("employee-ringebu")!.Name, desk, StringComparison.Ordinal);
        await AssertGoneAsync("Naboen Ola", number);
    }

    [Fact]
    public async Task Only_what_the_reporter_alone_wrote_is_offered_and_nothing_else_goes()
    {
        var number = await ReportedAsync();
        await suite.ActAsync("ombud", number, "ask", new { text = "Hvem fant den?" });
        await suite.ActAsync("reader-ringebu", number, "note", new { text = "Ringte enheten." });
        await suite.ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Helse er med." });
        await AmendAsync("reader-ringebu", number, new { unit = "Skolen", reason = "Rett enhet." });
        using var employee = suite.As("employee-ringebu");
        var form = await FormAsync(employee, number);
        var before = (await suite.StoredAsync(number)).HistoryHead;

        var offered = Offered(form);
        var answers = new List<HttpStatusCode>();
        foreach (var field in new[] { "unit", "advice", "history-2", "history-3", "history-4", "history-99", "" })
        {
            using var content = new FormUrlEncodedContent([new("field", field), new("reason", "Ikke enig.")]);
            using var answer = await employee.PostAsync($"/mine-meldinger/{number}/fjern", content);
            answers.Add(answer.StatusCode);
        }

        Assert.Contains("whatHappened", offered);
        Assert.DoesNotContain(offered, name => name is "unit" or "advice");
        Assert.DoesNotContain(offered, name => name.StartsWith("history", StringComparison.Ordinal));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.Equal(before, (await suite.StoredAsync(number)).HistoryHead);
    }

    [Theory]
    [InlineData("employee-gausdal")]
    [InlineData("reader-ringebu")]
    [InlineData("controller-ringebu")]
    [InlineData("ombud")]
    public async Task Somebody_elses_report_is_not_there(string persona)
    {
        var number = await ReportedAsync();
        using var other = suite.As(persona);
        await other.PageAsync("/mine-meldinger");
        using var content = new FormUrlEncodedContent([new("field", "whatHappened"), new("reason", "Ikke min.")]);

        using var answer = await other.PostAsync($"/mine-meldinger/{number}/fjern", content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(number, (await other.PageAsync("/mine-meldinger")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_works_in_the_municipality_too_acts_here_as_the_reporter_and_no_more()
    {
        var number = await suite.ReportByFormAsync("reader-ringebu", Reports.AnswersSaying(Said));
        await suite.ActAsync("reader-ringebu", number, "note", new { text = "Som kontakt." });
        using var contact = suite.As("reader-ringebu");
        var form = await FormAsync(contact, number);

        using var done = await form.SubmitAsync(contact, new { field = "whatHappened", reason = "Et navn." });
        using var ombud = suite.Bearer("ombud");
        var history = (await ombud.JsonAsync($"/api/cases/{number}"))["history"]!.AsArray();
        using var colleague = suite.Bearer("controller-ringebu");
        var seen = (await colleague.JsonAsync($"/api/cases/{number}"))["history"]!.AsArray();

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.NotNull(history[^1]!["by"]);
        Assert.Null(seen[^1]!["by"]);
    }

    [Fact]
    public async Task A_controller_who_reported_is_offered_here_what_they_reported_and_nothing_that_they_decided()
    {
        var number = await suite.ReportByFormAsync("controller-ringebu", Reports.AnswersSaying(Said));
        await suite.ActAsync("controller-ringebu", number, "decide", new { outcome = "register", reason = "Lav." });
        await suite.ActAsync("controller-ringebu", number, "note", new { text = "Som leder." });
        await AmendAsync("controller-ringebu", number, new { measures = "Ringte Kari.", reason = "Nytt." });
        await suite.ActAsync("controller-ringebu", number, "close", new { reason = "Ferdig." });
        using var controller = suite.As("controller-ringebu");
        var form = await FormAsync(controller, number);
        var before = (await suite.StoredAsync(number)).HistoryHead;

        foreach (var field in new[] { "decision", "ending", "measures", "history-2", "history-3", "history-4" })
        {
            using var content = new FormUrlEncodedContent([new("field", field), new("reason", "Feil.")]);
            using var refused = await controller.PostAsync($"/mine-meldinger/{number}/fjern", content);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        Assert.Equal(before, (await suite.StoredAsync(number)).HistoryHead);
        Assert.Equal(["unit", "whatHappened", "mail"], Offered(form));
        var address = Assert.Single(
            form.QuerySelectorAll("label"), one => one.Words() == "E-postadressen vi varsler deg på");
        Assert.Equal($"{number}-field-mail", address.GetAttribute("for"));
    }

    [Fact]
    public async Task A_word_that_does_not_stand_there_and_a_missing_reason_are_said_and_what_was_typed_stays()
    {
        var number = await ReportedAsync();
        using var employee = suite.As("employee-ringebu");
        var form = await FormAsync(employee, number);

        using var refused = await form.SubmitAsync(
            employee, new { field = "whatHappened", words = "Ola", reason = "Et navn." });
        var page = await refused.HtmlAsync();
        using var without = await form.SubmitAsync(employee, new { field = "whatHappened", reason = " " });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.StartsWith("Minst ett av ordene står ikke i teksten.", Assert.Single(page.Errors()));
        var again = page.PostForm($"/{number}/fjern");
        Assert.True(again.Closest("details")!.HasAttribute("open"));
        Assert.Equal("Ola", page.GetElementById($"{number}-words")!.Words());
        Assert.Equal("Et navn.", page.GetElementById($"{number}-reason")!.Words());
        Assert.NotNull(again.QuerySelector("[value=whatHappened][checked]"));
        Assert.Equal(["Skriv en begrunnelse."], (await without.HtmlAsync()).Errors());
    }

    [Fact]
    public async Task An_identity_number_is_asked_about_in_the_reason_and_taken_as_it_is_among_the_words()
    {
        var number = await suite.ReportByFormAsync("employee-ringebu", Reports.AnswersSaying("Kari lå på bussen."));
        using var employee = suite.As("employee-ringebu");
        var form = await FormAsync(employee, number);

        using var asked = await form.SubmitAsync(
            employee, new { field = "whatHappened", words = "Kari", reason = "Gjaldt 01819000049." });
        using var sent = await (await asked.HtmlAsync()).PostForm($"/{number}/fjern").SubmitAsync(
            employee, new { noIdentityNumber = true });
        using var words = await form.SubmitAsync(
            employee, new { field = "whatHappened", words = "01819000049", reason = "Et nummer." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.StartsWith("Minst ett av ordene står ikke", Assert.Single((await words.HtmlAsync()).Errors()));
    }

    [Fact]
    public async Task What_was_written_can_be_taken_out_of_a_finished_case_too()
    {
        var number = await ReportedAsync();
        await suite.ActAsync("controller-ringebu", number, "close", new { reason = "Ferdig." });
        using var employee = suite.As("employee-ringebu");

        using var done = await (await FormAsync(employee, number)).SubmitAsync(
            employee, new { field = "whatHappened", reason = "Et navn." });

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        await AssertGoneAsync("Nordmann", number);
    }

    [Fact]
    public async Task A_double_click_is_one_redaction_and_the_same_reason_later_is_another()
    {
        var number = await ReportedAsync();
        using var employee = suite.As("employee-ringebu");
        var form = await FormAsync(employee, number);
        object first = new { field = "whatHappened", words = "Kari", reason = "Et navn." };

        var answers = await Task.WhenAll(form.SubmitAsync(employee, first), form.SubmitAsync(employee, first));
        using var later = await (await FormAsync(employee, number)).SubmitAsync(
            employee, new { field = "whatHappened", words = "Nordmann", reason = "Et navn." });

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
        Assert.Equal(3, (await suite.StoredAsync(number)).Version);
        await AssertGoneAsync("Nordmann", number);
    }

    [Fact]
    public async Task The_same_form_sent_again_with_other_words_takes_them_out_too_and_with_none_the_rest()
    {
        var number = await ReportedAsync();
        using var employee = suite.As("employee-ringebu");
        var form = await FormAsync(employee, number);

        foreach (var (words, gone) in new[] { ("Kari", "Kari"), ("Nordmann", "Nordmann"), ("", "fant listen") })
        {
            using var done = await form.SubmitAsync(
                employee, new { field = "whatHappened", words, reason = "Et navn." });
            Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
            await AssertGoneAsync(gone, number);
        }

        Assert.Equal(4, (await suite.StoredAsync(number)).Version);
    }

    [Fact]
    public async Task The_same_form_with_a_word_that_never_stood_there_says_so_and_no_row_holds_what_recognises_it()
    {
        var number = await ReportedAsync();
        using var employee = suite.As("employee-ringebu");
        var (form, other) = (await FormAsync(employee, number), await FormAsync(employee, number));
        object kari = new { field = "whatHappened", words = "Kari", reason = "Et navn." };
        using var done = await form.SubmitAsync(employee, kari);

        using var mistyped = await form.SubmitAsync(
            employee, new { field = "whatHappened", words = "Nordman", reason = "Et navn." });
        using var again = await form.SubmitAsync(employee, kari);
        using var elsewhere = await other.SubmitAsync(employee, kari);

        Assert.StartsWith("Minst ett av ordene står ikke", Assert.Single((await mistyped.HtmlAsync()).Errors()));
        Assert.Equal(done.Location(), again.Location());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.StatusCode);
        await AssertGoneAsync(form.QuerySelector("[name=draft]")!.GetAttribute("value")!.Split('.')[0], number);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_had_ended_comes_back_whole()
    {
        var number = await ReportedAsync();
        using var employee = suite.As("employee-ringebu");
        var form = await FormAsync(employee, number);
        using var outside = suite.Anyone();

        using var refused = await form.SubmitAsync(
            outside, new { field = "whatHappened", words = "Kari Nordmann", reason = "Et navn." });
        using var done = await (await refused.HtmlAsync()).PostForm().SubmitAsync(employee, new { });

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal($"/mine-meldinger?fjernet={number}", done.Location());
    }

    [Theory]
    [InlineData("", "Fjern noe du har skrevet", "Kommunen kan lese begrunnelsen.")]
    [InlineData("?lang=nn", "Fjern noko du har skrive", "Kommunen kan lese grunngivinga.")]
    [InlineData("?lang=en", "Remove something you wrote", "Your municipality can read the reason.")]
    public async Task It_is_offered_in_every_language_of_the_page_which_says_who_reads_the_reason(
        string language, string title, string reader)
    {
        var number = await ReportedAsync();
        using var employee = suite.As("employee-ringebu");

        var page = await employee.PageAsync($"/mine-meldinger{language}");

        Assert.Equal(title, page.PostForm($"/{number}/fjern{language}").Closest("details")!
            .QuerySelector("summary")!.Words());
        Assert.Contains(reader, page.GetElementById($"{number}-reason-help")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_for_questions_goes_when_the_reporter_says_so_and_the_ombud_hears_of_each_not_sent()
    {
        var number = await ReportedAsync();
        var address = suite.Suite.Personas.Find("employee-ringebu")!.Mail;
        using var employee = suite.As("employee-ringebu");
        Assert.Equal(address, (await suite.StoredAsync(number)).ReporterMail);

        using var done = await (await FormAsync(employee, number)).SubmitAsync(
            employee, new { field = "mail", reason = "Vil ikke ha e-post." });
        foreach (var question in new[] { "Hvem?", "Når?" })
            await suite.ActAsync("ombud", number, "ask", new { text = question });
        await suite.QuietAsync();

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Null((await suite.StoredAsync(number)).ReporterMail);
        await AssertGoneAsync(address, number);
        Assert.Equal(2, Received.ByOmbud(suite, number).Count(one => one.Headline == "Et varsel kom ikke fram"));
        Assert.DoesNotContain(Received.Of(suite, number), one => one.To == address);
        using var controller = suite.As("controller-ringebu");
        Assert.DoesNotContain(
            "stuck-reporter", await controller.GetStringAsync($"/api/cases/{number}"), StringComparison.Ordinal);
    }

    private Task<string> ReportedAsync() =>
        suite.ReportByFormAsync("employee-ringebu", Reports.AnswersSaying(Said));

    private static async Task<IHtmlFormElement> FormAsync(HttpClient person, string number) =>
        (await person.PageAsync("/mine-meldinger")).PostForm($"/{number}/fjern");

    private static AngleSharp.Dom.IElement CardOf(IHtmlDocument mine, string number) =>
        mine.GetElementById(number)!.Closest("article")!;

    private static IReadOnlyList<string> Offered(IHtmlFormElement form) =>
        [.. form.QuerySelectorAll("[name=field]").OfType<IHtmlInputElement>().Select(choice => choice.Value)];

    private async Task AmendAsync(string persona, string number, object facts)
    {
        using var person = suite.As(persona);
        var form = (await person.PageAsync($"/saker/{number}/fakta")).PostForm("/fakta");
        using var done = await form.SubmitAsync(person, facts);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
    }

    // No row of the case holds it, and its history is whole.
    private async Task AssertGoneAsync(string words, string number)
    {
        var one = await suite.StoredAsync(number);
        var rows = await suite.RowsAsync("3439");
        Assert.DoesNotContain(
            rows.Where(row => row.RowKey.Contains(one.Id.Value, StringComparison.Ordinal)),
            row => row.Any(column => column.Value is string text && text.Contains(words, StringComparison.Ordinal)));
        using var ombud = suite.As("ombud");
        Assert.Contains(
            "Historikken er hel", (await ombud.PageAsync($"/saker/{number}/kontroll")).Said(),
            StringComparison.Ordinal);
    }
}
