using System.Diagnostics;
using Ombud.Cases;

namespace Ombud.Pages.Alerts;

/// <summary>What an alert was about, in the log of the case.</summary>
public static class AlertLabels
{
    /// <param name="name">As it is stored.</param>
    public static Text Of(string name) => Of(AlertTopic.Read(name));

    public static Text Of(AlertTopic topic) => topic switch
    {
        // Better than an error page before a running deadline.
        AlertTopic.OfAnotherRelease => Text.Same(topic.Name),
        AlertTopic.Undelivered => new(
            "Et varsel kom ikke fram", "Eit varsel kom ikkje fram", "An alert did not arrive"),
        BreachAlert.Received => new("Ny melding", "Ny melding", "New report"),
        BreachAlert.AwarenessUndecided => new(
            "Tidspunktet er ikke fastsatt", "Tidspunktet er ikkje fastsett", "Awareness not decided"),
        BreachAlert.Unopened => new(
            "Ingen hadde åpnet saken", "Ingen hadde opna saka", "Nobody had opened the case"),
        BreachAlert.HoursLeft(1) => new("1 time igjen", "1 time att", "1 hour left"),
        BreachAlert.HoursLeft(var hours) => new($"{hours} timer igjen", $"{hours} timar att", $"{hours} hours left"),
        BreachAlert.DeadlinePassed(0) => new("Fristen er ute", "Fristen er ute", "Deadline passed"),
        BreachAlert.DeadlinePassed(var days) => new(
            $"{days} døgn over fristen", $"{days} døgn over fristen", $"Overdue, day {days}"),
        BreachAlert.PersonsNotTold(var days) => new(
            $"De berørte har ventet {days} døgn", $"Dei råka har venta {days} døgn", $"People not told, day {days}"),
        BreachAlert.FollowUpMissing(var weeks) => new(
            $"Oppfølging, uke {weeks}", $"Oppfølging, veke {weeks}", $"Follow-up, week {weeks}"),
        BreachAlert.AdviceGiven => new(
            "Råd venter på avgjørelse", "Råd ventar på avgjerd", "Advice awaits a decision"),
        BreachAlert.ReporterReplied => new(
            "Den som meldte, har svart", "Den som melde, har svart", "The reporter has answered"),
        _ => throw new UnreachableException($"Nobody has said what «{topic}» is about."),
    };
}
