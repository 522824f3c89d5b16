using System.Text.Json;
using NodaTime.Text;

namespace Ombud.Stores;

/// <summary>A case as it was read. The tag guards the next change: what another changed meanwhile is never
/// overwritten.</summary>
public sealed record StoredCase(Case Case, string Tag);

// Between cases and table rows. The case stands whole in a document; beside it only what lists filter and show.
internal static class CaseRows
{
    /// <summary>1: markers head no chain, reads and deliveries stand in the chain of the reminders. 2: no seals. 3: a
    /// list is ordered by the law's deadline alone, and shows neither unit nor next step. 4: what a case is about is
    /// not sought.</summary>
    public const int Layout = 5;

    public const string LayoutColumn = "Layout";
    private const string DocumentColumn = "Document";

    private static readonly string[] NotCompared =
        ["PartitionKey", "RowKey", "Timestamp", "odata.etag", LayoutColumn, RowSeals.Column];

    /// <summary>Of a once row: the digest of the request.</summary>
    public const string RequestColumn = "Body";

    public static readonly string[] SummaryColumns =
    [
        "PartitionKey", "RowKey", "Id", "Number", "Kind", "State", "ReceivedAt", "DueAt", "TakenBy", "Severity",
        "Wait", "WaitSince", "WaitDueAt", "WantedAt", "Next", "Turn", "Proposed", "Unit", "Data", "Flags",
    ];

    /// <summary>The unit in lower case: a filter asks for its beginning.</summary>
    public const string UnitColumn = "UnitSought";

    /// <summary>The part of the municipality that handles the case; absent where none does.</summary>
    public const string HandlerColumn = "Handler";

    /// <summary>True where the law requires something that is not recorded yet; absent otherwise.</summary>
    public const string OwesColumn = "Owes";

    /// <summary>True where the case is about that kind of data, or bears that flag; absent otherwise. A filter cannot
    /// look inside a column: each code has its own.</summary>
    public static string AboutColumn(string code) => $"About_{code.Replace('-', '_')}";

    public static TableEntity Case(Case source)
    {
        var row = Summary(source, Rows.Case(source.Id));
        row["Version"] = source.Version;
        row["HistoryHead"] = source.HistoryHead;
        LongText.Write(row, DocumentColumn, source.ToJson());
        return row;
    }

    /// <summary>The same row with the columns that follow from the document, which stays as it was stored: the history
    /// seals its very text, whatever a later release would write.</summary>
    public static TableEntity Remade(Case source, TableEntity stored)
    {
        var row = Case(source);
        foreach (var part in row.Keys.Where(IsDocument).ToList())
            row.Remove(part);
        foreach (var (part, value) in stored.Where(column => IsDocument(column.Key)))
            row[part] = value;
        return row;
    }

    /// <summary>Null for a case that is no longer open: it has no place among what is due.</summary>
    public static TableEntity? Due(Case source) =>
        source.Open ? Summary(source, Rows.Due(source.WantedAt, source.Id)) : null;

    /// <summary>Where a release up to layout 3 put it; null where that is the same place, or it has none.</summary>
    public static string? FormerDueKey(Case source) =>
        source.Open && source.DueAt != source.WantedAt ? Rows.Due(source.DueAt, source.Id) : null;

    /// <summary>Whether the row stands in the place among what is due that a release up to layout 3 gave the case.
    /// </summary>
    public static bool IsFormerDue(TableEntity row, Case source) =>
        row.RowKey == FormerDueKey(source) && !IsOfToday(row);

    /// <summary>The rows that follow from the case alone, beside its own: they can be made again from it.</summary>
    public static IEnumerable<TableEntity> Beside(Case source)
    {
        yield return Pointer(source, Rows.Number(source.Number));
        if (source.ReportedBy is { } reporter)
            yield return Pointer(source, Rows.Reporter(Sha256.Of(reporter.Id), source.Id));
        if (source.CodeDigest is { } code)
            yield return Pointer(source, Rows.Code(code));
        if (source.Group is { } group)
            yield return Pointer(source, Rows.Group(group, source.Id));
        if (source.Redacting is not null)
            yield return Pointer(source, Rows.Redaction(source.Id));
        if (source.IsMoving)
            yield return Pointer(source, Rows.Move(source.Id));
        if (Due(source) is { } due)
            yield return due;
    }

    /// <summary>Whether a row says what it should, columns of the document apart. What an earlier layout did not write
    /// is not missed.</summary>
    public static bool Says(TableEntity row, TableEntity expected)
    {
        var isOfToday = IsOfToday(row);
        var (said, right) = (Columns(row), Columns(expected));
        return right.All(column => said.TryGetValue(column.Key, out var value)
                ? Equals(value, column.Value)
                : !isOfToday)
            && (!isOfToday || said.Keys.All(right.ContainsKey));
    }

    public static bool IsOfToday(TableEntity row) =>
        row.TryGetValue(LayoutColumn, out var layout) && layout is Layout;

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
        LongText.Write(row, DocumentColumn, JsonSerializer.Serialize(entry, CaseJson.Options));
        return row;
    }

    public static TableEntity History(Case source, HistoryEntry entry) =>
        Entry(source.Municipality, Rows.History(source.Id, entry.Sequence), entry);

    public static TableEntity Outbox(Outgoing outgoing) =>
        new(outgoing.Alert.Municipality, Rows.Outbox(outgoing))
        {
            ["Body"] = JsonSerializer.Serialize(
                outgoing with { Trace = outgoing.Trace ?? AppTraces.Current }, CaseJson.Options),
        };

    public static TableEntity Alarm(Alarm alarm)
    {
        var row = Derived(alarm.Municipality, Rows.Alarm(alarm));
        row["Body"] = JsonSerializer.Serialize(alarm, CaseJson.Options);
        return row;
    }

    /// <summary>The document says whose case it is and which, not the place where it was found. Null for one that was
    /// copied or moved to another municipality or key: nobody there may see it.</summary>
    /// <exception cref="UnknownKindException">It is of a kind that this release does not know.</exception>
    public static StoredCase? ReadCase(TableEntity row, CaseKinds kinds)
    {
        var one = kinds.Read(LongText.Read(row, DocumentColumn));
        return one.Municipality == row.PartitionKey && Rows.Case(one.Id) == row.RowKey
            ? new(one, row.ETag.ToString())
            : null;
    }

    /// <summary>Whether the column holds the document, or a part of it.</summary>
    public static bool IsDocument(string column) => column.StartsWith(DocumentColumn, StringComparison.Ordinal);

    public static bool IsDocumentAlone(TableEntity row) => Columns(row).Count == 0;

    /// <summary>The document as it lies there; empty where there is none that anybody could read.</summary>
    public static string DocumentOf(TableEntity row)
    {
        try
        {
            return LongText.Read(row, DocumentColumn);
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    /// <summary>The same, or what to call it where it cannot be read; neither where it is out of place.</summary>
    public static (StoredCase? Stored, string? Unreadable) TryReadCase(
        SealedTable table, TableEntity row, CaseKinds kinds) =>
        TryRead(row, one =>
        {
            var stored = ReadCase(one, kinds);
            // One that belongs elsewhere is shown to nobody here, not even as a row that was meddled with.
            if (stored is not null)
                table.Seals.Trusted(one);
            return stored;
        });

    /// <summary>The same, whoever wrote it: for verification alone.</summary>
    public static (StoredCase? Stored, string? Unreadable) TryReadUntrusted(TableEntity row, CaseKinds kinds) =>
        TryRead(row, one => ReadCase(one, kinds));

    /// <summary>What a list shows, or what to call the case where its row cannot be read.</summary>
    public static (CaseSummary? Summary, string? Unreadable) TryReadSummary(TableEntity row, CaseKinds kinds) =>
        TryRead(row, one => ReadSummary(one) is var read && kinds[read.Kind].States.Contains(read.State)
            ? read
            : throw new InvalidDataException("The case is in no state."));

    public static CaseId ReadPointer(TableEntity row) => new(Text(row, "Id"));

    private static (T? Read, string? Unreadable) TryRead<T>(TableEntity row, Func<TableEntity, T?> read)
        where T : class
    {
        try
        {
            return (read(row), null);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            // A column that was meddled with may hold anything.
            return (null, CaseNumber.Read(row.TextOf("Number"))?.Value ?? row.RowKey);
        }
    }

    /// <summary>What reading a row that somebody has broken may lead to.</summary>
    public static bool IsUnreadable(Exception e) => e is JsonException or InvalidDataException
        or NotSupportedException or ArgumentException or FormatException or InvalidOperationException
        or UnparsableValueException or UnknownKindException or UnreadableCaseException;

    // Its key says which case it is: a column can be made to say another.
    private static CaseSummary ReadSummary(TableEntity row) => new(
        new(row.RowKey.Split('_')[^1]),
        CaseNumber.Read(Text(row, "Number")) ?? throw new InvalidDataException("No case number."),
        row.PartitionKey,
        Text(row, "Kind"),
        Text(row, "State"),
        ReadInstant(Text(row, "ReceivedAt")),
        row.GetString("DueAt") is { } due ? ReadInstant(due) : null,
        row.GetString("TakenBy"),
        row.GetString("Severity"))
    {
        Wait = ReadWait(row),
        Next = row.GetString("Next"),
        Turn = row.GetString("Turn"),
        Proposed = row.GetString("Proposed"),
        Unit = row.GetString("Unit") ?? "",
        Data = row.GetString("Data") ?? "",
        Flags = row.GetString("Flags") ?? "",
    };

    private static Wait? ReadWait(TableEntity row)
    {
        if (row.GetString("Wait") is not { } what)
            return null;
        var due = row.GetString("WaitDueAt") is { } date ? ReadInstant(date) : (Instant?)null;
        return new(what, ReadInstant(Text(row, "WaitSince")), due, ReadInstant(Text(row, "WantedAt")));
    }

    public static HistoryEntry ReadEntry(TableEntity row) =>
        JsonSerializer.Deserialize<HistoryEntry>(LongText.Read(row, DocumentColumn), CaseJson.Options)
        ?? throw new InvalidDataException($"Row {row.RowKey} holds no document.");

    /// <summary>Null for a row that nobody can read.</summary>
    public static HistoryEntry? TryReadEntry(TableEntity row)
    {
        try
        {
            return ReadEntry(row);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    public static T ReadBody<T>(TableEntity row) =>
        JsonSerializer.Deserialize<T>(Text(row, "Body"), CaseJson.Options)
        ?? throw new InvalidDataException($"Row {row.RowKey} holds no body.");

    private static TableEntity Summary(Case source, string rowKey)
    {
        var (shown, row) = (CaseSummary.Of(source), Derived(source.Municipality, rowKey));
        row["Id"] = source.Id.Value;
        row["Number"] = source.Number.Value;
        row["Kind"] = source.Kind;
        row["State"] = source.StateName;
        row["Open"] = source.Open;
        row["ReceivedAt"] = Write(source.ReceivedAt);
        if (source.Obligations.Count > 0)
            row[OwesColumn] = true;
        if (source.Handler is { } handler)
            row[HandlerColumn] = handler;
        foreach (var code in source.Gist.Data.Concat(source.Gist.Flags))
            row[AboutColumn(code)] = true;
        foreach (var (column, value) in Optional(shown).Where(one => !string.IsNullOrEmpty(one.Value)))
            row[column] = value;
        return row;
    }

    private static IEnumerable<(string Column, string? Value)> Optional(CaseSummary shown) =>
    [
        ("DueAt", Written(shown.DueAt)),
        ("TakenBy", shown.TakenBy),
        ("Severity", shown.Severity),
        ("Wait", shown.Wait?.What),
        ("WaitSince", Written(shown.Wait?.Since)),
        ("WaitDueAt", Written(shown.Wait?.DueAt)),
        ("WantedAt", Written(shown.Wait?.WantedAt)),
        ("Next", shown.Next),
        ("Turn", shown.Turn),
        ("Proposed", shown.Proposed),
        ("Unit", shown.Unit),
        (UnitColumn, SoughtAs(shown.Unit)),
        ("Data", shown.Data),
        ("Flags", shown.Flags),
    ];

    /// <summary>As <see cref="UnitColumn"/> holds it.</summary>
    public static string SoughtAs(string unit) => unit.Trim().ToLowerInvariant();

    private static string? Written(Instant? at) => at is { } moment ? Write(moment) : null;

    private static Dictionary<string, object> Columns(TableEntity row) => row
        .Where(column => !NotCompared.Contains(column.Key) && !IsDocument(column.Key))
        .ToDictionary(column => column.Key, column => column.Value);

    private static string Text(TableEntity row, string column) =>
        row.TextOf(column) ?? throw new InvalidDataException($"Row {row.RowKey} lacks {column}.");

    public static string Write(Instant at) => InstantPattern.ExtendedIso.Format(at);

    public static Instant ReadInstant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    /// <summary>Null for what is no moment.</summary>
    public static Instant? TryReadInstant(string text) =>
        InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var at } ? at : null;
}
