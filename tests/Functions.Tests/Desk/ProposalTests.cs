using System.Net;
using NodaTime;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// The ombud proposes to end a case, the controller answers; whoever has to act hears of it.
public sealed class ProposalTests : IAsyncLifetime
{
    private const string Proposed = "Ombudet foreslår å avslutte saken, og kommunen må svare";
    private const string Waits = "Ombudets forslag om å avslutte saken venter fortsatt på svar";

    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Fact]
    public async Task A_proposal_is_shown_beside_the_running_clock()
    {
        using var ombud = _suite.As("ombud");
        using var controller = _suite.As("controller-ringebu");
        var number = await _suite.ReportAsync();

        var form = (await ombud.PageAsync($"/saker/{number}")).PostForm("/close");
        using var proposed = await form.SubmitAsync(ombud, new { reason = "Listen ble funnet." });
        using var shown = await ombud.GetAsync(proposed.Location());
        var done = await shown.HtmlAsync();

        Assert.Equal("Foreslå å lukke saken", form.QuerySelector("button")!.Words());
        Assert.Contains("Forslaget er sendt til kommunen", done.QuerySelector("main [role=status]")!.Words());
        Assert.Equal("Foreslo å lukke saken", done.QuerySelector(".history strong")!.Words());
        Assert.Equal("Venter på kommunens svar på forslaget", done.QuerySelector(".next__what")!.Words());
        Assert.NotNull(done.QuerySelector(".due [data-due]"));
        Assert.Contains("Ombudet foreslår å lukke saken", (await controller.PageAsync("/saker")).Said());
        var json = await controller.JsonAsync($"/api/cases/{number}");
        Assert.Equal(
            ("received", "closed", "Listen ble funnet.", "confirm"),
            ((string)json["state"]!, (string)json["proposed"]!, (string)json["proposal"]!["reason"]!,
                (string)json["next"]!));
    }

    [Fact]
    public async Task The_municipality_is_reminded_of_it_and_the_ombud_hears_once_that_time_has_passed()
    {
        var number = await ProposedAsync();

        await _suite.AdvanceAsync(Duration.FromDays(12));

        var received = Received.Of(_suite, number);
        Assert.Equal([Proposed, Waits, Waits, Waits], OfProposal(received));
        Assert.All(received.Where(one => OfProposal([one]).Any()), one => Assert.Contains("ringebu", one.To));
        Assert.Equal(
            ["Fristen til Datatilsynet er ute"],
            received.Where(one => one.To == "ombud" && one.Headline.EndsWith(" ute", StringComparison.Ordinal))
                .Select(one => one.Headline));
    }

    [Fact]
    public async Task The_controller_confirms_with_one_press_and_the_case_ends_as_the_ombud_proposed()
    {
        var number = await ProposedAsync();
        using var controller = _suite.As("controller-ringebu");

        var page = await controller.PageAsync($"/saker/{number}");
        using var confirmed = await page.PostForm("/confirm").SubmitAsync(controller, new { });
        var ended = await controller.JsonAsync($"/api/cases/{number}");

        Assert.Equal("Svar på ombudets forslag", page.QuerySelector(".next__what")!.Words());
        Assert.Contains("Listen ble funnet.", page.Said(), StringComparison.Ordinal);
        Assert.Equal($"/saker/{number}?gjort=confirm", confirmed.Location());
        Assert.Equal("closed", (string)ended["state"]!);
        Assert.StartsWith("Nina", (string)ended["ending"]!["proposedBy"]!, StringComparison.Ordinal);
        Assert.Contains("kommunedirektør", (string)ended["ending"]!["by"]!, StringComparison.Ordinal);
        Assert.Null(ended["proposal"]);
        Assert.DoesNotContain("Ombudet foreslår", (await controller.PageAsync("/saker?state=all")).Said());
    }

    [Fact]
    public async Task Turned_down_the_ombud_is_told_and_the_proposal_is_gone()
    {
        using var controller = _suite.As("controller-ringebu");
        var number = await _suite.ReportAsync();
        await _suite.ActAsync("ombud", number, "withdraw", new { reason = "Det var ikke et brudd." });

        var form = (await controller.PageAsync($"/saker/{number}")).PostForm("/reopen");
        using var turnedDown = await form.SubmitAsync(controller, new { reason = "Det var det." });
        using var shown = await controller.GetAsync(turnedDown.Location());
        await _suite.QuietAsync();

        Assert.Contains("Forslaget er fjernet", (await shown.HtmlAsync()).QuerySelector("main [role=status]")!.Words());
        Assert.Contains(
            Received.ByOmbud(_suite, number), one => one.Headline == "Kommunen vil at saken skal gå videre");
        using var late = await controller.PostAsync($"/api/cases/{number}/actions/confirm", new { });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Theory]
    [InlineData("notify", "notify", false)]
    [InlineData("register", "notify", true)]
    [InlineData(null, "notify", true)]
    public async Task The_ombud_hears_of_a_decision_against_the_advice_or_without_any(
        string? advice, string outcome, bool isTold)
    {
        var number = await _suite.ReportAsync();
        if (advice is not null)
            await _suite.ActAsync("ombud", number, "advise", new { outcome = advice, text = "Råd." });
        await _suite.ActAsync("controller-ringebu", number, "decide", new { outcome, reason = "En grunn." });
        await _suite.QuietAsync();

        var told = Received.Of(_suite, number).Where(
            one => one.Headline == "Kommunen har avgjort saken uten eller mot ombudets råd");
        Assert.Equal(isTold ? ["deputy", "ombud"] : [], told.Select(one => one.To).Order());
    }

    [Fact]
    public async Task The_municipality_hears_that_the_ombud_has_ended_a_case_that_it_had_decided()
    {
        var number = await _suite.ReportAsync();
        await _suite.ActAsync(
            "controller-ringebu", number, "decide", new { outcome = "register", reason = "Kryptert." });
        await _suite.ActAsync("ombud", number, "close", new { reason = "Ferdig." });
        await _suite.QuietAsync();

        Assert.Contains("ringebu", Assert.Single(
            Received.Of(_suite, number), one => one.Headline == "Ombudet har avsluttet saken").To);
    }

    private async Task<string> ProposedAsync()
    {
        var number = await _suite.ReportAsync();
        await _suite.ActAsync("ombud", number, "close", new { reason = "Listen ble funnet." });
        return number;
    }

    private static IEnumerable<string> OfProposal(IEnumerable<Received> all) =>
        all.Select(one => one.Headline).Where(headline => headline is Proposed or Waits);
}
