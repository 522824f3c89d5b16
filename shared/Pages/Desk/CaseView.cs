using Ombud.Pages.Kinds;

namespace Ombud.Pages.Desk;

/// <summary>One case as the person viewing it may see it; what they may not see is null or empty.</summary>
public sealed record CaseView
{
    public required Case Case { get; init; }
    public required KindWords Words { get; init; }

    /// <summary>Its name.</summary>
    public required string Municipality { get; init; }

    /// <summary>The ETag; posted back by every action.</summary>
    public required string Version { get; init; }

    public Instant? OmbudAlertedAt { get; init; }

    /// <summary>The best next action for this person; null when it is somebody else's turn.</summary>
    public string? Next { get; init; }

    /// <summary>The others of the same incident: empty for everybody but the ombud.</summary>
    public IReadOnlyList<NamedCase> Linked { get; init; } = [];

    public ReporterView? Reporter { get; init; }

    /// <summary>A notice stands in place of the history.</summary>
    public bool IsHistoryUnreadable { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HistoryRow> History { get; init; } = [];
    public IReadOnlyList<DeliveryRow> Deliveries { get; init; } = [];

    /// <summary>Names of what this person may do now.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Names of those that, done by this person now, make or take back a proposal.</summary>
    public IReadOnlyList<string> Proposals { get; init; } = [];

    /// <summary>By action and field, this person's choices in this case.</summary>
    public IReadOnlyDictionary<(string Action, string Field), IReadOnlyList<string>> Offered { get; init; } =
        new Dictionary<(string, string), IReadOnlyList<string>>();

    /// <summary>Those of the municipality, to choose among.</summary>
    public IReadOnlyList<Choice> Units { get; init; } = [];

    /// <summary>The other municipalities, to choose among.</summary>
    public IReadOnlyList<Choice> Municipalities { get; init; } = [];

    /// <summary>What was posted without success: shown in its form again, with its problems.</summary>
    public FailedAction? Failed { get; init; }

    /// <summary>The action just done, for a confirmation.</summary>
    public string? Done { get; init; }

    public string Number => Case.Number.Value;

    /// <summary>The confirmation of the action just done.</summary>
    public Text? DoneWords => Done is null ? null
        : (History.FirstOrDefault(row => row.Entry.Action == Done) is { } row ? Words.Of(row.Entry) : null)?.Done
        ?? Words.Actions[Done].Done;

    /// <summary>What is said about an action as this person can do it now.</summary>
    public ActionWords WordsOf(string action) => Words.Actions[action] is var words && Proposals.Contains(action)
        ? words.Proposal ?? words
        : words;

    /// <summary>The action that this person may take on that page; null if there is none, or not now.</summary>
    public CaseAction? ActionAt(string page) => Case.Actions.FirstOrDefault(action =>
        Actions.Contains(action.Name) && Words.Actions[action.Name].Page == page);

    /// <summary>What was typed in a form that failed; null if it did not.</summary>
    public string? Typed(string action, string field) =>
        Failed is { } failed && failed.Action == action ? failed.Typed.GetValueOrDefault(field) : null;
}

/// <param name="Municipality">Its name.</param>
public sealed record NamedCase(Case Case, string Municipality)
{
    public string Number => Case.Number.Value;
}

/// <param name="SharesName">The reporter lets the municipality see their name; otherwise only the ombud does.</param>
public sealed record ReporterView(string Name, bool SharesName);

/// <param name="Who">Null for the reporter if that is not shown.</param>
public sealed record HistoryRow(HistoryEntry Entry, string? Who);

/// <param name="Topic">What it was about.</param>
/// <param name="To">ombud, deputy, contact, or a name.</param>
/// <param name="Channel">feed, mail or card.</param>
/// <param name="Result">The outcome: sent, retry, unreachable, refused, gave-up, missed …</param>
public sealed record DeliveryRow(Instant At, AlertTopic Topic, string To, string Channel, string Result);

/// <param name="Typed">By field name, exactly as typed.</param>
/// <param name="Conflict">Somebody else changed the case in the meantime; nothing was stored.</param>
public sealed record FailedAction(
    string Action,
    IReadOnlyDictionary<string, string> Typed,
    IReadOnlyList<FieldProblem> Problems,
    bool Conflict = false);
