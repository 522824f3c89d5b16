using NodaTime;
using Ombud.Cases;

namespace Ombud.Pages.Desk;

/// <summary>One case as the person who looks at it may see it; what they may not see is null or empty.</summary>
public sealed record CaseView
{
    public required string Number { get; init; }
    public required string Municipality { get; init; }
    public required string State { get; init; }

    /// <summary>The ETag; posted back by every action.</summary>
    public required string Version { get; init; }

    public string? TakenBy { get; init; }

    /// <summary>low, medium, high or very-high; null until assessed.</summary>
    public string? Severity { get; init; }

    /// <summary>What runs, first due first; empty when nothing does.</summary>
    public IReadOnlyList<DeadlineView> Deadlines { get; init; } = [];

    public required CaseFacts Facts { get; init; }
    public required Breach Breach { get; init; }
    public Instant? OmbudAlertedAt { get; init; }

    public bool IsPresumedFromProcessor =>
        Breach.Awareness is Awareness.Presumed && Breach.AwareAt != Breach.Facts.DiscoveredAt;

    /// <summary>The action that this person does best next; null when it is somebody else's turn.</summary>
    public string? Next { get; init; }

    /// <summary>The others of the same incident: empty for everybody but the ombud.</summary>
    public IReadOnlyList<LinkedCase> Linked { get; init; } = [];

    /// <summary>Names of the texts that can be redacted, those of the history last.</summary>
    public IReadOnlyList<string> Redactable { get; init; } = [];

    public ReporterView? Reporter { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HistoryRow> History { get; init; } = [];
    public IReadOnlyList<DeliveryRow> Deliveries { get; init; } = [];

    /// <summary>Who a note of this person can be for: ombud, municipality, reporter.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Names of what this person may do now, such as take, note, set-awareness, close.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>What was posted and not done: shown in its form again, with its problems.</summary>
    public FailedAction? Failed { get; init; }

    /// <summary>The action that was just done, for a word of confirmation.</summary>
    public string? Done { get; init; }

    /// <summary>What was typed in a form that failed; null where it did not.</summary>
    public string? Typed(string action, string field) =>
        Failed is { } failed && failed.Action == action ? failed.Typed.GetValueOrDefault(field) : null;
}

public sealed record LinkedCase(string Number, string Municipality, string State);

/// <param name="Kind">notify-authority, decide-awareness, answer-citizen …</param>
/// <param name="CountedFrom">The moment that the period is counted from.</param>
public sealed record DeadlineView(string Kind, Instant DueAt, Instant CountedFrom);

public sealed record CaseFacts
{
    public string? Unit { get; init; }
    public string? WhatHappened { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public string PersonsPrecision { get; init; } = "unknown";
    public int? PersonsCount { get; init; }
    public IReadOnlyList<string> DataCategories { get; init; } = [];
    public string? Measures { get; init; }
    public WrongRecipientFacts? WrongRecipient { get; init; }
}

public sealed record WrongRecipientFacts(string Channel, string Recipient, string Returned);

/// <param name="SharesName">The reporter lets the municipality see the name; otherwise only the ombud does.</param>
public sealed record ReporterView(string Name, string? Email, string? Phone, bool SharesName);

/// <param name="Action">A code such as reported, take, note, set-awareness, close.</param>
/// <param name="Audience">For notes: ombud, municipality or reporter.</param>
/// <param name="Who">Null for the one who reported, where that is not shown.</param>
public sealed record HistoryRow(Instant At, string? Who, string Action, string? Text = null, string? Audience = null)
{
    public int Sequence { get; init; }
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>Something of it was redacted.</summary>
    public bool IsRedacted { get; init; }
}

/// <param name="Kind">What it told of: received, 24h-left, passed-2d …</param>
/// <param name="To">ombud, deputy, contact, or a name.</param>
/// <param name="Channel">feed, mail or card.</param>
/// <param name="Result">The outcome: sent, retry, unreachable, refused, gave-up, missed …</param>
public sealed record DeliveryRow(Instant At, string Kind, string To, string Channel, string Result);

/// <param name="Typed">By field name, exactly as typed.</param>
/// <param name="Conflict">Someone else changed the case meanwhile; nothing was stored.</param>
public sealed record FailedAction(
    string Action,
    IReadOnlyDictionary<string, string> Typed,
    IReadOnlyList<Problem> Problems,
    bool Conflict = false);
