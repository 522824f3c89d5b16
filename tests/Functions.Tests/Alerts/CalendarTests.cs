using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Ombud.Alerts;
using Ombud.Alerts.Calendar;
using Ombud.Alerts.Graph;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Faults;
using Ombud.Local.Graph;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>A suite that keeps deadlines in the ombud's calendar.</summary>
public sealed class CalendarSuite : IAsyncLifetime
{
    public SuiteFixture Suite { get; private set; } = null!;

    public async Task InitializeAsync() => Suite = await StartAsync();

    public Task DisposeAsync() => Suite.DisposeAsync();

    public static Task<SuiteFixture> StartAsync() => SuiteFixture.StartAsync(options => options with
    {
        WebSettings = ["--Reminders:Calendar=true"],
        AlertsSettings = ["--Reminders:Calendar=true"],
    });
}

public sealed class CalendarTests(CalendarSuite suite) : IClassFixture<CalendarSuite>, IDisposable
{
    private const string Path = "/events";

    private readonly SuiteFixture _suite = suite.Suite;

    public void Dispose() => _suite.Suite.Neighbours.ClearFaults();

    [Fact]
    public async Task The_72_hours_of_a_breach_stand_in_the_ombuds_calendar_at_their_hour()
    {
        var number = await ReportedAsync();

        var stands = Assert.Single(Standing(number));

        Assert.Equal(
            ($"{number} (Ringebu): Melde til Datatilsynet", "2026-11-23T08:20:00", "UTC", false),
            (stands.GetProperty("subject").GetString(), At(stands, "start"),
                stands.GetProperty("start").GetProperty("timeZone").GetString(),
                stands.GetProperty("isAllDay").GetBoolean()));
        Assert.Contains(
            $"/saker/{number}", stands.GetProperty("body").GetProperty("content").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(
            ("free", "private"),
            (stands.GetProperty("showAs").GetString(), stands.GetProperty("sensitivity").GetString()));
        Assert.All(Calls(number), call => Assert.Contains(
            _suite.Suite.Personas.Ombud.ObjectId, call.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_month_of_an_inquiry_stands_there_as_a_day()
    {
        using var handler = _suite.Bearer("controller-ringebu");
        using var answer = await handler.PostInquiryAsync("3439", AskedInquiries.Body("3439"));
        var number = (string)(await answer.JsonAsync())["number"]!;
        await _suite.QuietAsync();

        var stands = Assert.Single(Standing(number));

        Assert.True(stands.GetProperty("isAllDay").GetBoolean());
        Assert.EndsWith("T00:00:00", At(stands, "start"), StringComparison.Ordinal);
        Assert.Equal($"{number} (Ringebu): Svar til innbyggeren", stands.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task A_deadline_that_moves_is_moved_where_it_stands()
    {
        var number = await ReportedAsync();

        await MoveAsync(number);
        await _suite.QuietAsync();

        Assert.Equal("2026-11-23T08:30:00", At(Assert.Single(Standing(number)), "start"));
        Assert.Equal(["POST", "PATCH"], Calls(number).Select(call => call.Method));
    }

    [Fact]
    public async Task It_goes_when_the_case_ends_and_comes_again_when_the_case_is_opened_again()
    {
        var number = await ReportedAsync();
        await _suite.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });
        await _suite.QuietAsync();
        var ended = Standing(number).Count;
        await _suite.ActAsync("controller-ringebu", number, "reopen", new { reason = "Det var det ikke." });
        await _suite.QuietAsync();

        Assert.Equal(0, ended);
        Assert.Single(Standing(number));
        Assert.Equal(["POST", "DELETE", "POST"], Calls(number).Select(call => call.Method));
    }

    [Fact]
    public async Task What_does_not_touch_the_deadline_does_not_touch_the_calendar()
    {
        var number = await ReportedAsync();

        await _suite.ActAsync("ombud", number, "take", new { });
        await _suite.ActAsync("ombud", number, "note", new { text = "Merkenotat.", audience = "ombud" });
        await _suite.QuietAsync();

        Assert.Equal(["POST"], Calls(number).Select(call => call.Method));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    [InlineData(504, true)]
    public async Task However_Graph_answers_it_stands_there_once(int? status, bool isAccepted)
    {
        _suite.GraphFaults.Arm(new() { Path = Path, Status = status, AcceptedButLost = isAccepted });
        var number = await ReportedAsync();
        await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Single(Standing(number));

        _suite.GraphFaults.Arm(new() { Path = Path, Status = status, AcceptedButLost = isAccepted });
        await _suite.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });
        await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Empty(Standing(number));
        Assert.Empty(await DeadLetters.OfAsync(_suite));
    }

    [Fact]
    public async Task What_Graph_made_and_storage_did_not_record_stands_there_once()
    {
        _suite.GraphFaults.Arm(new() { Path = Path, Hold = true });
        var number = await _suite.ReportAsync();
        _suite.StorageFaults.Arm(new() { Path = "transaction", Status = 503, Count = 30 });
        _suite.GraphFaults.Clear();
        await _suite.AdvanceAsync(Duration.FromMinutes(1));
        _suite.StorageFaults.Clear();

        await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Single(Standing(number));
    }

    [Fact]
    public async Task What_changes_while_the_event_is_on_its_way_stands_in_it()
    {
        _suite.GraphFaults.Arm(new() { Path = Path, Hold = true });
        var number = await _suite.ReportAsync();
        await _suite.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });
        _suite.GraphFaults.Clear();

        await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Empty(Standing(number));
    }

    [Fact]
    public async Task What_Graph_made_unheard_goes_with_a_case_that_ends_before_anybody_asks_again()
    {
        _suite.GraphFaults.Arm(new() { Path = Path, AcceptedButLost = true });
        var number = await ReportedAsync();
        var made = Standing(number).Count;
        await _suite.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });
        await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal(1, made);
        Assert.Empty(Standing(number));
        Assert.Empty(await DeadLetters.OfAsync(_suite));
    }

    [Fact]
    public async Task What_Graph_made_unheard_says_the_deadline_of_now()
    {
        _suite.GraphFaults.Arm(new() { Path = Path, AcceptedButLost = true });
        var number = await ReportedAsync();
        await MoveAsync(number);
        await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal("2026-11-23T08:30:00", At(Assert.Single(Standing(number)), "start"));
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("POST")]
    public async Task What_was_given_up_is_put_right_at_night(string method)
    {
        await using var own = await CalendarSuite.StartAsync();
        var fault = new Fault { Path = Path, Method = method, Status = 503, Count = null };
        if (method == "POST")
            own.GraphFaults.Arm(fault);
        var number = await own.ReportAsync();
        await own.QuietAsync();
        own.GraphFaults.Arm(fault);
        if (method == "PATCH")
            await MoveAsync(number, own);
        if (method == "DELETE")
            await own.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });
        await own.AdvanceAsync(Duration.FromHours(40));
        own.GraphFaults.Clear();
        var letters = await DeadLetters.OfAsync(own);
        var before = own.Graph.Events.Values.Select(one => At(one, "start")).ToList();
        await own.AdvanceAsync(Duration.FromDays(1));

        string[] old = method == "POST" ? [] : ["2026-11-23T08:20:00"];
        string[] right = method switch
        {
            "DELETE" => [],
            "PATCH" => ["2026-11-23T08:30:00"],
            _ => ["2026-11-23T08:20:00"],
        };
        Assert.Contains(letters, letter => letter.Reason == "gave-up");
        Assert.Equal(old, before);
        Assert.Equal(right, own.Graph.Events.Values.Select(one => At(one, "start")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Whoever_becomes_the_ombud_has_the_deadlines_the_night_after(int? closed)
    {
        await using var own = await CalendarSuite.StartAsync();
        var number = await own.ReportAsync();
        await own.QuietAsync();
        var (former, next) = (own.Suite.Personas.Ombud.ObjectId, own.Suite.Personas.Deputy.ObjectId);
        var keep = CalendarOf(own, next);
        if (closed is not null)
            own.GraphFaults.Arm(new() { Path = $"{former}/events", Method = "DELETE", Status = closed });

        await keep.Run(new(), default);
        await keep.Run(new(), default);

        Assert.Equal(
            [("POST", former), ("DELETE", former), ("POST", next)],
            own.Graph.Calls.Where(call => call.Kind == LocalCalendar.Kind)
                .Select(call => (call.Method, call.Path.Split('/')[4])));
        Assert.Equal(closed is null ? 1 : 2, own.Graph.Events.Count);
        await own.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });
        await own.QuietAsync();
        Assert.Equal(closed is null ? 0 : 1, own.Graph.Events.Count);
    }

    [Fact]
    public async Task An_event_that_the_ombud_took_away_stays_away_and_alarms_nobody()
    {
        var number = await ReportedAsync();
        _suite.GraphFaults.Arm(new() { Path = Path, Method = "PATCH", Status = 404 });

        await MoveAsync(number);
        await _suite.AdvanceAsync(Duration.FromDays(1));

        Assert.Equal(["POST", "PATCH"], Calls(number).Select(call => call.Method));
        Assert.Empty(await DeadLetters.OfAsync(_suite));
    }

    [Fact]
    public async Task An_event_holds_no_word_that_somebody_wrote_and_nobodys_name()
    {
        var number = await MarkedReport.SendAsync(_suite);

        Assert.NotEmpty(Calls(number));
        Assert.All(Calls(number), MarkedReport.IsNotIn);
    }

    [Fact]
    public async Task Nothing_stands_there_where_nobody_asked_for_it()
    {
        await using var own = await SuiteFixture.StartAsync();
        await own.ReportAsync();
        await own.QuietAsync();

        Assert.Empty(own.Graph.Events);
    }

    private async Task<string> ReportedAsync()
    {
        var number = await _suite.ReportAsync();
        await _suite.QuietAsync();
        return number;
    }

    private Task MoveAsync(string number, SuiteFixture? of = null) => (of ?? _suite).ActAsync(
        "ombud", number, "set-awareness",
        new { awareAt = "2026-11-20T09:30:00+01:00", reason = "Lederen fikk vite det da." });

    // As the app is where its settings name somebody else.
    private static KeepCalendar CalendarOf(SuiteFixture of, string ombud)
    {
        var services = of.Suite.Alerts.Services;
        var options = services.GetRequiredService<GraphOptions>();
        var calendar = ActivatorUtilities.CreateInstance<GraphCalendar>(
            services, options with { Ombud = options.Ombud with { UserId = ombud } });
        return ActivatorUtilities.CreateInstance<KeepCalendar>(
            services, ActivatorUtilities.CreateInstance<DeadlineEvents>(services, calendar));
    }

    private List<JsonElement> Standing(string number) =>
        [.. _suite.Graph.Events.Values.Where(one => one.GetRawText().Contains(number, StringComparison.Ordinal))];

    private List<ReceivedCall> Calls(string number) =>
    [
        .. _suite.Graph.Calls.Where(call => call.Kind == LocalCalendar.Kind
            && call.Body?.GetRawText().Contains(number, StringComparison.Ordinal) is true),
    ];

    private static string At(JsonElement stands, string end) =>
        stands.GetProperty(end).GetProperty("dateTime").GetString()!;
}
