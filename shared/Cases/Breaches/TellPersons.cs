using NodaTime;

namespace Ombud.Cases;

/// <summary>What somebody says of how the persons were told.</summary>
public sealed record SentCommunication(Instant? SentAt, string? How, string? Exemption);

public sealed partial record Breach
{
    /// <summary>Records that the persons were told (art. 34), or which exemption of art. 34(3) holds and why. Only a
    /// public message, (c), is an exemption under which something is sent.</summary>
    public ActionResult RecordCommunication(Caller by, SentCommunication sent, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.RecordCommunication, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        Exemption? exemption = string.IsNullOrEmpty(sent.Exemption)
            ? null
            : Choice<Exemption>("exemption", sent.Exemption, problems);
        var how = problems.Required("how", sent.How, Limits.Text);
        var nothingIsSent = !problems.Any && exemption is Exemption.Unintelligible or Exemption.RiskRemoved;
        if (sent.SentAt is null && !nothingIsSent)
            problems.Add("sentAt", Fault.Required);
        if (sent.SentAt is not null && nothingIsSent)
            problems.Add("sentAt", Fault.NothingIsSent);
        BreachTimes.CheckMoment("sentAt", sent.SentAt, at.Now, problems);
        if (sent.SentAt is { } sentAt && BreachTimes.IsTooEarly(this, sentAt) is { } fault)
            problems.Add("sentAt", fault);
        if (problems.Any)
            return new ActionResult.Invalid(problems);

        var act = new Act(BreachAction.RecordCommunication, at.Now, by.Person)
        {
            Text = how,
            Details = Act.DetailsOf(
                ("sentAt", sent.SentAt?.ToString()), ("exemption", exemption is { } x ? WireName.Of(x) : null)),
        };
        var told = this with { Communication = new(sent.SentAt, how, exemption, by.Person, at.Now) };
        return AcceptAnew(told, act, at);
    }
}
