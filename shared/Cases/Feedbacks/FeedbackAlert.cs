namespace Ombud.Cases.Feedbacks;

/// <summary>What an alert about feedback is about. Closed.</summary>
public abstract record FeedbackAlert : AlertTopic
{
    private FeedbackAlert()
    {
    }

    public sealed record Received : FeedbackAlert
    {
        public override string Name => "received";

        public override bool IsNeeded(Case about, int clock) => true;
    }

    /// <summary>Null when the name is not one of these.</summary>
    internal static AlertTopic? ReadName(string name) => ReadsBack(new Received(), name);
}
