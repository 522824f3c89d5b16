using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using NodaTime;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Checks;

// Sees every row that is written, every message, log line and alert, and speaks up at once: what is wrong in one step
// is easier to understand than what is wrong after a month.
internal sealed class Witness : ILoggerProvider, ILogger
{
    private readonly World _world;
    private readonly Dictionary<string, Instant> _closed = [];

    public Witness(World world)
    {
        _world = world;
        world.Rows.Written = SawRow;
        world.Graph.Accepted = SawAlert;
    }

    /// <summary>What Graph took, in the order in which it did.</summary>
    public List<AcceptedAlert> Accepted { get; } = [];

    /// <summary>When the earliest alarm of the municipality rings, whatever the suite thinks.</summary>
    public Instant? NextAlarm(string municipality) => TimeOf(municipality, "t_", Duration.Zero);

    /// <summary>When the sweep may send what nobody has sent.</summary>
    public Instant? NextUnsent(string municipality) => TimeOf(municipality, "x_", Duration.FromMinutes(1));

    public void SawMessage(ServiceBusMessage message)
    {
        HoldsNothingPersonal("The bus", message.Body.ToString());
        HoldsNothingPersonal("A message id", message.MessageId!);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        HoldsNothingPersonal("A log line", formatter(state, exception) + exception);

    public void Dispose()
    {
    }

    private void SawRow(TableEntity row, TableEntity? before)
    {
        HoldsNothingPersonal("A row key", row.RowKey);
        if (row.RowKey.StartsWith("c_", StringComparison.Ordinal))
            SawCase(row, before);
    }

    // A case and the entry that tells why it is so are written together or not at all.
    private void SawCase(TableEntity row, TableEntity? before)
    {
        var stored = Stored.Case(row);
        var fits = stored.Municipality == row.PartitionKey
            && Town.Municipalities.Find(stored.Number.Prefix)?.Number == row.PartitionKey;
        if (!fits)
            throw Failure($"{stored.Number} lies in partition {row.PartitionKey}.");
        var expected = before is null ? 1 : Stored.Case(before).Version + 1;
        if (stored.Version != expected)
            throw Failure($"{stored.Number} went to version {stored.Version}, not {expected}.");
        if (_world.Rows.Find(row.PartitionKey, $"h_{stored.Id}_{stored.Version:D6}") is null)
            throw Failure($"{stored.Number} version {stored.Version} has no history.");
        if (!stored.Open)
            _closed.TryAdd(stored.Id.Value, _world.Clock.Now);
        else
            _closed.Remove(stored.Id.Value);
        _world.Trace.Note(_world.Steps.Current, $"stores version {stored.Version} of", stored.Number.Value);
    }

    private void SawAlert(AcceptedAlert accepted)
    {
        HoldsNothingPersonal("Graph", accepted.Path + accepted.Body);
        var alert = accepted.Alert;
        // That it has ended, or what was decided before, is still told.
        var isOfEnded = alert.Topic.Split('-')[0] is "ended" or "stopped" or "decided" or "stuck";
        if (!isOfEnded && _closed.TryGetValue(alert.Case.Value, out var at) && at < accepted.DeliveryBegan)
            throw Failure($"{alert.Id} went out although the case was closed at {at}.");
        if (Accepted.Any(a => a.Alert.Id == alert.Id) && !_world.Trace.WasDisturbed(alert))
            throw Failure($"{alert.Id} went out twice, and nothing had disturbed it.", alert.Id);
        Accepted.Add(accepted);
    }

    private void HoldsNothingPersonal(string where, string text)
    {
        if (text.Contains(Town.Mark, StringComparison.OrdinalIgnoreCase))
            throw Failure($"{where} holds what is somebody's own: {text}");
    }

    private Instant? TimeOf(string municipality, string prefix, Duration after)
    {
        var row = _world.Rows.First(municipality, prefix);
        return row is not null && row.RowKey.StartsWith(prefix, StringComparison.Ordinal)
            ? Stored.TimeIn(row.RowKey) + after
            : null;
    }

    private SimulationFailure Failure(string what, string about = "") => new(_world, what, about);
}
