namespace Ombud.Cases;

// Two people, two times, two fields: the ombud advises (art. 39), the controller decides (art. 24). Neither may do the
// other's part.
public sealed partial record Breach
{
    /// <summary>The ombud's advice; the municipality's contact is told that a decision is awaited.</summary>
    public ActionResult Advise(Caller by, string? outcome, string? text, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.Advise, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var which = Choice<Outcome>("outcome", outcome, problems);
        var why = problems.Required("text", text, Limits.Text);
        if (problems.Any)
            return new ActionResult.Invalid(problems);
        var advised = this with { Advice = new(which, why, by.Person, at.Now) };
        var act = new Act(BreachAction.Advise, at.Now, by.Person)
        {
            Text = why,
            Details = Act.DetailsOf(("outcome", WireName.Of(which))),
            Alerts = at.Reminders.Alerts(advised, new BreachAlert.AdviceGiven(Version + 1)),
        };
        return Accept(advised, act, at);
    }

    /// <summary>The controller's decision. Not to notify needs a reason always (art. 33(5)); so does any decision
    /// against the ombud's advice.</summary>
    public ActionResult Decide(Caller by, string? outcome, string? reason, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.Decide, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var which = Choice<Outcome>("outcome", outcome, problems);
        var why = problems.Optional("reason", reason, Limits.Text);
        if (!problems.Any && why is null && which is Outcome.Register)
            problems.Add("reason", Fault.ReasonNotToNotify);
        if (!problems.Any && why is null && Advice is { } advice && advice.Outcome != which)
            problems.Add("reason", Fault.ReasonAgainstAdvice);
        if (problems.Any)
            return new ActionResult.Invalid(problems);
        var act = new Act(BreachAction.Decide, at.Now, by.Person)
        {
            Text = why,
            Details = Act.DetailsOf(
                ("outcome", WireName.Of(which)),
                ("advice", Advice is { } given ? WireName.Of(given.Outcome) : null)),
        };
        return AcceptAnew(this with { ControllerDecision = new(which, why, by.Person, at.Now) }, act, at);
    }

    private static T Choice<T>(string field, string? name, Problems problems) where T : struct, Enum
    {
        if (WireName.Read<T>(name) is { } value)
            return value;
        problems.Add(field, string.IsNullOrEmpty(name) ? Fault.Required : Fault.UnknownValue);
        return default;
    }
}
