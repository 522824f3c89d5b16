using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

public sealed class OnAlarmDueTests
{
    private const string Contact = "post@ringebu.kommune.no";

    // Discovered forty minutes before the suite's clock starts.
    private static readonly Instant Discovered = SuiteFixture.Start - Duration.FromMinutes(40);

    [Fact]
    public async Task Every_reminder_rings_once_for_each_in_order_and_at_its_time()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await suite.ReportAsync();

        await suite.AdvanceAsync(Duration.FromHours(49));
        var afterTwoDays = Received.ByOmbud(suite, number).Select(r => (Hours(r), r.Headline)).ToList();
        await suite.AdvanceAsync(Duration.FromDays(4));
        await suite.AdvanceAsync(Duration.FromDays(30));

        (int, string)[] untilThen =
        [
            (4, "Ingen har åpnet saken ennå"), (24, "Ta stilling til når kommunen fikk kjennskap til avviket"),
            (48, "24 timer igjen til fristen"),
        ];
        (int, string)[] first =
        [
            .. untilThen, (60, "12 timer igjen til fristen"), (68, "4 timer igjen til fristen"),
            (71, "1 time igjen til fristen"), (72, "Fristen til Datatilsynet er ute"),
        ];
        var daily = Enumerable.Range(1, 33).Select(day => (72 + 24 * day, "Fristen til Datatilsynet er fortsatt ute"));
        Assert.Equal(untilThen, afterTwoDays.Skip(1));
        Assert.Equal([.. first, .. daily], RemindedOf(suite, number, "ombud"));
        Assert.Equal([.. first, .. daily], RemindedOf(suite, number, "deputy"));
        Assert.Equal([first[2], first[4], first[5], first[6]], RemindedOf(suite, number, Contact));
    }

    [Fact]
    public async Task Awareness_that_is_decided_later_moves_the_reminders()
    {
        await using var suite = await SuiteFixture.StartAsync();
        using var ombud = suite.Bearer("ombud");
        var number = await suite.ReportAsync();

        using var decided = await ombud.PostAsync(
            $"/api/cases/{number}/actions/set-awareness",
            new { awareAt = "2026-11-20T10:00:00+01:00", reason = "Da ble listen funnet." });
        await suite.AdvanceAsync(Duration.FromHours(73));

        Assert.Equal(
            [0, 4, 48, 60, 68, 71, 72],
            Received.ByOmbud(suite, number).Select(r => (r.At - SuiteFixture.Start).TotalHours));
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_keeps_no_other_from_ringing()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var (broken, whole) = (await suite.ReportAsync(), await suite.ReportAsync());
        await BrokenCase.MakeAsync(suite, broken);

        await suite.AdvanceAsync(Duration.FromHours(49));

        Assert.Empty(RemindedOf(suite, broken, "ombud"));
        Assert.Equal([4, 24, 48], RemindedOf(suite, whole, "ombud").Select(r => r.Hours));
    }

    [Fact]
    public async Task A_closed_case_rings_no_more()
    {
        await using var suite = await SuiteFixture.StartAsync();
        using var controller = suite.Bearer("controller-ringebu");
        var number = await suite.ReportAsync();

        using var closed = await controller.PostAsync(
            $"/api/cases/{number}/actions/close", new { reason = "Ingen fare." });
        await suite.AdvanceAsync(Duration.FromDays(30));

        var told = Assert.Single(RemindedOf(suite, number, "ombud"));
        Assert.Equal("Kommunen har avsluttet saken uten å avgjøre den", told.Headline);
        Assert.DoesNotContain(
            await suite.RowsAsync("3439"), row => row.RowKey.StartsWith("t_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_bus_the_sweep_rings()
    {
        await using var suite = await SuiteFixture.StartAsync();
        suite.BusFaults.Arm(new() { Path = "alarms/Schedule", Status = 500, Count = 0 });
        var number = await suite.ReportAsync();

        await suite.AdvanceAsync(Duration.FromHours(49));

        Assert.Equal([4, 24, 48], RemindedOf(suite, number, "ombud").Select(r => r.Hours));
    }

    [Fact]
    public async Task A_case_that_the_ombud_has_opened_is_not_said_to_lie_unopened()
    {
        await using var suite = await SuiteFixture.StartAsync();
        using var ombud = suite.As("ombud");
        var number = await suite.ReportAsync();

        await ombud.PageAsync($"/saker/{number}");
        await suite.AdvanceAsync(Duration.FromHours(23));

        Assert.Empty(RemindedOf(suite, number, "ombud"));
    }

    private static List<(int Hours, string Headline)> RemindedOf(SuiteFixture suite, string number, string who) =>
        [.. Received.Of(suite, number).Where(r => r.To == who && r.Headline != "Nytt avvik")
            .Select(r => (Hours(r), r.Headline))];

    private static int Hours(Received one) => (int)(one.At - Discovered).TotalHours;
}
