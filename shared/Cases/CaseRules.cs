using System.Globalization;
using System.Text.Json.Serialization;

namespace Ombud.Cases;

// What a kind of case says about itself, so that the common code can serve it.
public abstract partial record Case
{
    [JsonIgnore]
    public abstract CaseKind OfKind { get; }

    /// <summary>What the desk can do to it, in page order.</summary>
    [JsonIgnore]
    public IReadOnlyList<CaseAction> Actions => OfKind.Actions;

    /// <summary>Every text that people wrote into it apart from its history, each with whoever wrote it: where a
    /// redaction searches.</summary>
    /// <param name="history">As far as it is known; it says who amended what.</param>
    public abstract IReadOnlyList<CaseText> Texts(IReadOnlyList<HistoryEntry> history);

    /// <summary>Nobody has got far enough yet to say what must follow from it.</summary>
    [JsonIgnore]
    public virtual bool AwaitsAssessment => false;

    /// <summary>The controller has not decided on it yet: until then the ombud can only propose to end it.</summary>
    [JsonIgnore]
    public virtual bool AwaitsController => false;

    /// <summary>When it needs attention, in order of time; may be endless while its state lasts.</summary>
    public abstract IEnumerable<Reminder> Reminders(ReminderSchedule schedule);

    /// <summary>What is running now, the law's own deadline first; empty when nothing is.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<RunningDeadline> Deadlines { get; }

    /// <summary>The first of them; null for a case that has ended.</summary>
    [JsonIgnore]
    public RunningDeadline? LawsDeadline => Open && Deadlines is [var law, ..] ? law : null;

    /// <summary>Whether the municipality's contact is told.</summary>
    public abstract bool IsForContact(AlertTopic topic, ReminderSchedule schedule);

    /// <summary>Where that contact gets mail about such a case; empty for nowhere.</summary>
    public virtual string ContactMailIn(Municipality municipality) => municipality.ContactMail;

    /// <summary>Whether the ombud and the deputy are told.</summary>
    public virtual bool IsForOmbud(AlertTopic topic, ReminderSchedule schedule) => true;

    /// <summary>Whether it stands in the ombud's channel.</summary>
    [JsonIgnore]
    public virtual bool HasCard => true;

    /// <summary>Whether the part of the municipality that handles the case is told; where no part does, nobody is.
    /// </summary>
    public virtual bool IsForUnit(AlertTopic topic) => false;

    /// <summary>Whether whoever wrote to the municipality is told that something waits for them.</summary>
    public virtual bool IsForReporter(AlertTopic topic) => false;

    /// <summary>The slug of the part of the municipality that handles the case; null for none, and for kinds that the
    /// ombud handles.</summary>
    [JsonIgnore]
    public virtual string? Handler => null;

    /// <summary>Whether somebody of the municipality, or the ombud, may know that the case is there.</summary>
    /// <param name="reader">As far as they act in the case's municipality.</param>
    public virtual bool IsSeenBy(Caller reader) => reader.Has(Roles.Read | Roles.Decide | Roles.Triage);

    /// <summary>Whether they also read what people wrote in it; otherwise they see how it stands, and nothing more.
    /// </summary>
    /// <inheritdoc cref="IsSeenBy"/>
    public virtual bool IsReadBy(Caller reader) => IsSeenBy(reader);

    /// <summary>Whether they may do something to it that their role allows.</summary>
    public virtual bool LetsAct(Caller by, CaseAction action) =>
        IsSeenBy(by) || by.Person.Id == ReportedBy?.Id;

    /// <summary>Whether anybody may do that to it now, wherever it stands in its own course.</summary>
    public virtual bool IsOpenTo(CaseAction action) => true;

    /// <summary>As it is shown to those who do not read it.</summary>
    public Case Unread() =>
        Texts([]).Where(text => text.Text.Length > 0).Aggregate(this, (left, text) => text.Write(left, ""));

    /// <summary>The case with this ending; null reopens it.</summary>
    public abstract Case Ended(End? how);

    /// <summary>The facts decide the state of an open case; nobody sets it by hand.</summary>
    protected internal virtual Case Settled() => this;

    /// <summary>The case once texts have been taken out of it.</summary>
    protected internal virtual Case Redacted() => this;

    /// <summary>Only the ombud may know who reported, unless the reporter agreed.</summary>
    public virtual bool ShowsReporterTo(Caller reader) =>
        reader.Has(Roles.Triage) || reader.Person.Id == ReportedBy?.Id;

    /// <summary>Notes are for the ombud, for the municipality, or between the ombud and the reporter: permission to
    /// know the reporter's name is not permission to read along.</summary>
    public bool Shows(HistoryEntry entry, Caller reader) => entry.Audience switch
    {
        Audience.Ombud => reader.Has(Roles.Triage),
        Audience.Reporter => reader.Has(Roles.Triage) || reader.Person.Id == ReportedBy?.Id,
        _ => true,
    };

    /// <summary>What this caller may do to the case as it is now, in page order.</summary>
    /// <param name="history">As the caller may see it.</param>
    public IReadOnlyList<string> ActionsOf(Caller caller, IReadOnlyList<HistoryEntry>? history = null) =>
    [
        .. Actions.Where(action => action.IsFor(caller, this) && action.HasChoice(this, caller, history ?? []))
            .Select(action => action.Name),
    ];

    /// <summary>The best next action for this caller; null when it is somebody else's turn, or nobody's. Whoever
    /// proposed to end the case has done their part.</summary>
    public string? NextFor(Caller caller) => Proposal is not null && !caller.Has(Roles.Decide)
        ? null
        : NextOf(Actions.Where(action => action.IsFor(caller, this)))?.Name;
}

public enum End
{
    Closed,

    /// <summary>It turned out not to be such a case.</summary>
    Withdrawn,
}

/// <summary>A named text of a case; its name is what a redaction refers to.</summary>
/// <param name="Text">Empty for a fact that is no longer known: its earlier versions stand in the history.</param>
/// <param name="Write">Replaces the text.</param>
public sealed record CaseText(string Name, string Text, Func<Case, string, Case> Write, Authors Authors)
{
    /// <summary>Replaces a redacted text, or a redacted word of it: a fact must not look as if nobody had ever given
    /// it.</summary>
    public const string Redacted = "[sladdet]";

    /// <summary>A text that is repeated in the case goes with the one that it repeats.</summary>
    public const string Repeated = "";

    private const string EntryPrefix = "history-";

    public bool IsRedacted => Text == Redacted;

    /// <summary>The detail of an amendment that holds what a fact was.</summary>
    public static string Before(string fact) => $"{fact}.before";

    /// <summary>The same for what it became.</summary>
    public static string After(string fact) => $"{fact}.after";

    /// <summary>The detail of an entry that holds a fact as it was sent to somebody.</summary>
    public static string Sent(string fact) => $"{fact}.sent";

    /// <summary>The name of the text of a history entry: <c>history-3</c>.</summary>
    public static string NameOf(HistoryEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{EntryPrefix}{entry.Sequence}");

    /// <summary>The number of the entry that the name refers to; null for a text of the case itself.</summary>
    public static string? EntryOf(string name) =>
        name.StartsWith(EntryPrefix, StringComparison.Ordinal) ? name[EntryPrefix.Length..] : null;
}
