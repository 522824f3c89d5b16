using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Ombud.Cases;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Desk;

public sealed class CalendarFeedTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const string Page = "/kalender";

    [Fact]
    public async Task A_calendar_gets_number_municipality_and_deadline_of_each_open_case_and_no_more()
    {
        var number = await MarkedReport.SendAsync(suite);
        using var ombud = suite.As("ombud");
        var text = await ReadAsync(await MakeAsync(ombud));

        var one = Calendar.Load(text)!.Events.Single(each => each.Summary!.Contains(number, StringComparison.Ordinal));

        Assert.Equal($"{number} (Ringebu): Melde til Datatilsynet", one.Summary);
        Assert.True(one.Start!.HasTime && one.Start.IsUtc);
        Assert.Equal($"{suite.Origin}/saker/{number}", one.Url!.ToString());
        Assert.StartsWith($"{number}-", one.Uid, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)merke|7317|health|helse|employee|ansatt", text);
    }

    [Fact]
    public async Task It_is_as_RFC_5545_has_it_and_the_month_of_an_inquiry_is_a_day()
    {
        using var handler = suite.Bearer("controller-ringebu");
        using var asked = await handler.PostInquiryAsync("3439", AskedInquiries.Body("3439"));
        var number = (string)(await asked.JsonAsync())["number"]!;
        using var ombud = suite.As("ombud");
        var link = await MakeAsync(ombud);

        using var answer = await AnswerAsync(link);
        var text = await answer.Content.ReadAsStringAsync();
        var again = await ReadAsync(link);

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.All(text.Split("\r\n"), line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
            Assert.DoesNotContain('\n', line);
        });
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("VERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.Matches(@"DTSTAMP:20261120T\d{6}Z\r\n", text);
        var one = Assert.Single(Regex.Matches(text, @"BEGIN:VEVENT.*?END:VEVENT", RegexOptions.Singleline),
            each => each.Value.Contains(number, StringComparison.Ordinal)).Value;
        Assert.Matches(@"DTSTART;VALUE=DATE:\d{8}\r\n", one);
        Assert.Contains("TRANSP:TRANSPARENT\r\n", one, StringComparison.Ordinal);
        Assert.Contains("CLASS:PRIVATE\r\n", one, StringComparison.Ordinal);
        Assert.Equal(Uids(text), Uids(again));
    }

    [Fact]
    public async Task A_municipalitys_people_get_their_own_cases_and_no_others()
    {
        var (own, other) = (await suite.ReportAsync(), await ReportedInAsync("3441"));
        using var reader = suite.As("reader-ringebu");

        var text = await ReadAsync(await MakeAsync(reader));

        Assert.Contains(own, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
        Assert.DoesNotContain("GAU-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_has_ended_is_gone_from_it()
    {
        var number = await suite.ReportAsync();
        using var ombud = suite.As("ombud");
        var link = await MakeAsync(ombud);
        var before = await ReadAsync(link);
        await suite.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });

        Assert.Contains(number, before, StringComparison.Ordinal);
        Assert.DoesNotContain(number, await ReadAsync(link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Noen saker kan ikke vises i kalenderen. Se sakslista.")]
    [InlineData("?lang=nn", "Nokre saker kan ikkje visast i kalenderen. Sjå sakslista.")]
    public async Task A_case_that_cannot_be_read_is_not_missing_in_silence(string language, string said)
    {
        await using var own = await SuiteFixture.InMemoryAsync();
        await own.ReportAsync();
        using var reader = own.As("reader-ringebu");
        var link = new Uri(await MakeAsync(reader) + language);
        var whole = Calendar.Load(await ReadAsync(link))!.Events.Select(each => each.Summary).ToList();
        await BreakAsync(own);

        var told = Assert.Single(Calendar.Load(await ReadAsync(link))!.Events);

        Assert.DoesNotContain(said, whole);
        Assert.Equal((said, $"{own.Origin}/saker"), (told.Summary, told.Url!.ToString()));
        Assert.Equal((new DateOnly(2026, 11, 20), false), (told.Start!.Date, told.Start.HasTime));
    }

    [Fact]
    public async Task More_than_a_calendar_gets_are_not_missing_in_silence()
    {
        await using var own = await SuiteFixture.InMemoryAsync();
        await own.ReportAsync();
        using var reader = own.As("reader-ringebu");
        var link = await MakeAsync(reader);
        var due = await own.RowAsync("3439", "u_");
        foreach (var count in Enumerable.Range(1, 999))
            await own.Table().PutAsync(new(due) { RowKey = $"{due.RowKey[..^4]}{count:D4}" });
        var all = await ReadAsync(link);
        await own.Table().PutAsync(new(due) { RowKey = due.RowKey[..^4] + "1000" });

        Assert.DoesNotContain("Noen saker", all, StringComparison.Ordinal);
        Assert.Contains("Noen saker", await ReadAsync(link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    [InlineData("noe.ics")]
    [InlineData(".ics")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_nobody_made_opens_nothing(string link)
    {
        using var anyone = suite.Anyone();
        using var answer = await anyone.GetAsync($"{Page}/{link}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Who_guesses_links_is_stopped_and_a_right_one_opens_all_the_same()
    {
        await using var own = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = ["--Limits:People:WrongLink:AtOnce=3", "--Limits:People:WrongLink:PerMinute=1"],
        });
        using var ombud = own.As("ombud");
        var link = await MakeAsync(ombud);
        using var anyone = own.Anyone();

        var statuses = new List<HttpStatusCode>();
        for (var tries = 0; tries < 4; tries++)
        {
            using var answer = await anyone.GetAsync($"{Page}/{tries}.ics");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.NotFound, 3), HttpStatusCode.TooManyRequests], statuses);
        Assert.Contains("BEGIN:VCALENDAR", await ReadAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_that_reads_all_the_time_is_asked_to_wait()
    {
        await using var own = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = ["--Limits:People:Feed:AtOnce=2", "--Limits:People:Feed:PerMinute=1"],
        });
        using var ombud = own.As("ombud");
        var link = await MakeAsync(ombud);

        var statuses = new List<HttpStatusCode>();
        for (var tries = 0; tries < 3; tries++)
        {
            using var answer = await AnswerAsync(link);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_and_so_does_taking_it_away()
    {
        using var ombud = suite.As("ombud");
        var first = await MakeAsync(ombud);
        var second = await MakeAsync(ombud);
        var statuses = (await StatusAsync(first), await StatusAsync(second));
        using var ended = await ombud.PostAsync(Page, Saying("end"));
        var page = await ombud.PageAsync(Page);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), statuses);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
        Assert.Null(page.QuerySelector("[value=end]"));
    }

    [Fact]
    public async Task The_link_is_shown_once_and_storage_does_not_hold_it()
    {
        using var ombud = suite.As("ombud");
        var token = (await MakeAsync(ombud)).Segments[^1].Split('.')[0];
        var page = await ombud.GetStringAsync(Page);
        var neighbours = suite.Suite.Neighbours;
        var rows = await neighbours.Tables.GetTableClient(neighbours.SessionsTable)
            .QueryAsync<Azure.Data.Tables.TableEntity>().ToListAsync();

        Assert.DoesNotContain(token, page, StringComparison.Ordinal);
        Assert.Contains(rows, row => row.RowKey.StartsWith("calendar_", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.RowKey.Contains(token) || row.Any(
            column => column.Value is string text && text.Contains(token, StringComparison.Ordinal)));
        Assert.DoesNotContain(suite.Logs.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_session_nobody_but_the_ombud_gets_anything()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var reader = own.As("reader-ringebu");
        using var ombud = own.As("ombud");
        var (readers, ombuds) = (await MakeAsync(reader), await MakeAsync(ombud));
        await own.ReportAsync();

        await own.AdvanceAsync(Duration.FromHours(9));
        var (later, ofOmbud) = (await StatusAsync(readers), await StatusAsync(ombuds));
        using var back = own.As("reader-ringebu");
        await back.GetStringAsync("/saker");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (later, ofOmbud));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(readers));
    }

    [Fact]
    public async Task In_a_session_whose_role_sees_no_cases_the_link_ends()
    {
        using var employee = suite.As("employee-ringebu");
        await employee.GetStringAsync("/mine-meldinger");
        var (owner, link) = await MadeForAsync(suite, "employee-ringebu");

        var status = await StatusAsync(link);

        var links = suite.Suite.Web.Services.GetRequiredService<CalendarLinkStore>();
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Null(await links.OfAsync(owner, default));
    }

    [Fact]
    public async Task Whoever_is_the_ombud_no_longer_gets_nothing()
    {
        await using var own = await SuiteFixture.StartAsync();
        await using var later = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = [$"--SignIn:Ombud:ObjectIds:0={own.Suite.Personas.Deputy.ObjectId}"],
        });
        var (_, link) = await MadeForAsync(later, "ombud");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(link));
    }

    [Fact]
    public async Task A_link_that_no_calendar_has_read_for_thirty_days_ends_and_one_that_is_read_goes_on()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var ombud = own.As("ombud");
        using var deputy = own.As("deputy");
        var (read, unread) = (await MakeAsync(ombud), await MakeAsync(deputy));

        await own.AdvanceAsync(Duration.FromDays(29));
        var meanwhile = await StatusAsync(read);
        await own.AdvanceAsync(Duration.FromDays(2));

        Assert.Equal(HttpStatusCode.OK, meanwhile);
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(read), await StatusAsync(unread)));
        var neighbours = own.Suite.Neighbours;
        var rows = await neighbours.Tables.GetTableClient(neighbours.SessionsTable)
            .QueryAsync<Azure.Data.Tables.TableEntity>().ToListAsync();
        Assert.Single(rows, row => row.RowKey.StartsWith("calendar_", StringComparison.Ordinal));
    }

    private static async Task<(Person Owner, Uri Link)> MadeForAsync(SuiteFixture of, string persona)
    {
        var owner = new Person(of.Suite.Personas.Find(persona)!.PersonId, "");
        var links = of.Suite.Web.Services.GetRequiredService<CalendarLinkStore>();
        return (owner, new($"{of.Origin}{Page}/{await links.MakeAsync(owner, default)}.ics"));
    }

    private async Task<string> ReportedInAsync(string municipality) =>
        await suite.ReportAsync(A.Breach() with { Municipality = municipality });

    private static async Task BreakAsync(SuiteFixture of)
    {
        var row = await of.RowAsync("3439", "u_");
        row["State"] = "{";
        await of.Table().PutAsync(row);
    }

    private static async Task<Uri> MakeAsync(HttpClient person)
    {
        using var made = await person.PostAsync(Page, Saying("make"));
        using var page = await made.HtmlAsync();
        return new(page.QuerySelector("#calendar-link")!.GetAttribute("value")!);
    }

    private static FormUrlEncodedContent Saying(string what) => new([KeyValuePair.Create("what", what)]);

    private static async Task<HttpResponseMessage> AnswerAsync(Uri link)
    {
        using var calendar = new HttpClient(Kit.Browser.Plain());
        return await calendar.GetAsync(link);
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri link)
    {
        using var answer = await AnswerAsync(link);
        return answer.StatusCode;
    }

    private static async Task<string> ReadAsync(Uri link)
    {
        using var answer = await AnswerAsync(link);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static List<string> Uids(string text) =>
        [.. Regex.Matches(text, @"UID:[^\r]*").Select(found => found.Value).Order()];
}
