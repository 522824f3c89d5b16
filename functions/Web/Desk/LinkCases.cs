using Ombud.Cases.Actions;

namespace Ombud.Web.Desk;

// Two cases in two partitions are two transactions. The one acted on comes first; if the second never happens, or
// somebody else linked the other case first, repeating the action completes it.
public sealed class LinkCases(CaseStore cases, CaseLists lists, Municipalities municipalities) : IFarAction
{
    private const int Tries = 5;

    private readonly Link _link = new();

    public bool Serves(CaseAction action) => action is Link;

    public async Task<ActionRequest> PrepareAsync(Case one, ActionRequest asked, CancellationToken ct) =>
        asked with
        {
            Other = await FindAsync(asked, ct) is { Case: var other } ? await TiedAsync(one, other, ct) : null,
        };

    /// <summary>Puts the other case into the same group, rereading it if somebody changes it meanwhile.</summary>
    /// <returns>Null if the other case now belongs to another incident, or changes too often.</returns>
    public async Task<Case?> FinishAsync(Case done, ActionRequest asked, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await FindAsync(asked, ct) is not { Case: var other } stored)
                return null;
            if (other.Group == done.Group)
                return done;
            var back = asked with { Other = await TiedAsync(other, done, ct), Problems = new() };
            if (_link.Do(other, back) is not ActionResult.Accepted(var change) || change.Case.Group != done.Group)
                return null;
            if (await cases.CommitAsync(change, stored.Tag, ct) is Committed.Stored)
                return done;
        }

        return null;
    }

    private async Task<OtherCase> TiedAsync(Case one, Case other, CancellationToken ct) =>
        one.Group is null || other.Group is null || one.Group == other.Group
            ? new(other, IsAlone: false, LeavesNobody: false)
            : new(other, await IsAloneAsync(other, ct), await IsAloneAsync(one, ct));

    private async Task<bool> IsAloneAsync(Case one, CancellationToken ct) =>
        (await lists.OfGroupAsync(one.Group!, municipalities.Partitions, ct))
            .All(member => member.Id == one.Id);

    private async Task<StoredCase?> FindAsync(ActionRequest asked, CancellationToken ct) =>
        CaseNumber.Read(asked.Fields[Link.Number.Name]) is { } read
            ? await cases.FindAsync(asked.By, municipalities.Find(read.Prefix), read, ct)
            : null;
}
