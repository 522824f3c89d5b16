namespace Ombud.Stores;

// The log of a case lies in one range and in many chains, so that those who write at once never meet: one for its
// reminders, one for each reader, one for each alert. Reads and deliveries of earlier releases stand in the first.
internal sealed record LogChain(CaseId Case, string Name)
{
    private const string Alert = "a:";
    private const string Reader = "r:";

    /// <summary>Where the head of the chain lies: an alert's is its marker.</summary>
    public string HeadKey => Name switch
    {
        "" => Rows.LogHead(Case),
        _ when Name.StartsWith(Alert, StringComparison.Ordinal) =>
            Rows.MarkersPrefix(Case) + Name[Alert.Length..],
        _ => $"{Rows.LogHead(Case)}_{Name}",
    };

    public static LogChain OfReminders(CaseId id) => new(id, "");

    /// <summary>Of one alert through one channel, with all its attempts.</summary>
    public static LogChain Of(AlertDecided alert) => OfAlert(alert.Case, alert.Name);

    public static LogChain OfAlert(CaseId id, string name) => new(id, Alert + name);

    /// <param name="part">Where the reader reads in many places at once and the chain is fought over, another.</param>
    public static LogChain Of(CaseId id, Person reader, string part = "") =>
        new(id, Reader + HashOf(id, reader) + part);

    /// <summary>Of the entries in the chains of readers, which stand behind all others.</summary>
    public static string ReadersPrefix(CaseId id) => Rows.LogPrefix(id) + Reader;

    /// <summary>The same of their heads.</summary>
    public static string ReaderHeadsPrefix(CaseId id) => $"{Rows.LogHead(id)}_{Reader}";

    /// <summary>Of a row between the case's entries.</summary>
    public static (string Chain, int Sequence) OfEntry(CaseId id, string rowKey)
    {
        var rest = rowKey[Rows.LogPrefix(id).Length..];
        var end = rest.LastIndexOf(':') + 1;
        return (end == 0 ? "" : rest[..(end - 1)], Rows.SequenceOf(rest[end..]));
    }

    /// <summary>Of a row with a head, which is a marker or lies among the heads.</summary>
    public static string OfHead(CaseId id, string rowKey)
    {
        if (rowKey.StartsWith(Rows.MarkerPrefix, StringComparison.Ordinal))
            return Alert + Rest(rowKey, Rows.MarkersPrefix(id).Length);
        var head = Rows.LogHead(id);
        return rowKey == head ? "" : Rest(rowKey, head.Length + 1);
    }

    // A key that somebody put in may be shorter than any of ours.
    private static string Rest(string rowKey, int length) => rowKey.Length > length ? rowKey[length..] : rowKey;

    public string EntriesPrefix => Rows.LogPrefix(Case) + (Name.Length == 0 ? "" : Name + ':');

    public string EntryKey(int sequence) => EntriesPrefix + Rows.Sequence(sequence);

    /// <summary>The entries that follow the head, in order, and the head that they leave.</summary>
    public (List<TableTransactionAction> Entries, ChainHead Head) After(
        ChainHead head, string municipality, IEnumerable<Act> acts, Randomness random)
    {
        var rows = new List<TableTransactionAction>();
        foreach (var act in acts)
        {
            var entry = HistoryEntry.After(head.Hash, head.Sequence + 1, act, random);
            rows.Add(CaseRows.Entry(municipality, EntryKey(entry.Sequence), entry).ToAdd());
            head = new(entry.Sequence, entry.Hash);
        }
        return (rows, head);
    }

    // Of this case alone: what somebody reads is not to be gathered from keys.
    private static string HashOf(CaseId id, Person reader) =>
        Sha256.Of($"{id}\n{reader.Id}")[..32];
}

/// <summary>How far a chain has come, as the row at its head says.</summary>
internal sealed record ChainHead(int Sequence, string Hash)
{
    public const string SequenceColumn = "Sequence";
    public const string HashColumn = "Hash";

    public static readonly ChainHead None = new(0, HistoryEntry.Beginning);

    /// <summary>None where there is no row, or one of an earlier release that heads no chain.</summary>
    public static ChainHead Of(TableEntity? row) =>
        row?[SequenceColumn] is int sequence && row[HashColumn] is string hash ? new(sequence, hash) : None;

    public TableEntity WriteTo(TableEntity row)
    {
        (row[SequenceColumn], row[HashColumn]) = (Sequence, Hash);
        return row;
    }
}
