using Ombud.Cases.Inquiries;

namespace Ombud.Web.Citizens;

/// <summary>Commits what a citizen does to their inquiry, whatever the municipality does to it meanwhile.</summary>
public sealed class CommitForCitizen(CaseStore cases, Outbox outbox)
{
    private const int Tries = 5;

    /// <param name="decide">Asked anew each time that somebody else was quicker.</param>
    /// <returns>The inquiry as it is then; null where nothing was to be done, or others were quicker every time.
    /// </returns>
    public Task<Inquiry?> RunAsync(
        string municipality, CaseId id, Func<Inquiry, Change?> decide, CancellationToken ct) =>
        RunAsync(municipality, id, one => Task.FromResult(decide(one)), ct);

    /// <inheritdoc cref="RunAsync(string, CaseId, Func{Inquiry, Change}, CancellationToken)"/>
    public async Task<Inquiry?> RunAsync(
        string municipality, CaseId id, Func<Inquiry, Task<Change?>> decide, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await cases.FindAsync(municipality, id, ct) is not { Case: Inquiry one, Tag: var tag }
                || await decide(one) is not { } change)
                return null;
            if (await cases.CommitAsync(change, tag, ct) is not Committed.Stored)
                continue;
            outbox.SendSoon(change);
            return (Inquiry)change.Case;
        }

        return null;
    }
}
