using System.Globalization;

namespace Ombud.Cases;

/// <summary>What an alert about a breach tells of. Closed.</summary>
public abstract record BreachAlert : AlertTopic
{
    private BreachAlert()
    {
    }

    public sealed record Received : BreachAlert
    {
        public override string Name => "received";

        public override bool IsNeeded(Case about, int clock) => true;
    }

    public sealed record AwarenessUndecided : BreachAlert
    {
        public override string Name => "awareness-undecided";
    }

    /// <summary>Neither the ombud nor the deputy has opened the case.</summary>
    public sealed record Unopened : BreachAlert
    {
        public override string Name => "unopened";
    }

    /// <summary>Whole hours before the deadline to Datatilsynet.</summary>
    public sealed record HoursLeft(int Hours) : BreachAlert
    {
        public override string Name => Numbered($"{Hours}h-left");
    }

    /// <param name="Days">Since then; 0 when it has just passed.</param>
    public sealed record DeadlinePassed(int Days) : BreachAlert
    {
        public override string Name => Days == 0 ? "passed" : Numbered($"passed-{Days}d");
    }

    /// <param name="Days">Since it was decided that they be told (art. 34).</param>
    public sealed record PersonsNotTold(int Days) : BreachAlert
    {
        public override string Name => Numbered($"tell-{Days}d");
    }

    /// <param name="Weeks">Since the first notification (art. 33(4)).</param>
    public sealed record FollowUpMissing(int Weeks) : BreachAlert
    {
        public override string Name => Numbered($"follow-up-{Weeks}w");
    }

    /// <param name="Sequence">Of the action, so that a second advice is a second alert.</param>
    public sealed record AdviceGiven(int Sequence) : BreachAlert
    {
        public override string Name => Numbered($"advice-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => about is Breach { AwaitsDecision: true };
    }

    /// <param name="Sequence">Of the action.</param>
    public sealed record ReporterReplied(int Sequence) : BreachAlert
    {
        public override string Name => Numbered($"reply-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>Null when the name is none of ours.</summary>
    internal static BreachAlert? ReadName(string name)
    {
        BreachAlert? alert = name.Split('-') switch
        {
            ["received"] => new Received(),
            ["awareness", "undecided"] => new AwarenessUndecided(),
            ["unopened"] => new Unopened(),
            [var hours, "left"] => new HoursLeft(Number(hours)),
            ["passed"] => new DeadlinePassed(0),
            ["passed", var days] => new DeadlinePassed(Number(days)),
            ["tell", var days] => new PersonsNotTold(Number(days)),
            ["follow", "up", var weeks] => new FollowUpMissing(Number(weeks)),
            ["advice", var sequence] => new AdviceGiven(Number(sequence)),
            ["reply", var sequence] => new ReporterReplied(Number(sequence)),
            _ => null,
        };
        // What does not read back to the same letters was none of these.
        return alert?.Name == name ? alert : null;
    }

    private static int Number(string text) =>
        int.TryParse(text.TrimEnd('h', 'd', 'w'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    private static string Numbered(FormattableString name) => FormattableString.Invariant(name);
}
