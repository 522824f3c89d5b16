using Microsoft.Extensions.Logging;

namespace Ombud.Web.Requests;

// Floods are stopped where they arrive, in memory: the quiet path costs no storage. A bucket is kept as one moment, at
// which it is full again: what is taken moves it away, and time brings it nearer. Counted by person, never by address:
// a whole office has one of those.
public sealed class Allowances(LimitOptions options, BucketStore shared, IClock clock, ILogger<Allowances> logger)
{
    // Far more than there are employees at work. Past it the fullest are forgotten: their owners may ask for more then,
    // never for less.
    private const int MostBuckets = 10_000;

    // What an instance gives of a bucket, without its being full again meanwhile, before it tells the others: a part.
    private const int PartOfABurst = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Bucket> _buckets = [];

    /// <param name="caller">Null for what all share.</param>
    /// <returns>Null where there was one left, which is now taken; else how long until there is: a minute at most.
    /// </returns>
    public async Task<Duration?> TakeAsync(Caller? caller, Effort effort, CancellationToken ct)
    {
        if (effort is Effort.Nothing)
            return null;
        var allowance = options.Of(effort, isSystem: caller?.Has(Roles.Ingest) is true);
        var key = $"{caller?.Person.Id} {effort}";
        if (Take(key, allowance) is { } wait)
        {
            // Not who: who reports a lot is nobody's to read in a log.
            logger.LogWarning("A caller is past the limit of {Effort}", effort);
            return wait;
        }

        while (BeginTelling(key, allowance) is > 0 and var untold)
            await TellAsync(key, allowance, untold, ct);
        return null;
    }

    private Duration? Take(string key, Allowance allowance)
    {
        var now = clock.GetCurrentInstant();
        var empty = now + allowance.Whole;
        lock (_buckets)
        {
            var bucket = _buckets.GetValueOrDefault(key);
            // No emptier than empty: a clock that was put back must not keep anybody waiting.
            var fullAt = Instant.Min(Instant.Max(bucket.FullAt, now), empty) + allowance.One;
            if (fullAt > empty)
                return fullAt - empty;
            _buckets[key] = bucket with { FullAt = fullAt, Untold = bucket.FullAt <= now ? 1 : bucket.Untold + 1 };
            if (_buckets.Count > MostBuckets)
                ForgetTheFullest();
            return null;
        }
    }

    // A burst that goes to several instances would get from each what there is once.
    private async Task TellAsync(string key, Allowance allowance, int untold, CancellationToken ct)
    {
        Instant? fullAt = null;
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patient.CancelAfter(Patience);
        try
        {
            fullAt = await shared.TakeAsync(key, allowance.One * untold, allowance.Whole, patient.Token);
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e) && !ct.IsCancellationRequested)
        {
            // What this instance counts by itself still holds.
            logger.LogWarning("Other instances were not told of a burst: {Failure}", e.GetType().Name);
        }
        finally
        {
            EndTelling(key, fullAt);
        }
    }

    // How many, or 0. One at a time: an instance need not compete with itself for the row.
    private int BeginTelling(string key, Allowance allowance)
    {
        lock (_buckets)
        {
            var bucket = _buckets.GetValueOrDefault(key);
            if (bucket.IsTelling || bucket.Untold * PartOfABurst < allowance.AtOnce)
                return 0;
            _buckets[key] = bucket with { Untold = 0, IsTelling = true };
            return bucket.Untold;
        }
    }

    private void EndTelling(string key, Instant? fullAt)
    {
        lock (_buckets)
            if (_buckets.TryGetValue(key, out var bucket))
                _buckets[key] = bucket with
                {
                    FullAt = Instant.Max(bucket.FullAt, fullAt ?? bucket.FullAt),
                    IsTelling = false,
                };
    }

    // Half at a time, so that a flood of callers does not sort them all for each of them.
    private void ForgetTheFullest()
    {
        foreach (var (key, _) in _buckets.OrderBy(bucket => bucket.Value.FullAt).Take(MostBuckets / 2).ToList())
            _buckets.Remove(key);
    }

    /// <param name="Untold">How many this instance gave that no other knows of.</param>
    private readonly record struct Bucket(Instant FullAt, int Untold, bool IsTelling);
}
