namespace Ombud.Web.Desk;

/// <param name="Problems">What could not even be read of what was sent.</param>
public sealed record AskedAction(CaseAction Action, Caller By, FieldValues Fields, Problems Problems);

/// <summary>An action that reaches further than its own case.</summary>
public interface IFarAction
{
    /// <summary>Of the action.</summary>
    string Name { get; }

    /// <summary>Reads what the rule has to know beside the case.</summary>
    Task<ActionRequest> PrepareAsync(Case one, ActionRequest asked, CancellationToken ct);

    /// <summary>Does the rest, once the case itself is committed.</summary>
    /// <returns>False when somebody was in the way; the same action again completes it.</returns>
    Task<bool> FinishAsync(Case done, ActionRequest asked, CancellationToken ct);
}

/// <summary>Decides, commits, sends: the same for the page and the JSON door.</summary>
public sealed class DoAction(CaseStore cases, Outbox outbox, Moments moments, IEnumerable<IFarAction> farActions)
{
    /// <param name="version">The version that the person saw; null where none was named.</param>
    public async Task<ActionResult> RunAsync(
        StoredCase stored, AskedAction asked, string? version, CancellationToken ct)
    {
        var one = stored.Case;
        if (version is not null && version != one.VersionText())
            return new ActionResult.ChangedMeanwhile();
        if (asked.Problems.Any)
            return new ActionResult.Invalid(asked.Problems);
        var action = asked.Action;
        // Who may not do it learns nothing of what it would have looked at.
        if (action.Refusal(asked.By, one) is { } refusal)
            return refusal;
        var far = farActions.FirstOrDefault(other => other.Name == action.Name);
        var request = new ActionRequest(asked.By, asked.Fields, moments.Now())
        {
            History = action.NeedsHistory ? await cases.HistoryAsync(one, ct) : [],
        };
        if (far is not null)
            request = await far.PrepareAsync(one, request, ct);
        var result = action.Do(one, request);
        if (result is not ActionResult.Accepted accepted)
            return result;
        if (await cases.CommitAsync(accepted.Change, stored.Tag, ct) is not Committed.Stored)
            return new ActionResult.ChangedMeanwhile();
        outbox.SendSoon(accepted.Change);
        return far is null || await far.FinishAsync(accepted.Change.Case, request, ct)
            ? accepted
            : new ActionResult.ChangedMeanwhile();
    }
}
