namespace Ombud.Cases.Feedbacks;

/// <summary>What somebody sent, checked.</summary>
public sealed record GivenFeedback(FeedbackAbout About, string Text, string? Mail = null);

public sealed partial record Feedback
{
    /// <summary>Records it for the municipality that they chose, whose web contact is told.</summary>
    public static Change Give(GivenFeedback given, Municipality municipality, IdempotencyKey key, Moment at)
    {
        var opened = new Feedback
        {
            Number = CaseNumber.Draw(municipality, at.Now, at.Random),
            Id = CaseId.Draw(at.Now, at.Random),
            Municipality = municipality.Number,
            ReceivedAt = at.Now,
            Version = 1,
            Clock = FirstClock,
            HistoryHead = HistoryEntry.Beginning,
            State = FeedbackState.Received,
            About = given.About,
            Text = given.Text,
            Mail = given.Mail,
        };
        // The number ties the chain to its case.
        var act = new Act(HistoryEntry.Reported, at.Now, Person.Citizen)
        {
            Details = Act.DetailsOf(("number", opened.Number.Value)),
            Alerts = at.Reminders.Alerts(opened, new FeedbackAlert.Received()),
        };
        return Change.Opening(opened, act, at, key);
    }
}
