namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <summary>The ombud starts on the case; assessment begins.</summary>
    public ActionResult Take(Caller by, Moment at) =>
        BreachAction.Refusal(BreachAction.Take, by, this)
        ?? Accept(this with { TakenBy = by.Person }, new(BreachAction.Take, at.Now, by.Person), at);

    // Every action ends here: the state follows the facts, and one entry of history says who did what.
    private ActionResult.Accepted Accept(Breach after, Act act, Moment at)
    {
        var (left, entry) = Sealed(after.Settled() with { Version = Version + 1 }, act, at);
        return new(new() { Before = this, Case = left, Entry = entry, Alerts = act.Alerts });
    }

    // What an action leaves and the entry that seals it, which follows the one that was the head till then.
    private static (Breach Left, HistoryEntry Entry) Sealed(Breach left, Act act, Moment at)
    {
        var salted = left with { Salt = Convert.ToHexStringLower(at.Random(16)) };
        var entry = HistoryEntry.After(left.HistoryHead, left.Version, act, at.Random, salted.Sealable());
        return (salted with { HistoryHead = entry.Hash }, entry);
    }

    // The same where a clock of the case is set anew: older alarms become stale.
    private ActionResult.Accepted AcceptAnew(Breach after, Act act, Moment at, bool tellsOfPassed = false)
    {
        var anew = (after with { Clock = Clock + 1 }).Settled();
        var alarm = tellsOfPassed ? at.Reminders.FirstAlarm(anew, at.Now) : at.Reminders.NextAlarm(anew, at.Now);
        var accepted = Accept(anew, act, at);
        return new(accepted.Change with { Alarm = alarm });
    }

    private Breach Settled() => Open ? this with { State = StateOfFacts() } : this;
}
