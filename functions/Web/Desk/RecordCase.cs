using System.Text.Json;

namespace Ombud.Web.Desk;

/// <summary>Commits a new case of any kind as one transaction, and sends its alerts after the response.</summary>
public sealed class RecordCase(CaseStore cases, Outbox outbox, SigningKeys keys)
{
    /// <param name="decide">Asked again when the case number that it drew is taken.</param>
    public async Task<Committed> CommitAsync(Func<Change> decide, Municipality municipality, CancellationToken ct)
    {
        Change? change = null;
        var committed = await cases.CommitNewAsync(() => change = decide(), municipality, ct);
        if (committed is Committed.Stored)
            outbox.SendSoon(change!);
        return committed;
    }

    /// <summary>The same, once for each request: sent again, it leads to the case that it led to, also where that was
    /// before the municipality got its number of today.</summary>
    /// <param name="request">Its draft id or Idempotency-Key; and what tells it from another under that key.</param>
    public async Task<Committed> CommitOnceAsync<T>(
        Caller caller, Municipality municipality, (string Key, T Body) request, Func<IdempotencyKey, Change> decide,
        CancellationToken ct)
    {
        if (await FindFormerAsync(caller, municipality, request.Key, request.Body, ct) is { } earlier)
            return earlier;
        var key = KeyOf(caller, municipality.Number, request.Key, request.Body);
        return await CommitAsync(() => decide(key), municipality, ct);
    }

    private async Task<Committed?> FindFormerAsync<T>(
        Caller caller, Municipality municipality, string key, T body, CancellationToken ct)
    {
        foreach (var former in municipality.FormerNumbers)
            if (await cases.FindSentAsync(former, KeyOf(caller, former, key, body), ct) is { } earlier)
                return earlier;
        return null;
    }

    /// <param name="partition">A request counts for one partition only.</param>
    /// <param name="key">Draft id or Idempotency-Key; the caller chose it, so it counts for that caller only.</param>
    public IdempotencyKey KeyOf<T>(Caller caller, string partition, string key, T body) => IdempotencyKey.Of(
        $"{caller.Person.Id}\n{partition}\n{key}", JsonSerializer.Serialize(body, CaseJson.Options), keys.All);
}
