namespace Ombud.Cases;

// The law's deadline of an open case stands in the ombud's calendar as one event. This tells nobody anything: it brings
// the event up to date.
public abstract partial record AlertTopic
{
    /// <summary>A deadline has come, moved or gone.</summary>
    /// <param name="Sequence">The action's.</param>
    public sealed record DeadlineSet(int Sequence) : AlertTopic
    {
        public override string Name => Numbered($"event-{Sequence}");

        public override bool IsForEnded => true;

        public override bool IsNeeded(Case about, int clock) => true;
    }
}
