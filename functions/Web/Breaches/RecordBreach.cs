using Ombud.Cases.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>What page and JSON share: decide, commit as one transaction, send after the response.</summary>
public sealed class RecordBreach(CaseStore cases, CaseLists lists, RecordCase record)
{
    private const int NewestOwn = 5;
    private static readonly Duration ADay = Duration.FromDays(1);

    /// <summary>The newest case that the same person made of the same report within a day, from another form; null for
    /// none.</summary>
    public async Task<Case?> FindLikeAsync(
        BreachFacts facts, BreachReport report, Municipality municipality, Sender by, string key, Instant now,
        CancellationToken ct)
    {
        var (own, _) = await lists.ReportedByAsync(by.Caller.Person, municipality.Number, NewestOwn, ct);
        var like = own.Select(stored => stored.Case).OfType<Breach>().FirstOrDefault(
            one => now - one.ReceivedAt < ADay && one.Facts.IsLike(facts));
        return like is not null && await cases.FindSentAsync(
            municipality.Number, record.KeyOf(by.Caller, municipality.Number, key, BodyOf(report, by)), ct) is null
            ? like
            : null;
    }

    /// <summary>Where this person's newest report in the municipality was from: most people work in one place. Null if
    /// there is none, or if storage does not say: then the person does.</summary>
    public async Task<string?> FindUnitAsync(Caller caller, Municipality municipality, CancellationToken ct)
    {
        try
        {
            var (own, _) = await lists.ReportedByAsync(caller.Person, municipality.Number, NewestOwn, ct);
            return own.Select(stored => stored.Case).OfType<Breach>().Select(one => one.Facts.Unit)
                .FirstOrDefault(unit => !unit.Contains(CaseText.Redacted, StringComparison.Ordinal));
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e) && !ct.IsCancellationRequested)
        {
            return null;
        }
    }

    private static object BodyOf(BreachReport report, Sender by) =>
        new { report = SentJson.Of(report), by.SharesName };

    /// <param name="report">As it was sent: the same again under the same key is the same case.</param>
    /// <param name="key">Draft id or Idempotency-Key; the caller chose it, so it counts for that caller only.</param>
    public Task<Committed> RunAsync(
        KnownFacts facts, BreachReport report, Municipality municipality, Sender by, string key, Moment at,
        CancellationToken ct)
    {
        return record.CommitOnceAsync(by.Caller, municipality, (key, BodyOf(report, by)), Reported, ct);

        Change Reported(IdempotencyKey once) => Breach.Report(
            facts, municipality, new(by.Caller.Person, by.SharesName, once, by.Caller.Mail), at);
    }
}

/// <param name="SharesName">The municipality may see who reported.</param>
public sealed record Sender(Caller Caller, bool SharesName);
