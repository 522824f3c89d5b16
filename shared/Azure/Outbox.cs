using System.Collections.Concurrent;
using System.Diagnostics;
using Azure;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;

namespace Ombud.Stores;

// A message is decided in the case's own transaction and sent after it. The person never waits for the bus: sending
// goes on behind the answer, once, and what could not be sent lies in the table until a timer in Alerts finds it.
/// <param name="metrics">Null where nobody counts.</param>
public sealed class Outbox(SealedTable table, BusQueues bus, ILogger<Outbox> log, SuiteMetrics? metrics = null)
{
    private const int AtOnce = 32;
    private const int MostRefusals = 3;

    /// <summary>Whoever decided a message younger than this is still sending it.</summary>
    public static readonly Duration Grace = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<Task, byte> _underWay = new();

    /// <summary>Starts to send what a committed change decided. Never throws, never waits. When the bus is so slow
    /// that many wait already, the rest is left to the timer.</summary>
    public void SendSoon(Change change)
    {
        if (_underWay.Count >= AtOnce)
            return;
        var sending = TrySendAsync(change.Outgoing, change.Alarm);
        _underWay.TryAdd(sending, 0);
        // Forgotten by whoever ends it, not by some thread later: the number counts what is under way, not what was.
        _ = sending.ContinueWith(
            done => _underWay.TryRemove(done, out _),
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>The same, waited for. What the bus does not take stays in the table.</summary>
    public async Task TrySendAsync(IReadOnlyList<Outgoing> outgoing, Alarm? alarm)
    {
        try
        {
            await Task.WhenAll(SendAndRemoveAsync(outgoing, CancellationToken.None), ScheduleAsync(alarm));
        }
        catch (Exception e) when (IsIllness(e))
        {
            log.LogWarning("{Count} messages wait for the sweep: {Error}", outgoing.Count, e.GetType().Name);
        }
    }

    /// <summary>For an alert that the bus has given, and that may not be sent yet: the sweep takes it up again.
    /// </summary>
    public Task PutBackAsync(AlertDecided alert, Instant now, CancellationToken ct) =>
        table.PutAsync(CaseRows.Outbox(new(alert, now) { HeldAt = now }), ct);

    /// <summary>Completes when nothing that was started is still on its way.</summary>
    public Task QuietAsync() => Task.WhenAll(_underWay.Keys);

    /// <summary>Sends what has lain unsent since before <paramref name="before"/>; returns how many went out. One that
    /// cannot be read or sent does not hold up the next, but a bus that refuses several is not asked for the rest.
    /// </summary>
    /// <exception cref="AggregateException">Something is still unsent.</exception>
    public async Task<int> SendUnsentAsync(string municipality, Instant before, CancellationToken ct)
    {
        var (sent, refused, failures) = (0, 0, new List<Exception>());
        Instant? oldest = null;
        var decidedBefore = Rows.Between(municipality, Rows.OutboxPrefix, Rows.OutboxUntil(before));
        var unsent = table.QueryAsync(decidedBefore, ct: ct);
        await foreach (var row in unsent)
            try
            {
                await SendAndRemoveAsync([CaseRows.ReadBody<Outgoing>(table.Seals.Trusted(row))], ct);
                sent++;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogError("Message {Row} is not sent: {Error}", row.RowKey, e.GetType().Name);
                failures.Add(e);
                oldest ??= Rows.TryTimeOf(row.RowKey);
                if (IsIllness(e) && ++refused == MostRefusals)
                    break;
            }

        metrics?.Unsent(municipality, oldest is { } at ? before + Grace - at : Duration.Zero);
        return failures.Count == 0 ? sent : throw new AggregateException(failures);
    }

    /// <summary>When the oldest unsent message was decided; null when none waits.</summary>
    public async Task<Instant?> OldestUnsentAsync(string municipality, CancellationToken ct)
    {
        var filter = Rows.StartsWith(municipality, Rows.OutboxPrefix);
        var oldest = await table.QueryAsync(filter, atATime: 1, ["RowKey"], ct)
            .FirstOrDefaultAsync(ct);
        return oldest is null ? null : Rows.TimeOf(oldest.RowKey);
    }

    // The bus says UnauthorizedAccessException when a role is missing.
    private static bool IsIllness(Exception e) =>
        e is ServiceBusException or UnauthorizedAccessException or RequestFailedException || StorageFailure.Is(e);

    private async Task SendAndRemoveAsync(IReadOnlyList<Outgoing> outgoing, CancellationToken ct)
    {
        if (outgoing.Count == 0)
            return;
        // One commit decided them all. What the sweep sends goes on with the trace of that, not with its own.
        using var span = AppTraces.Step("send alerts", ActivityKind.Producer, outgoing[0].Trace);
        await bus.SendAsync(outgoing, ct);
        await RemoveAsync(outgoing, ct);
    }

    private Task ScheduleAsync(Alarm? alarm) =>
        alarm is null ? Task.CompletedTask : bus.ScheduleAsync(alarm, CancellationToken.None);

    // Another may have sent and removed the same rows; then all that was to be done is done.
    private async Task RemoveAsync(IReadOnlyList<Outgoing> sent, CancellationToken ct)
    {
        try
        {
            await table.SubmitAsync(sent.Select(one => CaseRows.Outbox(one).ToDelete()), ct);
        }
        catch (TableTransactionFailedException e) when (e.Status == 404)
        {
            log.LogInformation(
                "Outbox rows of {Municipality} were removed by another.", sent[0].Alert.Municipality);
        }
    }
}
