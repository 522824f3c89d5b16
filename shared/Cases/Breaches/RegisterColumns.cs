using Ombud.Cases.Registers;
using static Ombud.Cases.Registers.RegisterValue;

namespace Ombud.Cases.Breaches;

/// <summary>One breach as the register shows it.</summary>
/// <param name="OmbudAlertedAt">When the first alert reached the ombud or the deputy; null if none has.</param>
public sealed record RegisterEntry(Breach Breach, string Municipality, Instant? OmbudAlertedAt);

/// <param name="Name">Its heading has a text by this name.</param>
public sealed record RegisterColumn(
    int Order, string Name, ColumnWidth Width, Func<RegisterEntry, RegisterValue?> Read);

// GDPR art. 33(5): the facts, effects and remedial action of every breach, and the reasoning behind every decision
// (EDPB 9/2022). It never shows who reported, nor how to contact them.
public static class RegisterColumns
{
    public static IReadOnlyList<RegisterColumn> All { get; } =
    [
        .. BreachFields.All.Where(fact => fact.Column is not null).Select(Column)
            .Concat(Others())
            .OrderBy(column => column.Order),
    ];

    // Whatever is not a fact reported or found out. «Ombud alerted» and the municipality's name are added elsewhere.
    private static IEnumerable<RegisterColumn> Others() =>
    [
        Narrow(10, "number", b => Of(b.Number.Value)),
        new(20, "municipality", ColumnWidth.Narrow, e => Of(e.Municipality)),
        Narrow(40, "state", b => Of<BreachState>([b.State])),
        Narrow(100, "awareAt", b => Of(b.AwareAt)),
        Narrow(110, "awareness", b => Of<Awareness>([b.Awareness])),
        Middle(120, "awarenessReason", b => Of(b.AwarenessReason)),
        Narrow(130, "receivedAt", b => Of(b.ReceivedAt)),
        new(140, "ombudAlertedAt", ColumnWidth.Narrow, e => Of(e.OmbudAlertedAt)),
        Narrow(260, "special", b => Of((bool?)b.Flags.Contains(BreachTrait.SpecialCategories))),
        Narrow(270, "nationalId", b => Of((bool?)b.Facts.DataCategories.Contains(DataCategory.NationalId))),
        Narrow(360, "severityScore", b => Of(b.Severity?.Score)),
        Narrow(370, "severityBand", b => Of(b.Severity?.Band)),
        Middle(380, "severityFlags", b => b.Severity is { } severity ? Of(severity.Flags) : null),
        .. Assessed(),
        .. Decided(),
        .. Notified(),
        .. Told(),
        Wide(610, "proposal", b => Of(b.Proposal?.Reason)),
        Narrow(620, "endedAt", b => Of(b.Ending?.At)),
        Wide(630, "endingReason", b => Of(b.Ending?.Reason)),
    ];

    // What the score was made of, and why.
    private static IEnumerable<RegisterColumn> Assessed() =>
    [
        Middle(381, "severityData", b => b.Assessment is { Answers.Scores: var scores }
            ? new Coded(nameof(DataScore), [.. scores.Select(ScoresField.Write)])
            : null),
        .. SeverityQuestions.Names.Select((name, at) => Middle(
            382 + at, $"severity-{name}", b => b.Assessment is { Answers: var answers }
                ? new Coded(name, [SeverityQuestions.Chosen(answers).First(one => one.Name == name).Value])
                : null)),
        Wide(389, "severityReason", b => Of(b.Assessment?.Reason)),
    ];

    private static IEnumerable<RegisterColumn> Decided() =>
    [
        Middle(390, "advice", b => Of(b.Advice?.Outcome)),
        Wide(400, "adviceText", b => Of(b.Advice?.Text)),
        Middle(410, "adviceBy", b => Of(b.Advice?.By.Name)),
        Narrow(420, "adviceAt", b => Of(b.Advice?.At)),
        Middle(430, "decision", b => Of(b.ControllerDecision?.Outcome)),
        Wide(440, "decisionReason", b => Of(b.ControllerDecision?.Reason)),
        Middle(450, "decisionBy", b => Of(b.ControllerDecision?.By.Name)),
        Narrow(460, "decisionAt", b => Of(b.ControllerDecision?.At)),
    ];

    private static IEnumerable<RegisterColumn> Notified() =>
    [
        Narrow(470, "firstReference", b => Of(First(b)?.Reference)),
        Narrow(480, "firstSentAt", b => Of(First(b)?.SentAt)),
        Middle(490, "followUps", FollowUps),
        Narrow(500, "completeReference", b => Of(Complete(b)?.Reference)),
        Narrow(510, "completeSentAt", b => Of(Complete(b)?.SentAt)),
        Narrow(520, "late", b => b.NotifiedAt is null ? null : Of((bool?)b.IsLate)),
        Wide(530, "reasonForDelay", b => Of(string.Join('\n', Delays(b)))),
    ];

    private static IEnumerable<RegisterColumn> Told() =>
    [
        Narrow(540, "toldAt", b => Of(b.Communication?.SentAt)),
        Wide(550, "toldHow", b => Of(b.Communication?.How)),
        Wide(555, "letterSent", b => Of(b.Communication?.Letter?.Text)),
        Middle(560, "exemption", b => Of(b.Communication?.Exemption)),
    ];

    private static RegisterColumn Column(BreachField fact) => new(
        fact.Column!.Order, fact.Name, fact.Column.Width, entry => fact.Cell(entry.Breach));

    // One that was sent in full is both first and complete.
    private static Notification? First(Breach breach) => breach.Notifications.MinBy(n => n.SentAt);

    private static Notification? Complete(Breach breach) =>
        breach.Notifications.LastOrDefault(n => n.Phase is Phase.Complete);

    private static Dated? FollowUps(Breach breach)
    {
        var others = breach.Notifications.Where(n => n != First(breach) && n != Complete(breach));
        return others.Select(n => (n.SentAt, n.Reference)).ToList() is { Count: > 0 } lines
            ? new(lines, breach.NotificationsInHistory ?? 0)
            : null;
    }

    private static IEnumerable<string> Delays(Breach breach) =>
        breach.Notifications.Select(n => n.ReasonForDelay).OfType<string>().Distinct();

    private static RegisterColumn Narrow(int order, string name, Func<Breach, RegisterValue?> read) =>
        new(order, name, ColumnWidth.Narrow, e => read(e.Breach));

    private static RegisterColumn Middle(int order, string name, Func<Breach, RegisterValue?> read) =>
        new(order, name, ColumnWidth.Middle, e => read(e.Breach));

    private static RegisterColumn Wide(int order, string name, Func<Breach, RegisterValue?> read) =>
        new(order, name, ColumnWidth.Wide, e => read(e.Breach));
}
