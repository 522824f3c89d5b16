using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages.Kinds;

namespace Ombud.Pages.Breaches.Words;

internal static class AlertWords
{
    public static Text Headline(AlertTopic topic) => topic switch
    {
        BreachAlert.Received => new("nytt avvik", "nytt avvik"),
        BreachAlert.AwarenessUndecided => new(
            "ta stilling til når kommunen fikk kjennskap til avviket",
            "ta stilling til når kommunen fekk kjennskap til avviket"),
        BreachAlert.HoursLeft(1) => new("1 time igjen til fristen", "1 time att til fristen"),
        BreachAlert.HoursLeft(var hours) => new($"{hours} timer igjen til fristen", $"{hours} timar att til fristen"),
        BreachAlert.DeadlinePassed(0) => new("fristen til Datatilsynet er ute", "fristen til Datatilsynet er ute"),
        BreachAlert.DeadlinePassed => new(
            "fristen til Datatilsynet er fortsatt ute", "fristen til Datatilsynet er framleis ute"),
        BreachAlert.PersonsNotTold => new("de berørte har ikke fått beskjed", "dei råka har ikkje fått beskjed"),
        BreachAlert.FollowUpMissing => new(
            "oppfølging til Datatilsynet mangler", "oppfølging til Datatilsynet manglar"),
        _ => CommonWords.Headline(topic),
    };

    public static Text Label(AlertTopic topic) => topic switch
    {
        BreachAlert.Received => new("Ny melding", "Ny melding", "New report"),
        BreachAlert.AwarenessUndecided => new(
            "Tidspunktet er ikke fastsatt", "Tidspunktet er ikkje fastsett", "Awareness not decided"),
        BreachAlert.HoursLeft(1) => new("1 time igjen", "1 time att", "1 hour left"),
        BreachAlert.HoursLeft(var hours) => new($"{hours} timer igjen", $"{hours} timar att", $"{hours} hours left"),
        BreachAlert.DeadlinePassed(0) => new("Fristen er ute", "Fristen er ute", "Deadline passed"),
        BreachAlert.DeadlinePassed(var days) => new(
            $"{days} døgn over fristen", $"{days} døgn over fristen", $"Overdue, day {days}"),
        BreachAlert.PersonsNotTold(var days) => new(
            $"De berørte har ventet {days} døgn", $"Dei råka har venta {days} døgn", $"People not told, day {days}"),
        BreachAlert.FollowUpMissing(var weeks) => new(
            $"Oppfølging, uke {weeks}", $"Oppfølging, veke {weeks}", $"Follow-up, week {weeks}"),
        _ => CommonWords.Label(topic),
    };
}
