namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <param name="audience">As on the wire. The contact and the controller write to the municipality and the
    /// ombud alike; only the ombud keeps notes of the own, or speaks to the one who reported.</param>
    public ActionResult Note(Caller by, string? text, string? audience, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.Note, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var note = problems.Required("text", text, Limits.Text);
        var who = WireName.Read<Audience>(audience ?? WireName.Of(Audience.Municipality));
        if (who is null)
            problems.Add("audience", Fault.UnknownValue);
        if (problems.Any)
            return new ActionResult.Invalid(problems);
        if (!who!.Value.IsOpenTo(by))
            return new ActionResult.NotAllowed();
        return Accept(this, new(BreachAction.Note, at.Now, by.Person) { Text = note, Audience = who }, at);
    }

    /// <summary>The ombud asks the one who reported, who sees it among the own reports.</summary>
    public ActionResult Ask(Caller by, string? text, Moment at) =>
        BreachAction.Refusal(BreachAction.Ask, by, this) ?? Speak(BreachAction.Ask, by, text, at, []);

    /// <summary>The one who reported answers or adds; the ombud is told that there is something to read.</summary>
    public ActionResult Reply(Caller by, string? text, Moment at)
    {
        if (by.Person.Id != Reporter.Id || !by.Has(Roles.Report))
            return new ActionResult.NotAllowed();
        if (!Open)
            return new ActionResult.NotNow([]);
        return Speak(
            BreachAction.Reply, by, text, at, at.Reminders.Alerts(this, new BreachAlert.ReporterReplied(Version + 1)));
    }

    private ActionResult Speak(string action, Caller by, string? text, Moment at, IReadOnlyList<AlertDecided> alerts)
    {
        var problems = new Problems();
        var said = problems.Required("text", text, Limits.Text);
        return problems.Any
            ? new ActionResult.Invalid(problems)
            : Accept(
                this,
                new(action, at.Now, by.Person) { Text = said, Audience = Audience.Reporter, Alerts = alerts },
                at);
    }
}
