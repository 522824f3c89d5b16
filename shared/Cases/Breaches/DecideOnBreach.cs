using NodaTime;

namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <summary>The ombud starts on the case; assessment begins.</summary>
    public Decision Take(Caller by, Moment at)
    {
        var state = State is BreachState.Received ? BreachState.Assessing : State;
        return BreachAction.Refusal(BreachAction.Take, by, this)
            ?? Accept(this with { State = state, TakenBy = by.Person }, new("take", at.Now, by.Person), at);
    }

    /// <param name="audience">As on the wire. The contact and the controller write to the municipality and the
    /// ombud alike; only the ombud keeps notes of the own, or speaks to the one who reported.</param>
    public Decision Note(Caller by, string? text, string? audience, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.Note, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var note = problems.Required("text", text, Limits.Text);
        var who = Wire.Read<Audience>(audience ?? Wire.Name(Audience.Municipality));
        if (who is null)
            problems.Add("audience", Fault.UnknownValue);
        if (problems.Any)
            return new Decision.Invalid(problems);
        if (!who!.Value.IsOpenTo(by))
            return new Decision.NotAllowed();
        return Accept(this, new("note", at.Now, by.Person) { Text = note, Audience = who }, at);
    }

    /// <summary>Decides when the municipality became aware; the 72 hours start anew from there. Later than the
    /// report is allowed (a short investigation), before the incident or in the future is not.</summary>
    public Decision SetAwareness(Caller by, Instant? awareAt, string? reason, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.SetAwareness, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        if (awareAt is null)
            problems.Add("awareAt", Fault.Required);
        if (awareAt > at.Now)
            problems.Add("awareAt", Fault.Future);
        if (awareAt < Facts.OccurredFrom)
            problems.Add("awareAt", Fault.AwareBeforeStart);
        var why = problems.Required("reason", reason, Limits.Text);
        if (problems.Any)
            return new Decision.Invalid(problems);

        var decided = this with { AwareAt = awareAt!.Value, Awareness = Awareness.Decided, Clock = Clock + 1 };
        var act = new Act("set-awareness", at.Now, by.Person)
        {
            Text = why,
            Details = new Dictionary<string, string>
            {
                ["before"] = AwareAt.ToString(),
                ["awareAt"] = decided.AwareAt.ToString(),
            },
        };
        return Accept(decided, act, at, at.Ladder.FirstAlarm(decided, at.Now));
    }

    /// <summary>Ends the case. The reason is kept: art. 33(5) wants it for every breach not notified.</summary>
    public Decision Close(Caller by, string? reason, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.Close, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var why = problems.Required("reason", reason, Limits.Text);
        if (problems.Any)
            return new Decision.Invalid(problems);
        var closed = this with { State = BreachState.Closed, Clock = Clock + 1 };
        return Accept(closed, new("close", at.Now, by.Person) { Text = why }, at);
    }

    private Decision.Accepted Accept(Breach after, Act act, Moment at, Alarm? alarm = null)
    {
        var entry = HistoryEntry.After(HistoryHead, Version + 1, act, at.Random);
        return new(new()
        {
            Before = this,
            Case = after with { Version = entry.Sequence, HistoryHead = entry.Hash },
            Entry = entry,
            Alarm = alarm,
        });
    }
}
