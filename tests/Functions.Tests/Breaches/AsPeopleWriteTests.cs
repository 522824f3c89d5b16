using System.Net;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// A report is not lost over how a time, a number or a telephone is written.
public sealed class AsPeopleWriteTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Theory]
    [InlineData("20.11.2026", "kl. 09.20")]
    [InlineData("20.11.2026", "09:20")]
    [InlineData("2026-11-20", "9.20")]
    [InlineData("20.11.26", "0920")]
    [InlineData("20/11/2026", "kl 9:20")]
    [InlineData("20-11-2026", "09:20:00")]
    [InlineData("20112026", "09.20")]
    [InlineData("20. november 2026", "klokka 09.20")]
    [InlineData(" 20.\u200B11.2026 ", "09\u00A0.20")]
    [InlineData("20.11.2026 kl. 09.20", "")]
    public async Task A_time_is_read_as_it_is_written(string date, string time)
    {
        var one = await ReportedAsync(("discoveredDate", date), ("discoveredTime", time));

        Assert.Equal("2026-11-20T08:20:00Z", one.Facts.DiscoveredAt.ToString());
    }

    [Theory]
    [InlineData("50", 50, Precision.Exact)]
    [InlineData("ca. 50", 50, Precision.Approximate)]
    [InlineData("Ca 50 stk.", 50, Precision.Approximate)]
    [InlineData("omtrent 50", 50, Precision.Approximate)]
    [InlineData("50–60", 60, Precision.Approximate)]
    [InlineData("9 til 12", 12, Precision.Approximate)]
    [InlineData("12.000", 12_000, Precision.Exact)]
    [InlineData("12 000", 12_000, Precision.Exact)]
    [InlineData("12\u00A0000", 12_000, Precision.Exact)]
    [InlineData("12'000 personer", 12_000, Precision.Exact)]
    [InlineData("ca. 1,200", 1_200, Precision.Approximate)]
    [InlineData("\u202D12\u202C", 12, Precision.Exact)]
    [InlineData("007", 7, Precision.Exact)]
    [InlineData("0", 0, Precision.Exact)]
    public async Task A_number_is_read_as_it_is_written_and_what_says_about_is_about(
        string typed, int count, Precision precision)
    {
        var one = await ReportedAsync(("personsCount", typed));

        Assert.Equal(new Persons(count, precision), one.Facts.Persons);
    }

    [Theory]
    [InlineData("mange")]
    [InlineData("3,5")]
    [InlineData("1.2.3")]
    [InlineData("12 345 6")]
    [InlineData("-4")]
    public async Task What_is_no_number_is_asked_for_again(string typed)
    {
        using var employee = suite.As("employee-ringebu");
        var draft = (await employee.PageAsync("/meld-avvik")).Typed("draft");

        using var answer = await employee.SendFormAsync(draft, ("personsCount", typed));

        var page = await answer.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(typed, page.Typed("personsCount"));
        Assert.Single(page.Errors());
    }

    [Theory]
    [InlineData("61 25 00 00")]
    [InlineData("(+47) 61-25.00.00")]
    [InlineData("\u202A+47 61 25 00 00\u202C")]
    [InlineData("61250000 / 99 99 99 99 (mobil)")]
    [InlineData("internt 4321")]
    public async Task A_telephone_number_never_stops_a_report(string typed)
    {
        var one = await ReportedAsync(("phone", typed));

        Assert.Equal(typed.Trim('\u202A', '\u202C'), one.Facts.Phone);
    }

    [Theory]
    [InlineData("2026-11-20T09:20+01:00")]
    [InlineData("2026-11-20T08:20Z")]
    [InlineData("2026-11-20t08:20:00z")]
    [InlineData("2026-11-20 09:20:00+01:00")]
    [InlineData("2026-11-20T09:20:00+01")]
    public async Task A_system_may_leave_the_seconds_out(string time)
    {
        var number = await suite.ReportAsync(A.Breach() with { DiscoveredAt = time });

        var one = (Breach)await suite.StoredAsync(number);

        Assert.Equal("2026-11-20T08:20:00Z", one.Facts.DiscoveredAt.ToString());
    }

    [Theory]
    [InlineData("nb", "Eksempel: 2026-11-20T09:20:00+01:00.")]
    [InlineData("en", "Example: 2026-11-20T09:20:00+01:00.")]
    public async Task A_system_that_writes_a_time_wrongly_is_told_how_to_write_it(string language, string example)
    {
        using var system = suite.Bearer("ingest-ringebu");
        system.DefaultRequestHeaders.Add("Accept-Language", language);

        using var answer = await system.PostBreachAsync(A.Breach() with { DiscoveredAt = "20.11.2026 kl. 09.20" });

        var error = Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!;
        Assert.EndsWith(example, (string)error["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_five_minutes_ahead_means_now()
    {
        var ahead = suite.Now + Duration.FromMinutes(5);
        var number = await suite.ReportAsync(A.Breach() with { DiscoveredAt = InstantPattern.General.Format(ahead) });
        using var system = suite.Bearer("ingest-ringebu");

        using var later = await system.PostBreachAsync(
            A.Breach() with { DiscoveredAt = InstantPattern.General.Format(ahead + Duration.FromSeconds(1)) });

        Assert.Equal(suite.Now, ((Breach)await suite.StoredAsync(number)).Facts.DiscoveredAt);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, later.StatusCode);
    }

    [Theory]
    [InlineData("2026-10-25T00:35:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T01:35:00Z", "2026-10-25T01:30:00Z")]
    public async Task In_the_hour_that_comes_twice_what_was_sent_was_not_sent_in_the_future(string now, string expected)
    {
        await using var own = await SuiteFixture.StartAsync(
            options => options with { Now = InstantPattern.General.Parse(now).Value });
        var number = await own.ReportAsync(A.Breach() with { DiscoveredAt = "2026-10-24T08:00:00Z" });
        using var ombud = own.As("ombud");
        var form = (await ombud.PageAsync($"/saker/{number}")).PostForm("/record-notification");

        using var sent = await form.SubmitAsync(
            ombud, new { phase = "first", reference = "AR1", sentDate = "2026-10-25", sentTime = "02:30" });

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(expected, ((Breach)await own.StoredAsync(number)).NotifiedAt.ToString());
    }

    private async Task<Breach> ReportedAsync(params (string Name, string? Value)[] fields)
    {
        using var employee = suite.As("employee-ringebu");
        var draft = (await employee.PageAsync("/meld-avvik")).Typed("draft");
        using var sent = await employee.SendFormAsync(draft, fields);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        return (Breach)await suite.StoredAsync(sent.Location().Split('/')[^1]);
    }
}
