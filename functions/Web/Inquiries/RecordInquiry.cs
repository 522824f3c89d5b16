using Ombud.Cases.Inquiries;
using Ombud.Web.Citizens;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <param name="Code">For the citizen, to be shown this once; null where they are to have none, and where it was shown
/// before.</param>
public sealed record RegisteredInquiry(Inquiry Kept, string? Code)
{
    /// <summary>The code took the place of the one that was shown first.</summary>
    public bool IsSecond { get; init; }
}

/// <summary>What page and JSON share when staff, or a system, register what a citizen asked.</summary>
public sealed class RecordInquiry(RecordCase record, GiveCode give)
{
    /// <param name="sent">As it was sent: the same again under the same key is the same case.</param>
    /// <param name="request">Its draft id or Idempotency-Key, and the moment.</param>
    /// <returns>Null where something else was sent under that key before.</returns>
    public async Task<RegisteredInquiry?> RunAsync(
        AskedInquiry asked, FieldValues sent, Municipality municipality, Caller by, (string Key, Moment At) request,
        CancellationToken ct)
    {
        var (code, digest) = give.Draw(municipality, request.At);
        var stored = asked with { CodeDigest = asked.GivesCode ? digest : null };
        var committed = await record.CommitOnceAsync(
            by, municipality, (request.Key, BodyOf(sent)),
            key => Inquiry.Ask(stored, municipality, by.Person, key, request.At), ct);
        if (committed.Kept is not Inquiry kept)
            return null;
        var isShown = asked.GivesCode && await give.OpensAsync(committed, digest, by.Person, request.At, ct);
        return new(kept, isShown ? code.ToString() : null) { IsSecond = committed is not Committed.Stored };
    }

    // What is asked for since a later release counts only where it was answered: a request of the earlier one is still
    // the same.
    private static Dictionary<string, IReadOnlyList<string>> BodyOf(FieldValues sent) => InquiryFields.All
        .Where(field => field != InquiryFields.GivesCode || sent.All(field.Name).Count > 0)
        .ToDictionary(field => field.Name, field => sent.All(field.Name));
}
