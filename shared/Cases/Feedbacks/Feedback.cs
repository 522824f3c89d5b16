using System.Text.Json.Serialization;

namespace Ombud.Cases.Feedbacks;

public enum FeedbackState
{
    Received,
    Answered,
}

/// <summary>What feedback on the pages is about.</summary>
public enum FeedbackAbout
{
    Error,

    /// <summary>Every public site must take this (forskrift om universell utforming av IKT-løsninger § 4 a).</summary>
    Accessibility,

    Suggestion,
}

/// <summary>What somebody says about the suite's own pages: an error, something that is hard to use, a suggestion. No
/// law sets a date for it, and it is deleted after a time that is configured.</summary>
public sealed partial record Feedback : Case
{
    public const string KindName = "feedback";

    public required FeedbackState State { get; init; }
    public required FeedbackAbout About { get; init; }
    public required string Text { get; init; }

    /// <summary>Where whoever wrote it wants to hear more; null where they did not say.</summary>
    public string? Mail { get; init; }

    public FeedbackAnswer? Answer { get; init; }

    [JsonIgnore]
    public override string StateName => WireName.Of(State);

    // What has been answered waits for nobody, and need not be closed on top of that.
    [JsonIgnore]
    public override bool Open => State is FeedbackState.Received;

    [JsonIgnore]
    public override Instant? DueAt => null;
}

/// <param name="Text">What was done, or written to whoever gave an address.</param>
public sealed record FeedbackAnswer(string Text, Person By, Instant At);
