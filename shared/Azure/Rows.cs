using System.Globalization;
using Ombud.Cases.Registers;

namespace Ombud.Stores;

// Every row key of the table, in one place. A letter says what the row is, so that each kind is one range of the
// municipality's partition. Keys hold ids, hashes and times, never anything about a person.
internal static class Rows
{
    public const string CasePrefix = "c_";
    public const string BeyondCases = "c`";
    public const string DuePrefix = "u_";
    public const string OutboxPrefix = "x_";
    public const string AlarmPrefix = "t_";
    public const string MarkerPrefix = "m_";
    public const string HistoriesPrefix = "h_";

    public const string NumberPrefix = "n_";
    public const string IdempotencyPrefix = "o_";
    public const string LogsPrefix = "l_";
    public const string LogHeadPrefix = "k_";
    public const string ReportersPrefix = "p_";
    public const string GroupsPrefix = "g_";
    public const string RedactionPrefix = "r_";
    public const string CodePrefix = "s_";
    public const string DeletionPrefix = "d_";
    public const string MovePrefix = "v_";

    // Where in the key the case's id stands, counted from its parts; 0 where a column says it.
    private static readonly Dictionary<string, int> PlaceOfCase = new()
    {
        [CasePrefix] = 1,
        [HistoriesPrefix] = 1,
        [LogsPrefix] = 1,
        [LogHeadPrefix] = 1,
        [MarkerPrefix] = 1,
        [RedactionPrefix] = 1,
        [DeletionPrefix] = 1,
        [MovePrefix] = 1,
        [ReportersPrefix] = 2,
        [GroupsPrefix] = 2,
        [DuePrefix] = 2,
        [OutboxPrefix] = 2,
        [AlarmPrefix] = 2,
        [NumberPrefix] = 0,
        [CodePrefix] = 0,
        [IdempotencyPrefix] = 0,
    };

    private static readonly Duration Tick = Duration.FromTicks(1);

    /// <summary>What a row's key begins with, for every kind of row.</summary>
    public static IReadOnlyCollection<string> Kinds => PlaceOfCase.Keys;

    /// <summary>Null for a row that is none of ours.</summary>
    public static string? KindOf(string rowKey) => Kinds.FirstOrDefault(
        kind => rowKey.StartsWith(kind, StringComparison.Ordinal));

    /// <summary>The id of the case that the row belongs to, as its key says; null where the key does not say it.
    /// </summary>
    public static CaseId? CaseOf(string rowKey) =>
        KindOf(rowKey) is { } kind && PlaceOfCase[kind] is var place and > 0
        && rowKey.Split('_', ':') is { } parts && parts.Length > place
            ? CaseId.Read(parts[place])
            : null;

    public static string Case(CaseId id) => CasePrefix + id;

    public static string Number(CaseNumber number) => NumberPrefix + number;

    /// <summary>Of the code that opens the citizen's side.</summary>
    public static string Code(string digest) => CodePrefix + digest;

    public static string IdempotencyKey(string key) => IdempotencyPrefix + key;

    public static string History(CaseId id, int sequence) => HistoryPrefix(id) + Sequence(sequence);

    public static string HistoryPrefix(CaseId id) => $"{HistoriesPrefix}{id}_";

    public static string LogPrefix(CaseId id) => $"{LogsPrefix}{id}_";

    /// <summary>Of a history or a log: what stands in it is vouched for by the head of its chain.</summary>
    public static bool IsEntry(string rowKey) =>
        rowKey.StartsWith(HistoriesPrefix, StringComparison.Ordinal)
        || rowKey.StartsWith(LogsPrefix, StringComparison.Ordinal);

    public static string LogHead(CaseId id) => LogHeadPrefix + id;

    public static string Reporter(string personHash, CaseId id) => ReporterPrefix(personHash) + id;

    public static string ReporterPrefix(string personHash) => $"{ReportersPrefix}{personHash}_";

    public static string Group(string group, CaseId id) => GroupPrefix(group) + id;

    public static string GroupPrefix(string group) => $"{GroupsPrefix}{group}_";

    /// <summary>An open case in which nothing is left to do stands behind all others.</summary>
    public static string Due(Instant? at, CaseId id) =>
        $"{DuePrefix}{(at is { } due ? CaseId.Ascending(due) : new string('9', 19))}_{id}";

    /// <summary>Exclusive: of what is wanted by this time.</summary>
    public static string DueUntil(Instant now) => DuePrefix + CaseId.Ascending(now + Tick);

    /// <summary>Of a case with redactions that are not yet carried out.</summary>
    public static string Redaction(CaseId id) => RedactionPrefix + id;

    /// <summary>What is left of a case that was deleted on purpose.</summary>
    public static string Deletion(CaseId id) => DeletionPrefix + id;

    /// <summary>Of a case that is to go on elsewhere, and does not stand there yet.</summary>
    public static string Move(CaseId id) => MovePrefix + id;

    public static string Outbox(Outgoing outgoing) =>
        $"{OutboxUntil(outgoing.DecidedAt)}_{outgoing.Alert.MessageId}";

    /// <summary>Of an alert's first attempt.</summary>
    public static string OutboxFirst(Instant decidedAt, CaseId id, string alert) =>
        OutboxUntil(decidedAt) + OutboxEnding(id, alert);

    /// <summary>The same, whenever it was decided.</summary>
    public static string OutboxEnding(CaseId id, string alert) => $"_{id}:{alert}:1";

    public static string OutboxUntil(Instant at) => OutboxPrefix + CaseId.Ascending(at);

    /// <summary>Of an alarm or a message: what its key begins with.</summary>
    public static Instant TimeOf(string rowKey) =>
        Instant.FromDateTimeUtc(new(
            long.Parse(rowKey.Split('_')[1], CultureInfo.InvariantCulture), DateTimeKind.Utc));

    /// <summary>The same; null for a key that is none of ours.</summary>
    public static Instant? TryTimeOf(string rowKey) =>
        rowKey.Split('_') is [_, var text, ..]
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTime.MaxValue.Ticks
            ? Instant.FromDateTimeUtc(new(ticks, DateTimeKind.Utc))
            : null;

    public static string Marker(AlertDecided alert) => MarkersPrefix(alert.Case) + alert.Name;

    public static string MarkersPrefix(CaseId id) => $"{MarkerPrefix}{id}:";

    /// <summary>Of the alerts that stand for this one on the cards of persons.</summary>
    public static string MarkersOfPersons(AlertDecided alert) =>
        $"{MarkersPrefix(alert.Case)}{alert.Clock.ToString(CultureInfo.InvariantCulture)}:{alert.Topic}-";

    public static bool IsMarkerOfOmbud(string rowKey) =>
        rowKey.Split(':') is [.., var to, _] && WireName.Read<Recipient>(to) is Recipient.Ombud or Recipient.Deputy;

    public static string Alarm(Alarm alarm) => AlarmsUntil(alarm.At) + AlarmEnding(alarm);

    public static string AlarmEnding(Alarm alarm) => $"_{alarm.Case}_{alarm.Clock}";

    public static string AlarmsUntil(Instant at) => AlarmPrefix + CaseId.Ascending(at);

    /// <summary>All rows of a partition whose key starts so.</summary>
    public static string StartsWith(string partition, string prefix)
    {
        var beyond = prefix[..^1] + (char)(prefix[^1] + 1);
        return Between(partition, prefix, beyond);
    }

    /// <summary>Of a column of text, not empty.</summary>
    public static string ColumnStartsWith(string column, string beginning)
    {
        var beyond = beginning[..^1] + (char)(beginning[^1] + 1);
        return $"{column} ge {Quoted(beginning)} and {column} lt {Quoted(beyond)}";
    }

    /// <summary>By what the column of a row says: a deadline at this time or before, to the second.</summary>
    public static string DueWithin(Instant now) => string.Create(
        CultureInfo.InvariantCulture, $"DueAt lt '{now + Duration.FromSeconds(1):uuuu-MM-ddTHH:mm:ss}'");

    /// <summary>By what the column of a row says. As written, without a sign for its zone: fractions of a second sort
    /// behind it.</summary>
    public static string ReceivedIn(RegisterPeriod period) => string.Create(
        CultureInfo.InvariantCulture,
        $"ReceivedAt ge '{period.Start:uuuu-MM-ddTHH:mm:ss}' and ReceivedAt lt '{period.End:uuuu-MM-ddTHH:mm:ss}'");

    private static string Quoted(string text) => TableClient.CreateQueryFilter($"{text}");

    /// <param name="beyond">Exclusive.</param>
    public static string Between(string partition, string first, string beyond) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {beyond}");

    /// <summary>All rows under the prefix whose key goes on with the id of a case that was received in the period.
    /// Later ones sort first.</summary>
    public static string Received(string partition, string prefix, RegisterPeriod period)
    {
        var newest = prefix + CaseId.Inverted(period.End - Tick);
        var beyond = prefix + CaseId.Inverted(period.Start - Tick);
        return Between(partition, newest, beyond);
    }

    /// <summary>0 where it cannot be read.</summary>
    public static int SequenceOf(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    /// <summary>Six digits.</summary>
    public static string Sequence(int sequence) => sequence.ToString("D6", CultureInfo.InvariantCulture);
}
