using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Ombud.Kit;
using Xunit.Abstractions;

namespace Ombud.Functions.Tests.Killed;

/// <summary>
/// The real process, killed at moments that nobody chose, while reports come in and alerts go out; each life goes on
/// where the last one was torn off. With two instances one kill takes the second, the next one takes the first with all
/// that both talk to. A few kills in every run, and with KILLS=100 the long proof of both.
/// </summary>
public sealed class ManyKillsTests(ITestOutputHelper output) : IAsyncLifetime, IAsyncDisposable
{
    private const int Senders = 8;
    private const int AlertsOfOne = 3;

    private readonly ConcurrentQueue<string> _waiting = new();
    private readonly ConcurrentDictionary<string, string> _numbers = new();
    // How many calls Graph had answered at the end of each life.
    private readonly List<int> _lives = [0];
    private HostProcess _host = new();
    private int _keys;
    private volatile bool _isOver;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    ValueTask IAsyncDisposable.DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    public async Task Killed_again_and_again_under_load_nothing_is_lost_and_no_alert_goes_out_twice_in_one_life(
        int instances, int usualKills)
    {
        _host = new HostProcess(instances);
        await _host.StartAsync("--now", Aftermath.Start);
        var seed = Number("KILLS_SEED") ?? Random.Shared.Next();
        output.WriteLine($"KILLS_SEED={seed}");
        var random = new Random(seed);
        var turn = random.Next(2);
        for (var kill = 1; kill <= (Number("KILLS") ?? usualKills); kill++)
        {
            var takesSecond = instances > 1 && (kill + turn) % 2 == 0;
            // Every other life begins with all that the ones before left undone.
            if (random.Next(2) == 0)
                await _host.RestAsync();
            var (unanswered, undelivered) = await LiveAsync(random.Next(5, 60), takesSecond);
            output.WriteLine(
                $"kill {kill}, {(takesSecond ? "of the second" : "of the host")}: {_numbers.Count} reports answered, "
                + $"{unanswered} not, {undelivered} alerts to go");
            // What the first one was asked, it answers.
            Assert.True((takesSecond || unanswered > 0) && undelivered > 0);
        }
        using (var system = await _host.BearerAsync("ingest-ringebu"))
            await SendRestAsync(system);
        await _host.RestAsync();
        await _host.AdvanceAsync("PT2M");
        await _host.AdvanceAsync("PT2M");

        await NothingIsLostAsync();
        NothingIsSentTwiceInOneLife();
    }

    /// <summary>Under load until so many more reports are answered and some alerts are still to go; then the kill.
    /// </summary>
    private async Task<(int Unanswered, int Undelivered)> LiveAsync(int reports, bool takesSecond)
    {
        var (goal, dying) = (_numbers.Count + reports, await _host.SecondAsync());
        using var system = await _host.BearerAsync("ingest-ringebu");
        // Graph takes its time, as it does; else a fast machine has nothing under way.
        await _host.ArmAsync("graph", new { delayMs = 20, count = 0 });
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sending = Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendAsync(system, goal, enough)));
        await Task.WhenAny(enough.Task, sending);
        await (takesSecond ? _host.KillSecondAsync() : _host.KillAsync());
        var sent = Sent().Select(AlertOf).ToHashSet();
        _isOver = true;
        await sending;
        _isOver = false;
        // A report that was not answered may have been stored and alerted of all the same.
        sent.RemoveWhere(alert => !_numbers.Values.Any(number => alert.Contains(number, StringComparison.Ordinal)));
        var left = (_waiting.Count, AlertsOfOne * _numbers.Count - sent.Count);
        await ReviveAsync(takesSecond, dying);
        return left;
    }

    // A life is over when Graph has heard the last of it. With the host all its instances end, and no later.
    private async Task ReviveAsync(bool takesSecond, (string Origin, int ProcessId)? dead)
    {
        if (dead is { } gone)
            await _host.UntilGoneAsync(gone.Origin);
        if (takesSecond)
            await _host.UntilSecondIsAnotherAsync(dead);
        _lives.Add(Sent().Count());
        if (!takesSecond)
            await _host.StartAsync();
    }

    private async Task SendAsync(HttpClient system, int goal, TaskCompletionSource enough)
    {
        while (!_isOver)
        {
            if (!_waiting.TryDequeue(out var key))
                key = $"report-{Interlocked.Increment(ref _keys)}";
            if (await Reporting.SendAsync(system, key) is not { } number)
            {
                _waiting.Enqueue(key);
                return;
            }
            _numbers[key] = number;
            if (_numbers.Count >= goal)
                enough.TrySetResult();
        }
    }

    // As a sender does that got no answer: the same once more.
    private async Task SendRestAsync(HttpClient system)
    {
        for (var tries = _waiting.Count + 20; _waiting.TryDequeue(out var key); tries--)
        {
            Assert.True(tries > 0, "The suite does not answer any more.");
            if (await Reporting.SendAsync(system, key) is { } number)
                _numbers[key] = number;
            else
                _waiting.Enqueue(key);
        }
    }

    private async Task NothingIsLostAsync()
    {
        var stored = await StoredSuite.ReadAsync(await _host.TableAsync());
        Assert.Empty(stored.Faults());
        Assert.Equal(0, stored.Unsent);
        Assert.Equal(_numbers.Values.Order(), stored.Cases.Select(one => one.Number.Value).Order());
        Assert.Equal(AlertsOfOne * _numbers.Count, stored.Delivered("received"));
        output.WriteLine($"{_numbers.Count} reports, {AlertsOfOne * _numbers.Count} alerts, all there");
    }

    // Each alert is recorded once. What was sent in another life too was under way at that life's end.
    private void NothingIsSentTwiceInOneLife()
    {
        var sent = Sent().Select(AlertOf).ToList();
        var lives = _lives.Append(sent.Count).ToList();
        for (var life = 1; life < lives.Count; life++)
        {
            var own = sent[lives[life - 1]..lives[life]];
            Assert.Equal(own.Distinct().Count(), own.Count);
        }
        output.WriteLine($"{sent.Count} sent, {sent.Count - sent.Distinct().Count()} of them again after a kill");
    }

    // A draft reaches nobody.
    private IEnumerable<JsonNode> Sent() =>
        _host.Answered().Where(call => (string?)call["kind"] is "activity" or "mail");

    // Of a mail by whom it is to: each draft has an address of its own.
    private static string AlertOf(JsonNode call) => call["body"] is { } body && body["topic"] is { } topic
        ? $"{call["path"]} {topic["value"]}"
        : $"{call["body"]!["Message"]!["toRecipients"]!.ToJsonString()} {call["body"]!["Message"]!["subject"]}";

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var n) ? n : null;
}
