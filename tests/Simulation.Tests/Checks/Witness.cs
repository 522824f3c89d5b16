using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
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
    private readonly HashSet<string> _accepted = [];

    public Witness(World world)
    {
        _world = world;
        world.Rows.Written = SawRow;
        world.Graph.Accepted = SawAlert;
        world.Graph.Noted = noted => HoldsNothingPersonal("The calendar", noted);
        world.Teams.Shown = SawCard;
    }

    /// <summary>What Graph took, in the order in which it did.</summary>
    public List<AcceptedAlert> Accepted { get; } = [];

    /// <summary>When the earliest alarm of the municipality rings, whatever the suite thinks.</summary>
    public Instant? NextAlarm(string municipality) => TimeOf(municipality, "t_", Duration.Zero);

    /// <summary>When the sweep may carry out what somebody wished; null where nothing waits for it.</summary>
    public Instant? NextWish(string municipality) =>
        new[] { "v_", "r_" }.Any(wish => FirstOf(municipality, wish) is not null) ? _world.Clock.Now : null;

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
        var stored = Stored.AnyCase(row);
        var fits = stored.Municipality == row.PartitionKey
            && Town.Municipalities.Place(stored.Number.Prefix)?.Number == row.PartitionKey;
        if (!fits)
            throw Failure($"{stored.Number} lies in partition {row.PartitionKey}.");
        var version = before is null ? 0 : Stored.AnyCase(before).Version;
        // What came by mail begins with all that it said, and what goes on elsewhere brings what was said.
        var isSeveral = stored is Inquiry one && (before is null || one.MovedFrom is not null);
        if (isSeveral ? stored.Version <= version : stored.Version != version + 1)
            throw Failure($"{stored.Number} went to version {stored.Version}, not {version + 1}.");
        while (++version <= stored.Version)
            if (_world.Rows.Find(row.PartitionKey, $"h_{stored.Id}_{version:D6}") is null)
                throw Failure($"{stored.Number} version {version} has no history.");
        if (!stored.Open)
            _closed.TryAdd(stored.Id.Value, _world.Clock.Now);
        else
            _closed.Remove(stored.Id.Value);
        if (_world.Steps.Current?.Press is { } press)
            _world.Presses.Acted(press, stored);
        _world.Trace.Note(_world.Steps.Current, $"stores version {stored.Version} of", stored.Number.Value);
    }

    private void SawAlert(AcceptedAlert accepted)
    {
        var alert = accepted.Alert;
        HoldsNothingPersonal("Graph", accepted.Path + WithoutAddress(accepted));
        // That it has ended, or what was decided before, is still told.
        var isOfEnded = alert.Topic.Split('-')[0] is "ended" or "stopped" or "decided" or "stuck"
            or "wrote" or "waits" or "redacted";
        if (!isOfEnded && _closed.TryGetValue(alert.Case.Value, out var at) && at < accepted.DeliveryBegan)
            throw Failure($"{alert.Id} went out although the case was closed at {at}.");
        if (!_accepted.Add(alert.Id) && !_world.Trace.WasDisturbed(alert))
            throw Failure($"{alert.Id} went out twice, and nothing had disturbed it.", alert.Id);
        Accepted.Add(accepted);
    }

    private void SawCard(ShownCard card, string message)
    {
        HoldsNothingPersonal("Teams", message);
        if (!TimeLeft.IsRight(card.Newest))
            throw Failure($"A card says at {card.Newest.At}: {card.Newest.Said}");
    }

    // A citizen's own address stands in no more than the one place that mail needs it in.
    private static string WithoutAddress(AcceptedAlert accepted)
    {
        if (accepted.Alert.To is not Recipient.Reporter)
            return accepted.Body;
        var mail = JsonNode.Parse(accepted.Body, SimulatedMailbox.AnyCase)!;
        mail["message"]!["toRecipients"]![0]!["emailAddress"]!["address"] = "";
        return mail.ToJsonString();
    }

    public void HoldsNothingPersonal(string where, string text)
    {
        if (text.Contains(Town.Mark, StringComparison.OrdinalIgnoreCase))
            throw Failure($"{where} holds what is somebody's own: {text}");
    }

    private Instant? TimeOf(string municipality, string prefix, Duration after) =>
        FirstOf(municipality, prefix) is { } key ? Stored.TimeIn(key) + after : null;

    private string? FirstOf(string municipality, string prefix) =>
        _world.Rows.First(municipality, prefix)?.RowKey is { } key && key.StartsWith(prefix, StringComparison.Ordinal)
            ? key
            : null;

    private SimulationFailure Failure(string what, string about = "") => new(_world, what, about);
}
