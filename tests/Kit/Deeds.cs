using NodaTime;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;

namespace Ombud.Kit;

/// <summary>The actions on a breach, as a test says them.</summary>
internal static class Deeds
{
    public static ActionResult Take(this Breach breach, Caller by, Moment at) => Do(breach, new Take(), by, at);

    public static ActionResult SetAwareness(
        this Breach breach, Caller by, Instant? awareAt, string? reason, Moment at) =>
        Do(breach, new SetAwareness(), by, at, ("awareAt", Written(awareAt)), ("reason", reason));

    public static ActionResult Assess(this Breach breach, Caller by, FieldValues answers, Moment at) =>
        new Assess().Do(breach, new(by, answers, at));

    public static ActionResult Advise(this Breach breach, Caller by, string? outcome, string? text, Moment at) =>
        Do(breach, new Advise<Outcome>(), by, at, ("outcome", outcome), ("text", text));

    public static ActionResult Decide(this Breach breach, Caller by, string? outcome, string? reason, Moment at) =>
        Do(breach, new Decide<Outcome>(), by, at, ("outcome", outcome), ("reason", reason));

    public static ActionResult RecordNotification(this Breach breach, Caller by, SentNotification sent, Moment at) =>
        Do(
            breach, new RecordNotification(), by, at, ("phase", sent.Phase), ("reference", sent.Reference),
            ("sentAt", Written(sent.SentAt)), ("reasonForDelay", sent.ReasonForDelay));

    public static ActionResult RecordCommunication(this Breach breach, Caller by, SentCommunication sent, Moment at) =>
        Do(
            breach, new RecordCommunication(), by, at, ("sentAt", Written(sent.SentAt)), ("how", sent.How),
            ("exemption", sent.Exemption), ("letter", sent.Letter));

    public static ActionResult Amend(
        this Breach breach, Caller by, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string? reason,
        Moment at) =>
        Do(breach, new Amend(), by, at, [("reason", reason), .. fields.SelectMany(Amended)]);

    public static ActionResult Note(this Breach breach, Caller by, string? text, string? audience, Moment at) =>
        Do(breach, new Note(), by, at, ("text", text), ("audience", audience));

    public static ActionResult Ask(this Breach breach, Caller by, string? text, Moment at) =>
        Do(breach, new Ask(), by, at, ("text", text));

    public static ActionResult Reply(this Breach breach, Caller by, string? text, Moment at) =>
        Do(breach, new ReporterReply(), by, at, ("text", text));

    public static ActionResult Link(this Breach breach, Caller by, Breach other, Moment at, bool leavesGroup = false) =>
        new Link().Do(breach, new(by, FieldValues.Of(("number", other.Number.Value)), at)
        {
            Other = new(other, IsAlone: false, leavesGroup),
        });

    public static ActionResult Redact(
        this Breach breach, Caller by, string? field, string? reason, IReadOnlyList<HistoryEntry> history, Moment at,
        params string[] words) => new Redact().Do(breach, new(by, FieldValues.Of([
            ("field", field), ("reason", reason), .. words.Select(word => ("words", (string?)word))]), at)
        {
            History = history,
        });

    public static ActionResult Confirm(this Breach breach, Caller by, Moment at) =>
        Do(breach, new Confirm(), by, at);

    public static ActionResult Close(this Breach breach, Caller by, string? reason, Moment at) =>
        Do(breach, new Close(), by, at, ("reason", reason));

    public static ActionResult Withdraw(this Breach breach, Caller by, string? reason, Moment at) =>
        Do(breach, new Withdraw(), by, at, ("reason", reason));

    public static ActionResult Reopen(this Breach breach, Caller by, string? reason, Moment at) =>
        Do(breach, new Reopen(), by, at, ("reason", reason));

    private static ActionResult Do(
        Breach breach, CaseAction action, Caller by, Moment at, params (string Name, string? Value)[] fields) =>
        action.Do(breach, new(by, FieldValues.Of(fields), at));

    private static IEnumerable<(string, string?)> Amended(KeyValuePair<string, IReadOnlyList<string>> field) =>
        (field.Value.Count > 0 ? field.Value : [""]).Select(value => (AmendedFacts.NameOf(field.Key), (string?)value));

    private static string? Written(Instant? at) => at is { } moment ? InstantPattern.ExtendedIso.Format(moment) : null;
}

/// <summary>What somebody says of a notification that was sent through Altinn.</summary>
internal sealed record SentNotification(string? Phase, string? Reference, Instant? SentAt, string? ReasonForDelay);

/// <summary>What somebody says of how the persons were told.</summary>
internal sealed record SentCommunication(Instant? SentAt, string? How, string? Exemption)
{
    /// <summary>The letter from the case that was sent, as <c>nb</c> or <c>nn</c>.</summary>
    public string? Letter { get; init; }
}
