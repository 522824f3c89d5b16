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
        BreachAlert.HoursLeft(1) => new("1 time igjen til fristen", "1 time igjen til fristen"),
        BreachAlert.HoursLeft(var hours) => new($"{hours} timer igjen til fristen", $"{hours} timar igjen til fristen"),
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
        BreachAlert.Received => new("Ny melding", "Ny melding"),
        BreachAlert.AwarenessUndecided => new("Tidspunktet er ikke fastsatt", "Tidspunktet er ikkje fastsett"),
        BreachAlert.HoursLeft(1) => new("1 time igjen", "1 time igjen"),
        BreachAlert.HoursLeft(var hours) => new($"{hours} timer igjen", $"{hours} timar igjen"),
        BreachAlert.DeadlinePassed(0) => new("Fristen er ute", "Fristen er ute"),
        BreachAlert.DeadlinePassed(var days) => new($"{days} døgn over fristen", $"{days} døgn over fristen"),
        BreachAlert.PersonsNotTold(var days) => new(
            $"De berørte har ventet {days} døgn", $"Dei råka har venta {days} døgn"),
        BreachAlert.FollowUpMissing(var weeks) => new($"Oppfølging, uke {weeks}", $"Oppfølging, veke {weeks}"),
        _ => CommonWords.Label(topic),
    };
}
