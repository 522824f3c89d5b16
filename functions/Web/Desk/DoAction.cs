using System.Diagnostics;
using Ombud.Cases;
using Ombud.Stores;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>What came of an action, for a page or a system to say. Closed.</summary>
public abstract record ActionOutcome
{
    private ActionOutcome()
    {
    }

    public sealed record Done(Case Case) : ActionOutcome;

    public sealed record Invalid(Problems Problems) : ActionOutcome;

    public sealed record NotNow(IReadOnlyList<string> Open) : ActionOutcome;

    public sealed record NotAllowed : ActionOutcome;

    public sealed record ChangedMeanwhile : ActionOutcome;
}

/// <summary>Decides, commits, sends: the same for the page and the JSON door.</summary>
public sealed class DoAction(CaseStore cases, LinkCases link, Outbox outbox, Moments moments)
{
    /// <param name="version">The version that the person saw; null where none was named.</param>
    /// <exception cref="RequestRefusedException">404: there is no such action.</exception>
    public async Task<ActionOutcome> RunAsync(
        StoredCase stored, AskedAction asked, string? version, CancellationToken ct)
    {
        if (version is not null && version != CaseAnswers.Version(stored.Case))
            return new ActionOutcome.ChangedMeanwhile();
        if (asked.Problems.Any)
            return new ActionOutcome.Invalid(asked.Problems);
        var breach = stored.Case as Breach ?? throw Refusals.NotFound();
        return await DecideAsync(breach, asked, ct) switch
        {
            ActionResult.Accepted(var change) => await CommitAsync(change, stored.Tag, asked, ct),
            ActionResult.Invalid(var problems) => new ActionOutcome.Invalid(problems),
            ActionResult.NotNow(var open) => new ActionOutcome.NotNow(open),
            ActionResult.NotAllowed => new ActionOutcome.NotAllowed(),
            _ => throw new UnreachableException("A result is one of four."),
        };
    }

    private async Task<ActionResult> DecideAsync(Breach breach, AskedAction asked, CancellationToken ct)
    {
        var (by, fields, at) = (asked.By, asked.Fields, moments.Now());
        return asked.Name switch
        {
            BreachAction.Take => breach.Take(by, at),
            BreachAction.SetAwareness => breach.SetAwareness(by, fields.AwareAt, fields.Reason, at),
            BreachAction.Assess => breach.Assess(by, fields.Severity, at),
            BreachAction.Advise => breach.Advise(by, fields.Outcome, fields.Text, at),
            BreachAction.Decide => breach.Decide(by, fields.Outcome, fields.Reason, at),
            BreachAction.RecordNotification => breach.RecordNotification(by, fields.Notification, at),
            BreachAction.RecordCommunication => breach.RecordCommunication(by, fields.Communication, at),
            BreachAction.Amend => breach.Amend(by, fields.Amended, fields.Reason, at),
            BreachAction.Note => breach.Note(by, fields.Text, fields.Audience, at),
            BreachAction.Ask => breach.Ask(by, fields.Text, at),
            BreachAction.Link => await link.DecideAsync(breach, by, fields.Number, at, ct),
            BreachAction.Redact => breach.Redact(
                by, fields.Field, fields.Reason, await cases.HistoryAsync(breach, ct), at),
            BreachAction.Close => breach.Close(by, fields.Reason, at),
            BreachAction.Withdraw => breach.Withdraw(by, fields.Reason, at),
            BreachAction.Reopen => breach.Reopen(by, fields.Reason, at),
            _ => throw Refusals.NotFound(),
        };
    }

    private async Task<ActionOutcome> CommitAsync(Change change, string tag, AskedAction asked, CancellationToken ct)
    {
        if (await cases.CommitAsync(change, tag, ct) is not Committed.Stored(var stored))
            return new ActionOutcome.ChangedMeanwhile();
        outbox.SendSoon(change);
        if (asked.Name == BreachAction.Link
            && !await link.TellOtherAsync((Breach)stored, asked.By, asked.Fields.Number, moments.Now(), ct))
            return new ActionOutcome.ChangedMeanwhile();
        return new ActionOutcome.Done(stored);
    }
}
