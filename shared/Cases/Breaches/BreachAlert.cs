namespace Ombud.Cases.Breaches;

/// <summary>What an alert about a breach is about. Closed.</summary>
public abstract record BreachAlert : AlertTopic
{
    private BreachAlert()
    {
    }

    public sealed record Received : BreachAlert
    {
        public override string Name => "received";

        public override string Activity => "breachReported";

        public override bool IsNeeded(Case about, int clock) => true;
    }

    public sealed record AwarenessUndecided : BreachAlert
    {
        public override string Name => "awareness-undecided";
    }

    /// <summary>Whole hours before the deadline to Datatilsynet.</summary>
    public sealed record HoursLeft(int Hours) : BreachAlert
    {
        public override string Name => Numbered($"{Hours}h-left");

        public override string Activity => OfDeadline;
    }

    /// <param name="Days">Since then; 0 when it has just passed.</param>
    public sealed record DeadlinePassed(int Days) : BreachAlert
    {
        public override string Name => Days == 0 ? "passed" : Numbered($"passed-{Days}d");

        public override string Activity => OfDeadline;
    }

    /// <param name="Days">Since the decision to tell them (art. 34).</param>
    public sealed record PersonsNotTold(int Days) : BreachAlert
    {
        public override string Name => Numbered($"tell-{Days}d");

        public override string Duty => "persons";
    }

    /// <param name="Weeks">Since the first notification (art. 33(4)).</param>
    public sealed record FollowUpMissing(int Weeks) : BreachAlert
    {
        public override string Name => Numbered($"follow-up-{Weeks}w");
    }

    /// <summary>Null when the name is not one of these.</summary>
    internal static AlertTopic? ReadName(string name)
    {
        BreachAlert? alert = name.Split('-') switch
        {
            ["received"] => new Received(),
            ["awareness", "undecided"] => new AwarenessUndecided(),
            [var hours, "left"] => new HoursLeft(Number(hours)),
            ["passed"] => new DeadlinePassed(0),
            ["passed", var days] => new DeadlinePassed(Number(days)),
            ["tell", var days] => new PersonsNotTold(Number(days)),
            ["follow", "up", var weeks] => new FollowUpMissing(Number(weeks)),
            _ => null,
        };
        return ReadsBack(alert, name);
    }
}
