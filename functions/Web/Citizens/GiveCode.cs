using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;

namespace Ombud.Web.Citizens;

/// <summary>The code with which a citizen reads the answer. Whoever sends an inquiry sees it once.</summary>
public sealed class GiveCode(CommitForCitizen commit, CodeKeys keys, CodeOptions codes)
{
    /// <summary>A code, and what storage knows it as.</summary>
    public (ReceiptCode Code, string Digest) Draw(Municipality municipality, Moment at)
    {
        var code = ReceiptCode.Draw(municipality, keys, at.Random);
        return (code, code.Digest(keys)!);
    }

    /// <summary>Whether the code opens what was committed with it, or meanwhile in place of one whose page nobody saw.
    /// </summary>
    /// <param name="by">Who sent it.</param>
    public async Task<bool> OpensAsync(
        Committed committed, string digest, Person by, Moment at, CancellationToken ct) =>
        committed is Committed.Stored || (committed.Kept is { } kept && await commit.RunAsync(
            kept.Municipality, kept.Id, one => one.WithAnotherCode(digest, by, at), ct) is not null);

    /// <summary>What the receipt tells of the inquiry.</summary>
    /// <param name="code">Null where it is not to be shown.</param>
    public AskedView ViewOf(Inquiry kept, Municipality municipality, string? code, Instant now) =>
        new(kept.Number.Value, municipality.Name, code)
        {
            ReachedAt = kept.ReachedAt,
            AnswerBy = kept.Due.Date,
            IsLate = kept.Due.Date < now.InZone(Norway.Zone).Date,
            HasMail = kept.ReporterMail is not null,
            DaysAfterClosing = codes.DaysAfterClosing,
        };
}
