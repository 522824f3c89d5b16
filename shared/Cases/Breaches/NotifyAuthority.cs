using NodaTime;

namespace Ombud.Cases;

/// <summary>What somebody says of a notification that was sent through Altinn.</summary>
public sealed record SentNotification(string? Phase, string? Reference, Instant? SentAt, string? ReasonForDelay);

public sealed partial record Breach
{
    /// <summary>Records what was sent to Datatilsynet, in phases (art. 33(4)). The first is late a tick after the 72
    /// hours, and then needs its reason (art. 33(1)); one sent whole at once is first and complete.</summary>
    public ActionResult RecordNotification(Caller by, SentNotification sent, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.RecordNotification, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var phase = Choice<Phase>("phase", sent.Phase, problems);
        var reference = problems.Required("reference", sent.Reference, Limits.Unit);
        var reason = problems.Optional("reasonForDelay", sent.ReasonForDelay, Limits.Text);
        if (sent.SentAt is null)
            problems.Add("sentAt", Fault.Required);
        BreachTimes.CheckMoment("sentAt", sent.SentAt, at.Now, problems);
        if (!problems.Any)
            CheckPhase(phase, sent.SentAt!.Value, reason, problems);
        if (problems.Any)
            return new ActionResult.Invalid(problems);

        var notification = new Notification(phase, reference, sent.SentAt!.Value, reason, by.Person, at.Now);
        var act = new Act(BreachAction.RecordNotification, at.Now, by.Person)
        {
            Text = reason,
            Details = Act.DetailsOf(
                ("phase", WireName.Of(phase)), ("reference", reference), ("sentAt", notification.SentAt.ToString())),
        };
        return AcceptAnew(this with { Notifications = [.. Notifications, notification] }, act, at);
    }

    private void CheckPhase(Phase phase, Instant sentAt, string? reason, Problems problems)
    {
        if (NotifiedAt is not { } first)
        {
            if (phase is Phase.FollowUp)
                problems.Add("phase", Fault.NoFirstNotification);
            else if (BreachTimes.IsTooEarly(this, sentAt) is { } fault)
                problems.Add("sentAt", fault);
            else if (Deadline.IsLate(AwareAt, sentAt) && reason is null)
                problems.Add("reasonForDelay", Fault.LateNeedsReason);
        }
        else if (phase is Phase.First)
            problems.Add("phase", Fault.FirstAlreadySent);
        else if (sentAt < first)
            problems.Add("sentAt", Fault.SentBeforeFirst);
    }
}
