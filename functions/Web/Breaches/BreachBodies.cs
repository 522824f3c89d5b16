using Ombud.Cases.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>A breach on the wire: what it adds to what every case has.</summary>
/// <param name="Severity">Null until assessed.</param>
public sealed record BreachBody(Instant AwareAt, Awareness Awareness, Severity? Severity);

public sealed record ReporterBody(string Name, string? Phone);

public sealed record AdviceBody(Outcome Outcome, string Text, string By, Instant At);

/// <param name="AdvisedBy">Whose words the reason is in, where the decision follows the advice.</param>
public sealed record DecisionBody(Outcome Outcome, string? Reason, string By, Instant At, string? AdvisedBy);

public sealed record NotificationBody(
    Phase Phase, string Reference, Instant SentAt, string? ReasonForDelay, string By, Instant RecordedAt);

public sealed record CommunicationBody(
    Instant? SentAt, string How, Exemption? Exemption, string By, Instant RecordedAt, SentLetter? Letter);

/// <summary>A complete breach, as this caller may see it.</summary>
/// <param name="Late">First notified after the 72 hours.</param>
/// <param name="Unexplained">What is odd about the times and not yet explained.</param>
public sealed record BreachDetails(BreachFacts Report, Findings Findings, bool Late, IReadOnlyList<Oddity> Unexplained)
{
    public ReporterBody? Reporter { get; init; }
    public string? AwarenessReason { get; init; }
    public AdviceBody? Advice { get; init; }
    public DecisionBody? Decision { get; init; }
    public IReadOnlyList<NotificationBody> Notifications { get; init; } = [];

    /// <summary>How many more there are, in the history alone; null for none.</summary>
    public int? NotificationsInHistory { get; init; }

    public CommunicationBody? Communication { get; init; }
}

internal sealed class BreachBodies : IKindBodies
{
    public string Kind => Breach.KindName;

    public object Own(Case one) =>
        one is Breach breach ? new BreachBody(breach.AwareAt, breach.Awareness, breach.Severity) : throw NoBreach(one);

    public object Details(CaseFile file)
    {
        var breach = file.Case as Breach ?? throw NoBreach(file.Case);
        return new BreachDetails(
            breach.Facts with { Phone = null }, breach.Findings, breach.IsLate, breach.Unexplained)
        {
            Reporter = file.ShowsReporter ? new(breach.Reporter.Name, breach.Facts.Phone) : null,
            AwarenessReason = breach.AwarenessReason,
            Advice = breach.Advice is { } a ? new(a.Outcome, a.Text, a.By.Name, a.At) : null,
            Decision = breach.ControllerDecision is { } d
                ? new(d.Outcome, d.Reason, d.By.Name, d.At, d.AdvisedBy?.Name)
                : null,
            Notifications = [.. breach.Notifications.Select(n => new NotificationBody(
                n.Phase, n.Reference, n.SentAt, n.ReasonForDelay, n.By.Name, n.RecordedAt))],
            NotificationsInHistory = breach.NotificationsInHistory,
            Communication = breach.Communication is { } c
                ? new(c.SentAt, c.How, c.Exemption, c.By.Name, c.RecordedAt, c.Letter)
                : null,
        };
    }

    private static UnknownKindException NoBreach(Case one) => new(one.Kind);
}
