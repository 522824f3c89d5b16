using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Web.Desk;

// Two cases in two partitions are two transactions. The one that somebody acted on comes first; cut off before the
// second, or when another was faster to tie the other case, the same action again completes it.
public sealed class LinkCases(CaseStore cases, CaseLists lists, Municipalities municipalities)
{
    private const int Tries = 5;

    public async Task<ActionResult> DecideAsync(
        Breach breach, Caller by, string? number, Moment at, CancellationToken ct)
    {
        // Who may not tie cases learns nothing of which there are.
        if (!BreachAction.OpenTo(by, breach).Contains(BreachAction.Link))
            return new ActionResult.NotAllowed();
        if (await FindAsync(by, number, ct) is { Case: Breach other })
            return await LinkAsync(breach, other, by, at, ct);
        var problems = new Problems();
        problems.Add("number", string.IsNullOrWhiteSpace(number) ? Fault.Required : Fault.UnknownCase);
        return new ActionResult.Invalid(problems);
    }

    /// <summary>Puts the other case into the same group. What somebody else changes meanwhile is read again.</summary>
    /// <returns>False when the other case now belongs to another incident, or changes too often.</returns>
    public async Task<bool> TellOtherAsync(Breach linked, Caller by, string? number, Moment at, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await FindAsync(by, number, ct) is not { Case: Breach other } stored)
                return false;
            if (other.Group == linked.Group)
                return true;
            if (await LinkAsync(other, linked, by, at, ct) is not ActionResult.Accepted(var change)
                || ((Breach)change.Case).Group != linked.Group)
                return false;
            if (await cases.CommitAsync(change, stored.Tag, ct) is Committed.Stored)
                return true;
        }

        return false;
    }

    private async Task<ActionResult> LinkAsync(
        Breach breach, Breach other, Caller by, Moment at, CancellationToken ct)
    {
        if (breach.Group is null || other.Group is null || breach.Group == other.Group)
            return breach.Link(by, other, at);
        return await IsAloneAsync(other, ct)
            ? breach.Link(by, other with { Group = null }, at)
            : breach.Link(by, other, at, leavesGroup: await IsAloneAsync(breach, ct));
    }

    private async Task<bool> IsAloneAsync(Breach breach, CancellationToken ct) =>
        (await lists.OfGroupAsync(breach.Group!, municipalities.All.Select(m => m.Number), ct))
            .All(one => one.Id == breach.Id);

    private async Task<StoredCase?> FindAsync(Caller by, string? number, CancellationToken ct) =>
        CaseNumber.Read(number) is { } read
            ? await cases.FindAsync(by, municipalities.Find(read.Prefix), read, ct)
            : null;
}
