using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace Ombud.Stores;

/// <summary>A case as it was read. The tag guards the next change: what another changed meanwhile is never
/// overwritten.</summary>
public sealed record StoredCase(Case Case, string Tag);

/// <summary>What a list shows of a case.</summary>
public sealed record CaseSummary(
    CaseId Id, CaseNumber Number, string Municipality, string Kind, string State,
    Instant ReceivedAt, Instant? DueAt, string? TakenBy, string? Severity);

// Between cases and table rows. The case stands whole in a document; beside it only what lists filter and show.
internal static class CaseRows
{
    /// <summary>1: markers head no chain, reads and deliveries stand in the chain of the reminders.</summary>
    public const int Layout = 2;

    private const string LayoutColumn = "Layout";

    public static readonly string[] SummaryColumns =
        ["PartitionKey", "RowKey", "Id", "Number", "Kind", "State", "ReceivedAt", "DueAt", "TakenBy", "Severity"];

    public static TableEntity Case(Case source)
    {
        var row = Summary(source, Rows.Case(source.Id));
        row["Version"] = source.Version;
        row["HistoryHead"] = source.HistoryHead;
        LongText.Write(row, "Document", source.ToJson());
        return row;
    }

    /// <summary>Null for a case that is no longer open: it has no place among what is due.</summary>
    public static TableEntity? Due(Case source) =>
        source.Open ? Summary(source, Rows.Due(source.DueAt, source.Id)) : null;

    /// <summary>A row that follows from others and can be made again. It says in which layout it is written; one
    /// without a number is of the first.</summary>
    public static TableEntity Derived(string municipality, string rowKey) =>
        new(municipality, rowKey) { [LayoutColumn] = Layout };

    public static TableEntity Pointer(Case source, string rowKey)
    {
        var row = Derived(source.Municipality, rowKey);
        row["Id"] = source.Id.Value;
        return row;
    }

    public static TableEntity Entry(string municipality, string rowKey, HistoryEntry entry)
    {
        var row = new TableEntity(municipality, rowKey);
        LongText.Write(row, "Document", JsonSerializer.Serialize(entry, CaseJson.Options));
        return row;
    }

    public static TableEntity History(Case source, HistoryEntry entry) =>
        Entry(source.Municipality, Rows.History(source.Id, entry.Sequence), entry);

    public static TableEntity Outbox(Outgoing outgoing) =>
        new(outgoing.Alert.Municipality, Rows.Outbox(outgoing))
        {
            ["Body"] = JsonSerializer.Serialize(outgoing, CaseJson.Options),
        };

    public static TableEntity Alarm(Alarm alarm)
    {
        var row = Derived(alarm.Municipality, Rows.Alarm(alarm));
        row["Body"] = JsonSerializer.Serialize(alarm, CaseJson.Options);
        return row;
    }

    /// <exception cref="UnknownKindException">It is of a kind that this release does not know.</exception>
    public static StoredCase ReadCase(TableEntity row, CaseKinds kinds) =>
        new(kinds.Read(LongText.Read(row, "Document")), row.ETag.ToString());

    /// <summary>The case, and its document as it lies there; null for what is no case.</summary>
    public static (Case Case, string Document)? TryReadCase(TableEntity row, CaseKinds kinds)
    {
        try
        {
            return (ReadCase(row, kinds).Case, LongText.Read(row, "Document"));
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or NotSupportedException
            or ArgumentException or FormatException or UnknownKindException)
        {
            return null;
        }
    }

    public static CaseId ReadPointer(TableEntity row) => new(Text(row, "Id"));

    public static CaseSummary ReadSummary(TableEntity row) => new(
        ReadPointer(row),
        CaseNumber.Read(Text(row, "Number"))!,
        row.PartitionKey,
        Text(row, "Kind"),
        Text(row, "State"),
        ReadInstant(Text(row, "ReceivedAt")),
        row.GetString("DueAt") is { } due ? ReadInstant(due) : null,
        row.GetString("TakenBy"),
        row.GetString("Severity"));

    public static HistoryEntry ReadEntry(TableEntity row) =>
        JsonSerializer.Deserialize<HistoryEntry>(LongText.Read(row, "Document"), CaseJson.Options)
        ?? throw new InvalidDataException($"Row {row.RowKey} holds no document.");

    public static T ReadBody<T>(TableEntity row) =>
        JsonSerializer.Deserialize<T>(Text(row, "Body"), CaseJson.Options)
        ?? throw new InvalidDataException($"Row {row.RowKey} holds no body.");

    /// <summary>A person's id never stands in a key as it is.</summary>
    public static string HashOf(string personId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(personId)));

    private static TableEntity Summary(Case source, string rowKey)
    {
        var row = Derived(source.Municipality, rowKey);
        row["Id"] = source.Id.Value;
        row["Number"] = source.Number.Value;
        row["Kind"] = source.Kind;
        row["State"] = source.StateName;
        row["Open"] = source.Open;
        row["ReceivedAt"] = Write(source.ReceivedAt);
        if (source.DueAt is { } due)
            row["DueAt"] = Write(due);
        if (source.TakenBy is { } by)
            row["TakenBy"] = by.Name;
        if (source.SeverityName is { } severity)
            row["Severity"] = severity;
        return row;
    }

    private static string Text(TableEntity row, string column) =>
        row.GetString(column) ?? throw new InvalidDataException($"Row {row.RowKey} lacks {column}.");

    public static string Write(Instant at) => InstantPattern.ExtendedIso.Format(at);

    public static Instant ReadInstant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
