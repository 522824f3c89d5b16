using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Kit;

/// <summary>Everything that stands in a table of cases, read at one time and taken apart by what each row is.</summary>
public sealed partial class StoredSuite
{
    private const int SequenceLength = 6;

    private readonly ILookup<char, TableEntity> _rows;

    private StoredSuite(IReadOnlyList<TableEntity> rows) => _rows = rows.ToLookup(row => row.RowKey[0]);

    public IReadOnlyList<Case> Cases => [.. _rows['c'].Select(row => StoresSetup.Kinds.Read(Document(row)))];

    /// <summary>Decided and not yet handed to the bus.</summary>
    public int Unsent => _rows['x'].Count();

    public IReadOnlyList<Alarm> Alarms => [.. _rows['t'].Select(row => Read<Alarm>(row.GetString("Body")!))];

    public static async Task<StoredSuite> ReadAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>("PartitionKey ne 'suite'"))
            rows.Add(row);
        return new(rows);
    }

    /// <summary>What is broken, in words; nothing where each case has its number, its chain of history up to the
    /// case's version, and an unbroken log: its reminders, each reader, each alert.</summary>
    public IReadOnlyList<string> Faults()
    {
        var histories = Chains('h');
        var broken = _rows['l'].GroupBy(row => row.RowKey[..^SequenceLength], Document<HistoryEntry>)
            .Where(chain => !IsWhole([.. chain])).Select(chain => $"The log {chain.Key} is not whole.").ToList();
        var numbers = _rows['n'].Select(row => (row.RowKey[2..], row.GetString("Id"))).ToHashSet();
        foreach (var one in Cases)
        {
            var history = histories[one.Id.Value].ToList();
            if (!IsWhole(history) || history.LastOrDefault()?.Hash != one.HistoryHead)
                broken.Add($"{one.Number}: the history is not whole.");
            if (!numbers.Contains((one.Number.Value, one.Id.Value)))
                broken.Add($"{one.Number}: the number leads elsewhere.");
        }
        if (numbers.Count != Cases.Count || Cases.Select(one => one.Number).Distinct().Count() != Cases.Count)
            broken.Add($"{numbers.Count} numbers for {Cases.Count} cases.");
        return broken;
    }

    /// <summary>Of one case: who reported, was alerted, was reminded, and how it went; oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Log(Case of) =>
        [.. Chains('l')[of.Id.Value].OrderBy(entry => entry.At)];

    /// <summary>Deliveries of an alert that the log of each case tells to have arrived.</summary>
    public int Delivered(string topic) => Chains('l').SelectMany(chain => chain).Count(entry => Tells(entry, topic));

    /// <summary>The same of one case.</summary>
    public int Delivered(string topic, Case of) => Log(of).Count(entry => Tells(entry, topic));

    private static bool Tells(HistoryEntry entry, string topic) =>
        entry.Details.GetValueOrDefault("rung") == topic && entry.Details["outcome"] == DeliveryStep.Sent;

    private ILookup<string, HistoryEntry> Chains(char kind) =>
        _rows[kind].ToLookup(row => CaseOf().Match(row.RowKey).Value, Document<HistoryEntry>);

    private static bool IsWhole(List<HistoryEntry> chain)
    {
        var previous = HistoryEntry.Beginning;
        foreach (var (at, entry) in chain.Index())
        {
            if (entry.Sequence != at + 1 || !entry.Follows(previous))
                return false;
            previous = entry.Hash;
        }
        return true;
    }

    // A long text is cut into numbered properties; a very long one is compressed first.
    private static string Document(TableEntity row)
    {
        var parts = Enumerable.Range(0, 40)
            .Select(part => row.TryGetValue($"Document{part}", out var text) ? text : null)
            .TakeWhile(part => part is not null).ToList();
        if (parts is not [byte[], ..])
            return string.Concat(parts);
        using var zip = new GZipStream(
            new MemoryStream([.. parts.Cast<byte[]>().SelectMany(part => part)]), CompressionMode.Decompress);
        using var text = new StreamReader(zip);
        return text.ReadToEnd();
    }

    private static T Document<T>(TableEntity row) => Read<T>(Document(row));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, CaseJson.Options)!;

    [GeneratedRegex("(?<=^[hl]_)[0-9a-z]+")]
    private static partial Regex CaseOf();
}
