using System.Net;
using NodaTime;
using Ombud.Kit;
using Ombud.Local.Faults;
using Ombud.Local.Suite;

namespace Ombud.Functions.Tests.Clock;

// What a developer finds again who stops the host and starts it in the same folder.
public sealed class StoredDayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ombud-").FullName;

    [Fact]
    public async Task A_restarted_host_has_the_same_time_cases_journal_and_keys()
    {
        var start = Instant.FromUtc(2026, 4, 25, 8, 0);
        string token;
        int calls;
        await using (var first = await StartAsync(start))
        {
            using var system = first.Bearer("ingest-ringebu");
            using var created = await system.PostBreachAsync(
                A.Breach() with { DiscoveredAt = "2026-04-25T09:30:00+02:00" }, "the-key");
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            await first.AdvanceAsync(Duration.FromHours(49));
            token = first.Token("ingest-ringebu");
            calls = first.Graph.Calls.Count;
        }

        await using var second = await StartAsync(now: null);

        Assert.InRange((second.Now - start).TotalHours, 49, 50);
        Assert.True(calls > 0);
        Assert.Equal(calls, second.Graph.Calls.Count);
        using var ombud = second.As("ombud");
        using var cases = await ombud.GetAsync("/api/cases?state=open");
        Assert.Contains("RIN-26-", await cases.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var old = second.Anyone();
        old.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var again = await old.PostBreachAsync(
            A.Breach() with { DiscoveredAt = "2026-04-25T09:30:00+02:00" }, "the-key");
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [Fact]
    public async Task An_alert_that_waits_for_its_next_attempt_comes_after_a_restart()
    {
        await using (var first = await StartAsync(Instant.FromUtc(2026, 11, 20, 9, 0)))
        {
            first.GraphFaults.Arm(new Fault { Status = 429, RetryAfterSeconds = 600, Count = null });
            using var system = first.Bearer("ingest-ringebu");
            using var created = await system.PostBreachAsync(A.Breach());
            await first.QuietAsync();
        }

        await using var second = await StartAsync(now: null);
        await second.AdvanceAsync(Duration.FromMinutes(30));

        Assert.Contains(second.Graph.Calls, call => call is { Kind: "activity", Status: 204 });
        Assert.Contains(second.Graph.Calls, call => call is { Kind: "mail", Status: 202 });
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_is_refused_with_a_sentence()
    {
        await using var first = await StartAsync(now: null);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(now: null));

        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bus_whose_journal_is_damaged_is_refused_with_a_sentence_that_names_it()
    {
        var journal = Path.Combine(_folder, "bus.journal");
        await File.WriteAllTextAsync(journal, "no journal");

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(now: null));

        Assert.Contains(journal, refused.Message, StringComparison.Ordinal);
        Assert.Equal("no journal", await File.ReadAllTextAsync(journal));
    }

    [Fact]
    public async Task A_second_host_on_the_same_port_is_refused_with_a_sentence()
    {
        await using var first = await SuiteFixture.StartAsync();
        var port = new Uri(first.Origin).Port;

        var refused = await Assert.ThrowsAsync<StartRefusedException>(
            () => SuiteFixture.StartAsync(options => options with { Port = port }));

        Assert.Contains("--port", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fresh_start_forgets_what_a_host_stored_and_nothing_else()
    {
        var others = Path.Combine(_folder, "notes.txt");
        await File.WriteAllTextAsync(others, "mine");
        await using (var first = await StartAsync(Instant.FromUtc(2030, 1, 1, 0, 0)))
            await first.AdvanceAsync(Duration.FromHours(1));

        await using var second = await StartAsync(now: null, fresh: true);

        Assert.True(second.Now < Instant.FromUtc(2030, 1, 1, 0, 0));
        Assert.True(File.Exists(others));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<SuiteFixture> StartAsync(Instant? now, bool fresh = false) =>
        SuiteFixture.StartAsync(options => options with
        {
            DataFolder = _folder,
            Fresh = fresh,
            Now = now,
            IsFrozen = false,
            AzuriteConnectionString = null,
            TablePrefix = "",
        });
}
