namespace Ombud.Web.Desk;

/// <param name="Problems">Anything sent that could not even be read.</param>
public sealed record AskedAction(CaseAction Action, Caller By, FieldValues Fields, Problems Problems)
{
    /// <summary>The person says that what looks like an identity number is none.</summary>
    public bool HasNoIdentityNumber { get; init; }

    /// <inheritdoc cref="ActionRequest.Request"/>
    public string? Request { get; init; }

    /// <summary>Whatever can be wrong before the rules look at it.</summary>
    internal Problems Wrong()
    {
        var wrong = new Problems();
        foreach (var problem in Problems.All)
            wrong.Add(problem.Field, problem.Fault, problem.Limit);
        // What is marked to be taken out is kept nowhere.
        var marks = Action.Fields.Where(field => field.Kind is FieldKind.Words).Select(field => field.Name);
        foreach (var name in HasNoIdentityNumber ? [] : Fields.Names.Except(marks))
            if (Fields.All(name).Any(IdentityNumber.LooksLikeOne))
                wrong.Add(name[(name.LastIndexOf('.') + 1)..], Fault.LooksLikeIdentityNumber);
        return wrong;
    }
}

/// <summary>An action that affects more than its own case.</summary>
public interface IFarAction
{
    bool Serves(CaseAction action);

    /// <summary>Reads what the rule needs to know beyond the case.</summary>
    Task<ActionRequest> PrepareAsync(Case one, ActionRequest asked, CancellationToken ct);

    /// <summary>Does the rest, once the case itself is committed.</summary>
    /// <returns>The case as it is then; null if somebody else's change got in the way, and repeating the action
    /// completes it.</returns>
    Task<Case?> FinishAsync(Case done, ActionRequest asked, CancellationToken ct);
}

/// <summary>Decides, commits, sends: the same for page and JSON.</summary>
public sealed class DoAction(
    CaseStore cases, Outbox outbox, Moments moments, Municipalities municipalities, IEnumerable<IFarAction> farActions)
{
    /// <param name="version">The version that the person saw; null if none was given.</param>
    public async Task<ActionResult> RunAsync(
        StoredCase stored, AskedAction asked, string? version, CancellationToken ct)
    {
        var one = stored.Case;
        if (version is not null && version != one.VersionText())
            return new ActionResult.ChangedMeanwhile();
        if (asked.Wrong() is { Any: true } wrong)
            return new ActionResult.Invalid(wrong);
        var municipality = municipalities[one.Municipality];
        var (action, by) = (asked.Action, asked.By.In(municipality.Number));
        // A caller who may not do it learns nothing about what it would have read.
        if (action.Refusal(by, one) is { } refusal)
            return refusal;
        var far = farActions.FirstOrDefault(other => other.Serves(action));
        var history = action.NeedsHistory ? await cases.TryHistoryAsync(one, ct) : [];
        if (history is null)
            return ActionResult.Invalid.Of(action.Fields[0].Name, Fault.HistoryUnreadable);
        var request = new ActionRequest(by, asked.Fields, moments.Now())
        {
            Units = municipality.Units,
            Municipalities = municipalities,
            Request = asked.Request,
            History = history,
        };
        if (far is not null)
            request = await far.PrepareAsync(one, request, ct);
        var result = action.Do(one, request);
        if (result is not ActionResult.Accepted accepted)
            return result;
        if (await cases.CommitAsync(accepted.Change, stored.Tag, ct) is not Committed.Stored)
            return new ActionResult.ChangedMeanwhile();
        outbox.SendSoon(accepted.Change);
        if (far is null)
            return accepted;
        return await far.FinishAsync(accepted.Change.Case, request, ct) is { } left
            ? new ActionResult.Accepted(accepted.Change with { Case = left })
            : new ActionResult.ChangedMeanwhile();
    }
}
