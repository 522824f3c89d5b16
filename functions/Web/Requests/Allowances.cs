using Microsoft.Extensions.Logging;

namespace Ombud.Web.Requests;

// Floods are stopped where they arrive, in memory: the quiet path costs no storage. A bucket is kept as one moment, at
// which it is full again: what is taken moves it away, and time brings it nearer. Counted by person, never by address:
// a whole office has one of those.
public sealed class Allowances(LimitOptions options, IClock clock, ILogger<Allowances> logger)
{
    // Far more than there are employees at work. Past it the fullest are forgotten: their owners may ask for more then,
    // never for less.
    private const int MostBuckets = 10_000;

    private readonly Dictionary<(string Person, Effort Effort), Instant> _fullAt = [];

    /// <param name="caller">Null for what all share.</param>
    /// <returns>Null where there was one left, which is now taken; else how long until there is: a minute at most.
    /// </returns>
    public Duration? Take(Caller? caller, Effort effort)
    {
        if (effort is Effort.Nothing)
            return null;
        var allowance = options.Of(effort, isSystem: caller?.Has(Roles.Ingest) is true);
        var wait = Take((caller?.Person.Id ?? "", effort), allowance);
        if (wait is not null)
            // Not who: who reports a lot is nobody's to read in a log.
            logger.LogWarning("A caller is past the limit of {Effort}", effort);
        return wait;
    }

    private Duration? Take((string, Effort) key, Allowance allowance)
    {
        var now = clock.GetCurrentInstant();
        var one = Duration.FromMinutes(1) / allowance.PerMinute;
        var empty = now + (one * allowance.AtOnce);
        lock (_fullAt)
        {
            // No emptier than empty: a clock that was put back must not keep anybody waiting.
            var fullAt = Instant.Min(Instant.Max(_fullAt.GetValueOrDefault(key), now), empty) + one;
            if (fullAt > empty)
                return fullAt - empty;
            _fullAt[key] = fullAt;
            if (_fullAt.Count > MostBuckets)
                ForgetTheFullest();
            return null;
        }
    }

    // Half at a time, so that a flood of callers does not sort them all for each of them.
    private void ForgetTheFullest()
    {
        foreach (var (key, _) in _fullAt.OrderBy(bucket => bucket.Value).Take(MostBuckets / 2).ToList())
            _fullAt.Remove(key);
    }
}
