using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Inquiries;

// Who asked by letter, telephone or at the counter reads the answer with a code too, where staff hand them one.
public sealed class CodeForCitizenTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const string Form = "/registrer-henvendelse";

    [Fact]
    public async Task With_the_code_that_staff_hand_over_the_citizen_reads_what_the_unit_says()
    {
        using var handler = suite.As("handler-ringebu");
        using var citizen = suite.Anyone();

        var sheet = await RegisterAsync(handler);
        await suite.ActAsync("handler-ringebu", NumberOn(sheet), "reply", new { text = "Hvilken skole gikk du på?" });
        using var opened = await citizen.OpenAsync(sheet.Code()!);

        Assert.Contains("Hvilken skole gikk du på?", (await opened.HtmlAsync()).Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Henvendelsen din til Ringebu kommune")]
    [InlineData("nn", "Førespurnaden din til Ringebu kommune")]
    [InlineData("en", "Your inquiry to Ringebu municipality")]
    public async Task The_sheet_is_in_the_citizens_language_and_says_where_the_code_is_used(
        string language, string heading)
    {
        using var handler = suite.As("handler-ringebu");

        var sheet = (await RegisterAsync(handler, language)).QuerySelector("main .sheet")!;

        Assert.Equal(language, sheet.GetAttribute("lang"));
        Assert.Equal(heading, sheet.QuerySelector("h2")!.Words());
        Assert.Contains("/svar", sheet.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kari", sheet.Words(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_gets_a_code_unless_it_is_ticked()
    {
        using var handler = suite.As("handler-ringebu");
        var form = (await handler.PageAsync(Form)).PostForm(Form);

        using var registered = await form.SubmitAsync(
            handler, new { about = "access", text = "Hva er lagret?", channel = "counter" });

        Assert.Equal(HttpStatusCode.SeeOther, registered.StatusCode);
    }

    [Fact]
    public async Task The_same_form_sent_again_at_once_shows_another_code_and_later_none()
    {
        using var handler = suite.As("handler-ringebu");
        using var citizen = suite.Anyone();
        var form = (await handler.PageAsync(Form)).PostForm(Form);
        var answers = WithCode();
        var first = await (await form.SubmitAsync(handler, answers)).HtmlAsync();

        var second = await (await form.SubmitAsync(handler, answers)).HtmlAsync();
        using var later = await form.SubmitAsync(handler, answers);
        var third = await later.HtmlAsync();
        using var voided = await citizen.OpenAsync(first.Code()!);
        using var right = await citizen.OpenAsync(second.Code()!);

        Assert.Equal(NumberOn(first), NumberOn(second));
        Assert.Equal([false, true, true], new[] { first, second, third }.Select(HasWarning));
        Assert.Null(third.Code());
        Assert.NotNull(third.QuerySelector($"main a[href='/saker/{NumberOn(first)}']"));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (voided.StatusCode, right.StatusCode));
    }

    [Fact]
    public async Task A_letter_that_lay_unread_past_its_month_promises_no_day_that_is_over()
    {
        using var handler = suite.As("handler-ringebu");
        var reached = suite.Now.InZone(Norway.Zone).Date.PlusDays(-50);
        var answers = new
        {
            about = "access",
            text = "Hva er lagret?",
            channel = "letter",
            receivedDate = LocalDatePattern.Iso.Format(reached),
            receivedTime = "10:00",
            givesCode = true,
        };

        using var sent = await (await handler.PageAsync(Form)).PostForm(Form).SubmitAsync(handler, answers);
        var sheet = (await sent.HtmlAsync()).QuerySelector("main .sheet")!.Words();

        var above = sheet[..sheet.IndexOf("Koden din", StringComparison.Ordinal)];
        Assert.Contains($"{reached.Day}.", above, StringComparison.Ordinal);
        Assert.Contains("skulle ha svart deg", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("svarer deg innen", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_tells_who_was_shown_a_code_and_the_page_has_no_link_by_which_it_would_be_lost()
    {
        using var handler = suite.As("handler-ringebu");

        var sheet = await RegisterAsync(handler);
        var page = await handler.PageAsync($"/saker/{NumberOn(sheet)}");

        Assert.Null(sheet.QuerySelector(".languages"));
        Assert.Contains("Kode: Til innbyggeren", page.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handler-ringebu")]
    [InlineData("controller-ringebu")]
    [InlineData("ingest-ringebu")]
    public async Task Over_json_the_code_comes_with_the_answer_and_is_in_no_reading_of_the_case(string person)
    {
        using var client = suite.Bearer(person);
        using var citizen = suite.Anyone();
        var (body, key) = (AskedInquiries.Body("3439"), RandomNumberGenerator.GetHexString(32));
        body["givesCode"] = true;

        using var answer = await client.PostAsync(AskedInquiries.Door, body, key);
        var registered = await answer.JsonAsync();
        var code = (string)registered["code"]!;
        using var opened = await citizen.OpenAsync(code);
        using var again = await client.PostAsync(AskedInquiries.Door, body, key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (answer.StatusCode, opened.StatusCode));
        Assert.Equal((string)registered["number"]!, (string)(await again.JsonAsync())["number"]!);
        Assert.Null((await again.JsonAsync())["code"]);
        Assert.DoesNotContain(
            code, await suite.ReadAsync("controller-ringebu", (string)registered["number"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_json_there_is_no_code_that_nobody_asked_for()
    {
        using var client = suite.Bearer("handler-ringebu");

        using var answer = await client.PostInquiryAsync("3439");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Null((await answer.JsonAsync())["code"]);
    }

    [Fact]
    public async Task The_code_lies_in_no_row_and_no_log()
    {
        using var handler = suite.As("handler-ringebu");

        var code = (await RegisterAsync(handler)).Code()!;

        var secret = string.Concat(code.Split('-')[2..]);
        Assert.DoesNotContain(
            await suite.RowsAsync("3439"),
            row => row.Any(column => column.Value?.ToString() is { } value
                && (value.Contains(secret, StringComparison.OrdinalIgnoreCase)
                    || value.Contains(code, StringComparison.OrdinalIgnoreCase))));
        Assert.DoesNotContain(suite.Logs.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)
            || line.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("employee-ringebu")]
    [InlineData("reader-ringebu")]
    [InlineData("ombud")]
    public async Task Who_registers_no_inquiry_gives_nobody_a_code(string person)
    {
        using var client = suite.Bearer(person);
        var body = AskedInquiries.Body("3439");
        body["givesCode"] = true;

        using var refused = await client.PostInquiryAsync("3439", body);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static async Task<IHtmlDocument> RegisterAsync(HttpClient handler, string language = "nb")
    {
        using var sent = await (await handler.PageAsync(Form)).PostForm(Form)
            .SubmitAsync(handler, WithCode(language));
        return await sent.HtmlAsync();
    }

    private static object WithCode(string language = "nb") => new
    {
        about = "access",
        text = "Kari vil vite hva som er lagret.",
        channel = "counter",
        name = "Kari Testrud",
        language,
        givesCode = true,
    };

    private static bool HasWarning(IHtmlDocument page) =>
        page.QuerySelector("main .ds-alert[data-color=warning]") is not null;

    private static string NumberOn(IHtmlDocument sheet) => sheet.QuerySelector("main .sheet strong")!.Words();
}
