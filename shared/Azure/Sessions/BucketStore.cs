using Azure;

namespace Ombud.Stores;

/// <summary>What somebody has taken of a limit at all instances together. A bucket is kept as the moment at which it is
/// full again, and its row is of no use after that.</summary>
public sealed class BucketStore(SealedTable table, IClock clock)
{
    private const int Tries = 5;
    private const string Prefix = "limit_";
    private const string FullAt = "FullAt";

    /// <param name="bucket">Whose, and of what; the table holds a hash of it.</param>
    /// <param name="taken">By how much it is full later.</param>
    /// <param name="most">From empty to full: nobody waits for longer, whatever all took together.</param>
    /// <returns>When the bucket is full again.</returns>
    /// <exception cref="RequestFailedException">Also where others took from it at every try.</exception>
    public async Task<Instant> TakeAsync(string bucket, Duration taken, Duration most, CancellationToken ct)
    {
        var hash = Sha256.Of(bucket);
        var (partition, key) = (SessionRow.PartitionOf(hash), Prefix + hash);
        for (var tries = 1; ; tries++)
            try
            {
                var row = await table.FindAsync(partition, key, ct);
                var now = clock.GetCurrentInstant();
                var fullAt = Instant.Min(Instant.Max(Read(row), now) + taken, now + most);
                var changed = new TableEntity(partition, key) { [FullAt] = fullAt.ToDateTimeOffset() };
                await table.SubmitAsync([
                    row is null
                        ? new(TableTransactionActionType.Add, changed)
                        : new(TableTransactionActionType.UpdateReplace, changed, row.ETag),
                ], ct);
                return fullAt;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412 && tries < Tries)
            {
                // Another instance took from it, or the row was deleted, between reading and writing.
            }
    }

    /// <summary>Returns how many rows went.</summary>
    public Task<int> DeleteFullAsync(CancellationToken ct) => table.DeleteAllAsync(
        TableClient.CreateQueryFilter($"FullAt le {clock.GetCurrentInstant().ToDateTimeOffset()}"), ct);

    // A row that somebody put in keeps nobody waiting.
    private Instant Read(TableEntity? row) =>
        row is not null && table.Seals.Holds(row) && row.GetDateTimeOffset(FullAt) is { } fullAt
            ? Instant.FromDateTimeOffset(fullAt)
            : Instant.MinValue;
}
