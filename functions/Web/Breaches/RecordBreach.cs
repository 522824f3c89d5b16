using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ombud.Cases.Breaches;

namespace Ombud.Web.Breaches;

/// <summary>What page and JSON share: decide, commit as one transaction, send after the response.</summary>
public sealed class RecordBreach(CaseStore cases, Outbox outbox)
{
    /// <param name="report">As it was sent: the same again under the same key is the same case.</param>
    /// <param name="key">Draft id or Idempotency-Key; the caller chose it, so it counts for that caller only.</param>
    public async Task<Committed> RunAsync(
        KnownFacts facts, BreachReport report, Municipality municipality, Sender by, string key, Moment at,
        CancellationToken ct)
    {
        var idempotencyKey = KeyOf(by.Caller, municipality, key, new { report = SentJson.Of(report), by.SharesName });
        var reporter = new Reporter(by.Caller.Person, by.SharesName, idempotencyKey);
        return await CommitAsync(() => Breach.Report(facts, municipality, reporter, at), ct);
    }

    internal async Task<Committed> CommitAsync(Func<Change> decide, CancellationToken ct)
    {
        Change? change = null;
        var committed = await cases.CommitNewAsync(() => change = decide(), ct);
        if (committed is Committed.Stored)
            outbox.SendSoon(change!);
        return committed;
    }

    internal static IdempotencyKey KeyOf<T>(Caller caller, Municipality municipality, string key, T body) => new(
        Sha256($"{caller.Person.Id}\n{municipality.Number}\n{key}"),
        Sha256(JsonSerializer.Serialize(body, CaseJson.Options)));

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <param name="SharesName">The municipality may see who reported.</param>
public sealed record Sender(Caller Caller, bool SharesName);
