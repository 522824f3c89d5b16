namespace Ombud.Cases.Inquiries;

/// <summary>What an alert about an inquiry is about. Closed.</summary>
public abstract record InquiryAlert : AlertTopic
{
    private InquiryAlert()
    {
    }

    public sealed record Received : InquiryAlert
    {
        public override string Name => "received";

        public override string Activity => "inquiryReceived";

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>The unit has been given the inquiry by somebody else.</summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record Assigned(int Sequence) : InquiryAlert
    {
        public override string Name => Numbered($"assigned-{Sequence}");

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>Days before the last day of the month, or of the three.</summary>
    public sealed record DaysLeft(int Days) : InquiryAlert
    {
        public override string Name => Numbered($"{Days}d-left");

        public override string Activity => OfDeadline;
    }

    /// <param name="Weeks">Since then; 0 when it has just passed.</param>
    public sealed record MonthPassed(int Weeks) : InquiryAlert
    {
        public override string Name => Weeks == 0 ? "passed" : Numbered($"passed-{Weeks}w");

        public override string Activity => OfDeadline;
    }

    /// <param name="Weeks">Since the citizen was asked who they are.</param>
    public sealed record IdentityAwaited(int Weeks) : InquiryAlert
    {
        public override string Name => Numbered($"identity-{Weeks}w");

        public override string Duty => "identity";
    }

    /// <summary>The citizen has written, in reply or to add something.</summary>
    /// <param name="Sequence">The entry's.</param>
    public sealed record CitizenWrote(int Sequence) : InquiryAlert
    {
        public override string Name => Numbered($"wrote-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>To the citizen: something can be read with the code.</summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record SomethingWaits(int Sequence) : InquiryAlert
    {
        public override string Name => Numbered($"waits-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>Null when the name is not one of these.</summary>
    internal static AlertTopic? ReadName(string name)
    {
        InquiryAlert? alert = name.Split('-') switch
        {
            ["received"] => new Received(),
            ["assigned", var sequence] => new Assigned(Number(sequence)),
            ["wrote", var sequence] => new CitizenWrote(Number(sequence)),
            ["waits", var sequence] => new SomethingWaits(Number(sequence)),
            [var days, "left"] => new DaysLeft(Number(days)),
            ["passed"] => new MonthPassed(0),
            ["passed", var weeks] => new MonthPassed(Number(weeks)),
            ["identity", var weeks] => new IdentityAwaited(Number(weeks)),
            _ => null,
        };
        return ReadsBack(alert, name);
    }
}
