using System.Security.Cryptography;
using Azure.Data.Tables;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Benchmarks;

/// <summary>The twelve calls that a report and its three alerts cost, made by the suite's stores and by nothing else:
/// no HTTP, host, bus or Graph. What storage alone leaves room for.</summary>
internal sealed class StorageAlone
{
    private readonly CaseStore _cases;
    private readonly DeliveryLog _deliveries;
    private readonly Outbox _outbox;

    private StorageAlone(TableClient table)
    {
        _cases = new(table.Sealed(), StoresSetup.Kinds);
        _deliveries = new(table.Sealed(), RandomNumberGenerator.GetBytes);
        _outbox = Sample.Outbox(table, Task.CompletedTask);
    }

    public static async Task<StorageAlone> OnAsync(string connection, string table) =>
        new(await Sample.TableAsync(connection, table, new Traffic()));

    public async Task ReportAsync()
    {
        var change = Sample.Change(Sample.AnyPlace());
        await _cases.CommitNewAsync(() => change, default);
        await _outbox.TrySendAsync(change.Outgoing, alarm: null);
        await Task.WhenAll(change.Outgoing.Select(outgoing => DeliverAsync(outgoing.Alert)));
    }

    private async Task DeliverAsync(AlertDecided alert)
    {
        var finding = _cases.FindAsync(alert.Municipality, alert.Case, default);
        var mark = await _deliveries.FindAsync(alert, default);
        await finding;
        if (alert.Via is Channel.Mail)
            mark = await _deliveries.BeginAsync(alert, mark, "draft", Sample.Now, default);
        var step = Delivery.After(alert, new(Reply.Sent, 204), Sample.Now, jitter: 0);
        await _deliveries.RecordAsync(alert, mark, step, 204, Sample.Now, default);
    }
}
