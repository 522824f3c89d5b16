namespace Ombud.Cases.Feedbacks;

/// <summary>How long what people say about the pages is kept, answered or not. Alerts deletes it then, and Web says
/// so: both have the same setting.</summary>
public sealed record FeedbackOptions
{
    public const string Section = "Feedback";

    /// <summary>Days from when it came, 1 or more.</summary>
    public int KeepDays { get; init; } = 365;

    /// <exception cref="InvalidOperationException">Nothing would be kept long enough to be read.</exception>
    public FeedbackOptions Checked() => KeepDays > 0
        ? this
        : throw new InvalidOperationException("Feedback:KeepDays is a whole number of days, 1 or more.");
}
