namespace Ombud.Local.ServiceBus.Queues;

/// <summary>An id counts from when it was accepted, even if the message is for later or has been cancelled.</summary>
/// <param name="window">Null: nothing is remembered, every id is new.</param>
internal sealed class RememberedIds(TimeSpan? window, Agenda agenda)
{
    private readonly Dictionary<string, DateTimeOffset> _since = [];

    /// <summary>Each with the time from which it counts.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> All => _since;

    /// <param name="newIds">Those of the same batch, to which this one is added.</param>
    public bool IsNew(string? id, HashSet<string> newIds) =>
        window is null || id is null || (!_since.ContainsKey(id) && newIds.Add(id));

    public void Remember(string id, DateTimeOffset since)
    {
        if (window is not { } length)
            return;
        var until = length < DateTimeOffset.MaxValue - since ? since + length : DateTimeOffset.MaxValue;
        if (until > agenda.Now && _since.TryAdd(id, since) && until < DateTimeOffset.MaxValue)
            agenda.At(until, () => _since.Remove(id));
    }
}
