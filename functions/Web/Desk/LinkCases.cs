using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Web.Desk;

// Two cases in two partitions are two transactions. The one that somebody acted on comes first; cut off before the
// second, the same action again completes it.
public sealed class LinkCases(CaseStore cases, Municipalities municipalities)
{
    private const int Tries = 5;

    public async Task<ActionResult> DecideAsync(
        Breach breach, Caller by, string? number, Moment at, CancellationToken ct)
    {
        // Who may not tie cases learns nothing of which there are.
        if (!BreachAction.OpenTo(by, breach).Contains(BreachAction.Link))
            return new ActionResult.NotAllowed();
        if (await FindAsync(by, number, ct) is { Case: Breach other })
            return breach.Link(by, other, at);
        var problems = new Problems();
        problems.Add("number", string.IsNullOrWhiteSpace(number) ? Fault.Required : Fault.UnknownCase);
        return new ActionResult.Invalid(problems);
    }

    /// <summary>Puts the other case into the same group. What somebody else changes meanwhile is read again.</summary>
    public async Task TellOtherAsync(Breach linked, Caller by, string? number, Moment at, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
            if (await FindAsync(by, number, ct) is not { Case: Breach other } stored
                || other.Group == linked.Group
                || other.Link(by, linked, at) is not ActionResult.Accepted(var change)
                || await cases.CommitAsync(change, stored.Tag, ct) is Committed.Stored)
                return;
    }

    private async Task<StoredCase?> FindAsync(Caller by, string? number, CancellationToken ct) =>
        CaseNumber.Read(number) is { } read
            ? await cases.FindAsync(by, municipalities.Find(read.Prefix), read, ct)
            : null;
}
