using System.Globalization;
using Azure;

namespace Ombud.Stores;

/// <summary>How far the mailbox has been read, and who was answered today. An address lies here as an HMAC alone.
/// </summary>
public sealed class MailboxStore(SealedTable table, SigningKeys keys)
{
    private const string Row = "mailbox";
    private const string Link = "Link";
    private const string Answered = "answered_";
    private const string Purpose = "answered";

    /// <summary>Null before the first reading, and where what stands there is not ours.</summary>
    public async Task<string?> LinkAsync(CancellationToken ct) =>
        await table.FindGenuineAsync(Heartbeats.Partition, Row, ct) is { } row
        && LongText.Read(row, Link) is { Length: > 0 } link ? link : null;

    public Task KeepLinkAsync(string link, CancellationToken ct)
    {
        var row = new TableEntity(Heartbeats.Partition, Row);
        LongText.Write(row, Link, link);
        return table.PutAsync(row, ct);
    }

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
