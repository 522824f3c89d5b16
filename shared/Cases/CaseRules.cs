using System.Globalization;
using System.Text.Json.Serialization;

namespace Ombud.Cases;

// What a kind of case says of itself, so that the machinery can serve it.
public abstract partial record Case
{
    [JsonIgnore]
    public abstract CaseKind OfKind { get; }

    /// <summary>What the desk can do to it, in the order in which a page shows it.</summary>
    [JsonIgnore]
    public IReadOnlyList<CaseAction> Actions => OfKind.Actions;

    /// <summary>Every text that people wrote into it beside its history: where a redaction looks.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<CaseText> Texts { get; }

    /// <summary>Nobody has come so far yet that somebody could say what follows from it.</summary>
    [JsonIgnore]
    public virtual bool AwaitsAssessment => false;

    /// <summary>When it asks for attention, in order of time; may be endless for as long as it keeps its state.
    /// </summary>
    public abstract IEnumerable<Reminder> Reminders(ReminderSchedule schedule);

    /// <summary>What runs now, the law's own deadline first; empty when nothing does.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<RunningDeadline> Deadlines { get; }

    /// <summary>Whether the municipality's contact is told too, not the ombud alone.</summary>
    public abstract bool IsForContact(AlertTopic topic, ReminderSchedule schedule);

    /// <summary>The case where it ends so; null: where it goes on again.</summary>
    public abstract Case Ended(End? how);

    /// <summary>An open case is where its facts have brought it; nobody sets a state by hand.</summary>
    protected internal virtual Case Settled() => this;

    /// <summary>Without these values where they stand in no text with a name.</summary>
    protected internal virtual Case WithoutRepeated(IReadOnlyCollection<string> values) => this;

    /// <summary>Who reported is the ombud's to know, unless the reporter agreed.</summary>
    public virtual bool ShowsReporterTo(Caller reader) =>
        reader.Has(Roles.Triage) || reader.Person.Id == ReportedBy?.Id;

    /// <summary>Notes are for the ombud, for the municipality, or between the ombud and the one who reported: that
    /// the municipality may know a name is no leave to read along.</summary>
    public bool Shows(HistoryEntry entry, Caller reader) => entry.Audience switch
    {
        Audience.Ombud => reader.Has(Roles.Triage),
        Audience.Reporter => reader.Has(Roles.Triage) || reader.Person.Id == ReportedBy?.Id,
        _ => true,
    };

    /// <summary>What this caller may do to the case as it is now, in the order a page shows it.</summary>
    public IReadOnlyList<string> ActionsOf(Caller caller) =>
        [.. Actions.Where(action => action.IsFor(caller, this)).Select(action => action.Name)];

    /// <summary>The one thing that this caller does best next; null when it is somebody else's turn, or nobody's.
    /// </summary>
    public string? NextFor(Caller caller) => Actions
        .Where(action => action.IsFor(caller, this))
        .Select(action => (action.Name, Turn: action.Turn(this)))
        .Where(action => action.Turn is not null)
        .OrderBy(action => action.Turn)
        .Select(action => action.Name)
        .FirstOrDefault();
}

public enum End
{
    Closed,

    /// <summary>It was none.</summary>
    Withdrawn,
}

/// <summary>A text of a case that has a name, and so can be redacted by it.</summary>
/// <param name="Write">Puts another text where this one stands.</param>
public sealed record CaseText(string Name, string Text, Func<Case, string, Case> Write)
{
    /// <summary>What stands where a text was redacted: facts must not look as if nobody had ever told them.</summary>
    public const string Redacted = "[sladdet]";

    private const string EntryPrefix = "history-";

    public bool IsRedacted => Text == Redacted;

    /// <summary>The name of what was written in an entry of the history: <c>history-3</c>.</summary>
    public static string NameOf(HistoryEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{EntryPrefix}{entry.Sequence}");

    /// <summary>The entry that the name means, as people read it; null for a text of the case itself.</summary>
    public static string? EntryOf(string name) =>
        name.StartsWith(EntryPrefix, StringComparison.Ordinal) ? name[EntryPrefix.Length..] : null;
}
