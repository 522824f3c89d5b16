using System.Diagnostics;
using System.Globalization;
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
public sealed class DoAction(CaseStore cases, Outbox outbox, Moments moments)
{
    /// <param name="version">The version that the person saw; null where none was named.</param>
    /// <exception cref="RequestRefusedException">404: there is no such action.</exception>
    public async Task<ActionOutcome> RunAsync(
        StoredCase stored, AskedAction asked, string? version, CancellationToken ct)
    {
        if (version is not null && version != stored.Case.Version.ToString(CultureInfo.InvariantCulture))
            return new ActionOutcome.ChangedMeanwhile();
        if (asked.Problems.Any)
            return new ActionOutcome.Invalid(asked.Problems);
        var breach = stored.Case as Breach ?? throw Refusals.NotFound();
        return Decide(breach, asked) switch
        {
            Decision.Accepted(var change) => await CommitAsync(change, stored.Tag, ct),
            Decision.Invalid(var problems) => new ActionOutcome.Invalid(problems),
            Decision.NotNow(var open) => new ActionOutcome.NotNow(open),
            Decision.NotAllowed => new ActionOutcome.NotAllowed(),
            _ => throw new UnreachableException("A decision is one of four."),
        };
    }

    private Decision Decide(Breach breach, AskedAction asked)
    {
        var (by, fields, at) = (asked.By, asked.Fields, moments.Now());
        return asked.Name switch
        {
            BreachAction.Take => breach.Take(by, at),
            BreachAction.Note => breach.Note(by, fields.Text, fields.Audience, at),
            BreachAction.SetAwareness => breach.SetAwareness(by, fields.AwareAt, fields.Reason, at),
            BreachAction.Close => breach.Close(by, fields.Reason, at),
            _ => throw Refusals.NotFound(),
        };
    }

    private async Task<ActionOutcome> CommitAsync(Change change, string tag, CancellationToken ct)
    {
        if (await cases.CommitAsync(change, tag, ct) is not Committed.Stored(var stored))
            return new ActionOutcome.ChangedMeanwhile();
        outbox.SendSoon(change);
        return new ActionOutcome.Done(stored);
    }
}
