using System.Text.Json.Serialization;

namespace Ombud.Cases;

// Two people, two times, two fields: the ombud advises (art. 39), the controller decides (art. 24). Neither may do the
// other's part.
public interface IAdvisedCase
{
    /// <summary>The ombud has given advice, and the controller has not decided since.</summary>
    bool AwaitsDecision { get; }

    /// <summary>Whether a decision is awaited on the advice of this action, and there is no newer advice.</summary>
    bool AwaitsDecisionOn(int sequence);

    /// <summary>Null before there is advice.</summary>
    Instant? AdvisedAt { get; }

    /// <summary>Whether the decision is the one that the newest advice asked for; null before there are both.</summary>
    bool? FollowsAdvice { get; }
}

/// <summary>A case on which the ombud advises and the controller decides, between the same outcomes.</summary>
public abstract record AdvisedCase<TOutcome> : Case, IAdvisedCase where TOutcome : struct, Enum
{
    /// <summary>The newest; earlier ones are in the history.</summary>
    public Advice<TOutcome>? Advice { get; init; }

    [JsonPropertyName("ruling")]
    public ControllerDecision<TOutcome>? ControllerDecision { get; init; }

    [JsonIgnore]
    public bool AwaitsDecision => Open && Advice is { } advice && !(ControllerDecision?.At >= advice.At);

    public bool AwaitsDecisionOn(int sequence) => AwaitsDecision && (Advice?.Sequence ?? sequence) == sequence;

    [JsonIgnore]
    public Instant? AdvisedAt => Advice?.At;

    [JsonIgnore]
    public bool? FollowsAdvice => Advice is { } advice && ControllerDecision is { } decision && decision.At >= advice.At
        ? decision.Outcome.Equals(advice.Outcome)
        : null;

    [JsonIgnore]
    public override bool AwaitsController => ControllerDecision is null || AwaitsDecision;

    /// <summary>Why this outcome needs a reason, whatever the ombud advised; null when it does not.</summary>
    public abstract Fault? NeedsReason(TOutcome outcome);
}

/// <summary>The ombud's advice, art. 39(1)(a): one person and one time. The decision is somebody else's.</summary>
public sealed record Advice<TOutcome>(TOutcome Outcome, string Text, Person By, Instant At)
{
    /// <summary>The action's; null in cases older than this.</summary>
    public int? Sequence { get; init; }
}

/// <summary>What the controller decided.</summary>
/// <param name="Reason">Always given if the decision goes against the ombud's advice, or the outcome needs one.</param>
public sealed record ControllerDecision<TOutcome>(TOutcome Outcome, string? Reason, Person By, Instant At)
{
    /// <summary>The ombud whose advice it follows for its reasons, and who wrote them; null if the controller gave a
    /// reason, or none, and in cases older than this.</summary>
    public Person? AdvisedBy { get; init; }
}
