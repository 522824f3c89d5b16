using System.Text.Json.Serialization;

namespace Ombud.Cases.Inquiries;

public enum InquiryState
{
    Received,
    Handling,
    WaitingIdentity,
    Answered,
    Closed,
}

/// <summary>What a citizen asks the municipality about their own data, GDPR art. 12 and 15–22.</summary>
public sealed partial record Inquiry : Case
{
    public const string KindName = "inquiry";

    public required InquiryState State { get; init; }
    public required About About { get; init; }
    public required string Text { get; init; }
    public required InquiryChannel Channel { get; init; }
    public required Citizen Citizen { get; init; }

    /// <summary>When it reached the municipality on any channel, whether or not anybody noticed: the month runs from
    /// that date in Norway. Earlier than <see cref="Case.ReceivedAt"/> for what staff registered later.</summary>
    public required Instant ReachedAt { get; init; }

    /// <summary>Who handles it, and alone reads it beside the controller; null while nobody has been told to.</summary>
    public HandlingUnit? Unit { get; init; }

    /// <summary>The citizen wants the ombud to see it (art. 38(4)); otherwise the ombud sees how it stands, and no
    /// text.</summary>
    public bool AsksOmbud { get; init; }

    /// <summary>Who registered what came by letter, telephone or counter; null for what the citizen sent.</summary>
    public Person? RegisteredBy { get; init; }

    /// <summary>In the order in which they were asked for.</summary>
    public IReadOnlyList<IdentityQuestion> IdentityQuestions { get; init; } = [];

    public Extension? Extension { get; init; }
    public CitizenAnswer? Answer { get; init; }

    /// <summary>Where it goes on, or has gone on; null while it is where it belongs.</summary>
    public Move? Moved { get; init; }

    /// <summary>Its number where it was before; null if it came here first.</summary>
    public CaseNumber? MovedFrom { get; init; }

    [JsonIgnore]
    public override string StateName => WireName.Of(State);

    [JsonIgnore]
    public override bool Open => State is not InquiryState.Closed;

    /// <summary>Whether the month is still running.</summary>
    [JsonIgnore]
    public bool AwaitsAnswer => Open && Answer is null;

    /// <summary>The citizen has been asked who they are, and has not said.</summary>
    [JsonIgnore]
    public bool AwaitsIdentity => IdentityQuestions is [.., { Answered: null }];

    /// <summary>Until when the answer is in time, and how that was counted. A pause counts only once it is over, and
    /// only if the question was prompt.</summary>
    [JsonIgnore]
    public DueDate Due => IdentityQuestions
        .Where(asked => asked.Answered is not null && asked.IsPrompt(ReachedAt))
        .Aggregate(Unpaused, (due, asked) => due.Paused(asked.At, asked.Answered!.At));

    /// <summary>The same as if nobody had been asked who they are.</summary>
    [JsonIgnore]
    public DueDate Unpaused =>
        DueDate.OneMonthFrom(ReachedAt) is var due && Extension is null ? due : due.Extended;

    [JsonIgnore]
    public override Instant? DueAt => AwaitsAnswer ? Due.LastMinute : null;
}

/// <summary>Whoever asks, as they said themselves; a fødselsnummer is never asked for.</summary>
/// <param name="Language"><c>nb</c>, <c>nn</c> or <c>en</c>: that of the answer.</param>
/// <param name="Name">Null where they did not say; so are the others.</param>
public sealed record Citizen(string Language, string? Name = null, string? Mail = null, string? Phone = null);

/// <summary>A part of a municipality that handles inquiries.</summary>
/// <param name="Slug">As in roles: <c>Handle.3439.oppvekst</c>.</param>
/// <param name="Name">As it was called when it was given the inquiry.</param>
public sealed record HandlingUnit(string Slug, string Name);

/// <summary>That the municipality asked the citizen to show who they are (art. 12(6)).</summary>
public sealed record IdentityQuestion(Person By, Instant At)
{
    // «Without undue delay» (EDPB 01/2022); the law gives no number of days.
    private const int PromptDays = 7;

    public IdentityCheck? Answered { get; init; }

    /// <summary>Only a question that comes without undue delay pauses the month.</summary>
    public bool IsPrompt(Instant reachedAt) => At - reachedAt <= Duration.FromDays(PromptDays);
}

/// <param name="How">How the municipality made sure who it is, as proportionate (art. 12(6)).</param>
public sealed record IdentityCheck(string How, Person By, Instant At);

/// <summary>Two further months, for reasons that the citizen is told within the first (art. 12(3)).</summary>
public sealed record Extension(string Reason, Person By, Instant At);

public enum AnswerOutcome
{
    Full,
    Partial,
    Refused,
}

/// <summary>The answer, as it was sent.</summary>
/// <param name="Ground">Why it was not granted in full; null where it was.</param>
/// <param name="Changed">What was rectified, erased or restricted; null where nothing was asked to be.</param>
/// <param name="OthersTold">Who else was told of that (art. 19).</param>
public sealed record CitizenAnswer(
    AnswerOutcome Outcome, string Text, LegalGround? Ground, string? Changed, string? OthersTold, Person By,
    Instant At);
