using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

// Each test has the Graph calls of its own case; faults are met by the ombud's own calls alone.
public sealed class DeliverAlertTests(SuiteFixture suite) : IClassFixture<SuiteFixture>, IDisposable
{
    private const string Contact = "post@ringebu.kommune.no";

    private string OmbudsFeed => $"{suite.Suite.Personas.Ombud.ObjectId}/teamwork/sendActivityNotification";

    public void Dispose() => suite.Suite.Neighbours.ClearFaults();

    [Fact]
    public async Task A_report_is_told_to_ombud_and_deputy_in_Teams_and_to_the_contact_by_mail()
    {
        var number = await ReportedAsync();

        Assert.Equal(
            [
                ("activity", "deputy", "Nytt avvik", 204), ("activity", "ombud", "Nytt avvik", 204),
                ("mail", Contact, "Nytt avvik", 202),
            ],
            Received.Of(suite, number).Select(r => (r.Kind, r.To, r.Headline, r.Status)).Order());
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Who_cannot_be_reached_in_Teams_gets_mail_at_once(int status)
    {
        suite.GraphFaults.Arm(new() { Path = OmbudsFeed, Status = status });

        var number = await ReportedAsync();

        Assert.Equal(
            [("activity", status, suite.Now), ("mail", 202, suite.Now)],
            Received.ByOmbud(suite, number).Select(r => (r.Kind, r.Status!.Value, r.At)));
    }

    [Fact]
    public async Task Graph_that_asks_for_patience_is_not_asked_again_before_its_time_nor_mailed_around()
    {
        suite.GraphFaults.Arm(new() { Path = OmbudsFeed, Status = 429, RetryAfterSeconds = 60 });

        var number = await ReportedAsync();
        await suite.AdvanceAsync(Duration.FromSeconds(59));
        var early = Received.ByOmbud(suite, number).Count;
        await suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal(1, early);
        Assert.Equal([429, 204], Received.ByOmbud(suite, number).Select(r => r.Status!.Value));
    }

    [Fact]
    public async Task Mail_follows_after_two_minutes_where_Graph_is_ill_and_Teams_is_still_tried()
    {
        suite.GraphFaults.Arm(new() { Path = OmbudsFeed, Status = 503, Count = 5 });

        var number = await ReportedAsync();
        var start = suite.Now;
        await suite.AdvanceAsync(Duration.FromHours(1));

        var received = Received.ByOmbud(suite, number);
        Assert.Equal(start + Duration.FromMinutes(2), Assert.Single(received, r => r.Kind == "mail").At);
        Assert.Equal([503, 503, 503, 503, 503, 204], received.Where(r => r.Kind == "activity").Select(r => r.Status));
    }

    [Fact]
    public async Task No_mail_follows_when_Teams_came_through_in_the_meantime()
    {
        suite.GraphFaults.Arm(new() { Path = OmbudsFeed, Status = 503, Count = 2 });

        var number = await ReportedAsync();
        await suite.AdvanceAsync(Duration.FromHours(1));

        Assert.Equal(
            [("activity", 503), ("activity", 503), ("activity", 204)],
            Received.ByOmbud(suite, number).Select(r => (r.Kind, r.Status!.Value)));
    }

    [Fact]
    public async Task An_alert_that_Graph_took_but_did_not_confirm_is_sent_at_most_once_more()
    {
        suite.GraphFaults.Arm(new() { Path = OmbudsFeed, AcceptedButLost = true });

        var number = await ReportedAsync();
        await suite.AdvanceAsync(Duration.FromHours(1));

        Assert.Equal(["activity", "activity"], Received.ByOmbud(suite, number).Select(r => r.Kind));
    }

    [Fact]
    public async Task Ten_failures_are_given_up_loudly_and_the_case_page_says_so()
    {
        suite.GraphFaults.Arm(new() { Path = "/messages/", Method = "POST", Status = 503, Count = 0 });
        using var ombud = suite.As("ombud");

        var number = await ReportedAsync();
        await suite.AdvanceAsync(Duration.FromHours(3));
        var page = await ombud.PageAsync($"/saker/{number}");

        Assert.Equal(10, Received.Of(suite, number).Count(r => r.To == Contact));
        Assert.Equal(
            ["Nytt avvik", "Et varsel kom ikke fram"], Received.ByOmbud(suite, number).Select(r => r.Headline));
        Assert.Equal(10, page.QuerySelectorAll("[data-result=retry], [data-result=gave-up]").Length);
        Assert.Equal("Gitt opp: noen må se på det", page.QuerySelector("[data-result=gave-up]")!.Words());
        Assert.Contains(await DeadLetters.OfAsync(suite), letter => letter.Reason == "gave-up");
    }

    [Fact]
    public async Task What_Graph_will_never_take_is_not_sent_again()
    {
        suite.GraphFaults.Arm(new() { Path = "/messages/", Method = "POST", Status = 400 });

        var number = await ReportedAsync();
        await suite.AdvanceAsync(Duration.FromHours(2));

        Assert.Single(Received.Of(suite, number), r => r.Kind == "mail");
        Assert.Contains(await DeadLetters.OfAsync(suite), letter => letter.Reason == "refused");
    }

    [Fact]
    public async Task Nothing_is_sent_about_a_case_that_was_closed_in_the_meantime()
    {
        suite.GraphFaults.Arm(new() { Path = "", Status = 503, Count = 3 });
        using var controller = suite.Bearer("controller-ringebu");

        var number = await ReportedAsync();
        using var closed = await controller.PostAsync(
            $"/api/cases/{number}/actions/close", new { reason = "Feilmelding." });
        await suite.AdvanceAsync(Duration.FromDays(4));

        Assert.All(
            Received.Of(suite, number).Where(r => r.Headline != "Kommunen har avsluttet saken uten å avgjøre den"),
            r => Assert.Equal(503, r.Status));
    }

    private async Task<string> ReportedAsync()
    {
        var now = suite.Now.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", null);
        var number = await suite.ReportAsync(A.Breach() with { DiscoveredAt = now });
        await suite.QuietAsync();
        return number;
    }
}
