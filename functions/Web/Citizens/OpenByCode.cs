using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;

namespace Ombud.Web.Citizens;

/// <summary>Finds the inquiry that a code opens. A wrong one costs a single read and tells nothing: not even whether
/// there is a case.</summary>
public sealed class OpenByCode(
    CaseStore cases, MoveStore moves, Municipalities municipalities, CodeKeys keys, CodeLife life)
{
    /// <summary>Null for one that opens nothing, or nothing any more.</summary>
    public async Task<Inquiry?> FindAsync(string typed, CancellationToken ct)
    {
        if (ReceiptCode.Read(typed) is not { } code || municipalities.Find(code.Prefix) is not { } municipality
            || code.Digest(keys) is not { } digest
            || (await cases.FindByCodeAsync(municipality, digest, ct))?.Case is not Inquiry found)
            return null;
        // What was sent to the wrong municipality is read where it went, with the same code.
        var one = await moves.FollowAsync(found, ct);
        return life.IsOver(one) ? null : one;
    }

    /// <summary>What the citizen sees of it.</summary>
    public async Task<OwnInquiry> ShowAsync(Inquiry one, CancellationToken ct)
    {
        var history = await cases.TryHistoryAsync(one, ct);
        return new(
            one, municipalities[one.Municipality].Name, history is null ? null : Dialogue.Of(one, history),
            life.EndsAt(one));
    }
}
