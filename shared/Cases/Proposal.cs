namespace Ombud.Cases;

/// <summary>The ombud would end the case, which is the controller's to do (art. 38(6), 39): it stands beside the
/// unchanged state until the controller confirms it or decides otherwise.</summary>
public sealed record Proposal(End How, string Reason, Person By, Instant At)
{
    private static readonly Duration First = Duration.FromDays(1);
    private static readonly Duration Second = Duration.FromDays(3);
    private static readonly Duration Week = Duration.FromDays(7);

    /// <summary>What the municipality is reminded of, in order of time; endless.</summary>
    public IEnumerable<Reminder> Reminders()
    {
        yield return Waiting(First);
        for (var after = Second; ; after += Week)
            yield return Waiting(after);
    }

    private Reminder Waiting(Duration after) => new(new AlertTopic.ProposalWaits((int)after.TotalDays), At + after);
}
