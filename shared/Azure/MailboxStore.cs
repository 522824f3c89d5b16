using System.Globalization;
using Azure;

namespace Ombud.Stores;

/// <param name="Link">To what comes next, as Graph gave it.</param>
/// <param name="Since">What came to the mailbox before is older than the suite, and none of its business.</param>
public sealed record MailboxPlace(string Link, Instant Since);

/// <summary>How far the mailbox has been read, which mail could not be, or not put away, and who was answered today. An
/// address lies here as an HMAC alone.</summary>
public sealed class MailboxStore(SealedTable table, SigningKeys keys)
{
    private const string Link = "Link";
    private const string Since = "Since";
    private const string Of = "Of";
    private const string Answered = "answered_";
    private const string Purpose = "answered";
    private const string Failing = "failing_";
    private const string Times = "Times";
    private const string Left = "left_";
    private const string Message = "Message";

    /// <summary>Null before the first reading of this mailbox, and where what stands there is not ours.</summary>
    public async Task<MailboxPlace?> PlaceAsync(string mailbox, CancellationToken ct) =>
        await table.FindGenuineAsync(Heartbeats.Partition, Heartbeats.Mailbox, ct) is { } row
        && row.GetString(Of) == Sha256.Of(mailbox)
        && LongText.Read(row, Link) is { Length: > 0 } link && row.GetInt64(Since) is { } since
            ? new(link, Instant.FromUnixTimeSeconds(since))
            : null;

    /// <param name="at">When it has been read so far; an old one is told.</param>
    public Task KeepAsync(string mailbox, MailboxPlace place, Instant at, CancellationToken ct)
    {
        var row = new TableEntity(Heartbeats.Partition, Heartbeats.Mailbox)
        {
            [Of] = Sha256.Of(mailbox),
            [Since] = place.Since.ToUnixTimeSeconds(),
            [Heartbeats.At] = CaseRows.Write(at),
        };
        LongText.Write(row, Link, place.Link);
        return table.PutAsync(row, ct);
    }

    /// <summary>No mailbox is to be read: how far one was read is no alarm.</summary>
    public Task ForgetAsync(CancellationToken ct) => table.DeleteAsync(Heartbeats.Partition, Heartbeats.Mailbox, ct);

    /// <summary>Counts that a message could not be taken.</summary>
    /// <returns>How often that is now.</returns>
    public async Task<int> CountFailureAsync(string message, CancellationToken ct)
    {
        var key = Failing + Sha256.Of(message);
        var before = await table.FindGenuineAsync(Heartbeats.Partition, key, ct);
        var row = new TableEntity(Heartbeats.Partition, key) { [Times] = (before?.GetInt32(Times) ?? 0) + 1 };
        await table.PutAsync(row, ct);
        return row.GetInt32(Times)!.Value;
    }

    public Task ForgetFailuresAsync(string message, CancellationToken ct) =>
        table.DeleteAsync(Heartbeats.Partition, Failing + Sha256.Of(message), ct);

    /// <summary>Remembers a message that is a case and lies in the inbox still.</summary>
    /// <param name="at">When it was last tried to put it away.</param>
    public Task LeaveAsync(string message, Instant at, CancellationToken ct) => table.PutAsync(
        new(Heartbeats.Partition, Left + Sha256.Of(message))
        {
            [Message] = message,
            [Heartbeats.At] = CaseRows.Write(at),
        },
        ct);

    /// <summary>The one that was tried longest ago first.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync(CancellationToken ct)
    {
        var rows = await table.RangeAsync(Heartbeats.Partition, Left, ct).Where(table.Seals.Holds).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.TextOf(Heartbeats.At), StringComparer.Ordinal)
            .Select(row => row.TextOf(Message)).OfType<string>()];
    }

    public Task ForgetLeftAsync(string message, CancellationToken ct) =>
        table.DeleteAsync(Heartbeats.Partition, Left + Sha256.Of(message), ct);

    /// <summary>Marks that the address gets its one answer of the day.</summary>
    /// <returns>False if it has had it.</returns>
    public async Task<bool> TryMarkAnsweredAsync(string address, Instant now, CancellationToken ct)
    {
        var day = $"{Answered}{now.InZone(Norway.Zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}_";
        var mac = Signature.Of(keys.Newest, Purpose, address.Trim().ToLowerInvariant());
        await table.DeleteAllAsync(Rows.Between(Heartbeats.Partition, Answered, day), ct);
        try
        {
            await table.AddAsync(new(Heartbeats.Partition, day + mac), ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }
}
