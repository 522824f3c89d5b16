using System.Diagnostics;
using Ombud.Cases;

namespace Ombud.Pages.Alerts;

/// <summary>What an alert says. Never a word of the report: an alert must not leak the breach again.</summary>
public static class AlertTexts
{
    /// <summary>In the middle of a line, after the number of the case.</summary>
    public static Text Headline(AlertTopic topic) => topic switch
    {
        AlertTopic.Undelivered => new("et varsel kom ikke fram", "eit varsel kom ikkje fram"),
        BreachAlert.Received => new("nytt avvik", "nytt avvik"),
        BreachAlert.AwarenessUndecided => new(
            "ta stilling til når kommunen fikk kjennskap til avviket",
            "ta stilling til når kommunen fekk kjennskap til avviket"),
        BreachAlert.Unopened => new("ingen har åpnet saken ennå", "ingen har opna saka enno"),
        BreachAlert.HoursLeft(1) => new("1 time igjen til fristen", "1 time att til fristen"),
        BreachAlert.HoursLeft(var hours) => new($"{hours} timer igjen til fristen", $"{hours} timar att til fristen"),
        BreachAlert.DeadlinePassed(0) => new("fristen til Datatilsynet er ute", "fristen til Datatilsynet er ute"),
        BreachAlert.DeadlinePassed => new(
            "fristen til Datatilsynet er fortsatt ute", "fristen til Datatilsynet er framleis ute"),
        BreachAlert.PersonsNotTold => new("de berørte har ikke fått beskjed", "dei råka har ikkje fått beskjed"),
        BreachAlert.FollowUpMissing => new(
            "oppfølging til Datatilsynet mangler", "oppfølging til Datatilsynet manglar"),
        BreachAlert.AdviceGiven => new("ombudets råd venter på avgjørelse", "rådet frå ombodet ventar på avgjerd"),
        BreachAlert.ReporterReplied => new("den som meldte, har svart", "den som melde, har svart"),
        _ => throw new UnreachableException($"Nobody has said what «{topic}» tells."),
    };

    /// <param name="written">Date and time in Norway.</param>
    public static Text DueAt(string written) =>
        new($"Frist til Datatilsynet: {written}.", $"Frist til Datatilsynet: {written}.");
}
