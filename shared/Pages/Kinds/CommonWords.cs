using System.Diagnostics;
using Ombud.Pages.Values;

namespace Ombud.Pages.Kinds;

/// <summary>What any kind of case can say; a kind adds its own, and may replace these.</summary>
public static class CommonWords
{
    public static readonly Text Reason = new("Begrunnelse", "Grunngiving");

    /// <summary>What any case may wait for.</summary>
    public static ValueTexts Waits { get; } = new()
    {
        [WaitKind.Untaken] = new("Noen må ta saken", "Nokon må ta saka"),
        [WaitKind.Unadvised] = new("Ombudets råd", "Rådet frå ombodet"),
        [WaitKind.Undecided] = new("Kommunens avgjørelse", "Avgjerda til kommunen"),
        [WaitKind.Unconfirmed] = new("Svar på ombudets forslag", "Svar på forslaget frå ombodet"),
        [WaitKind.Unanswered] = new("Svar fra den som meldte", "Svar frå den som melde"),
    };

    /// <summary>By the names of the actions offered to every kind.</summary>
    public static IEnumerable<KeyValuePair<string, ActionWords>> Actions =>
        [.. KeepingWords.All, .. DialogueWords.All, .. EndingWords.All];

    /// <summary>The alerts that any case may have; a kind has words for its own topics.</summary>
    public static Text Headline(AlertTopic topic) => topic switch
    {
        AlertTopic.Undelivered => new("et varsel kom ikke fram", "eit varsel kom ikkje fram"),
        AlertTopic.Unopened => new("ingen har åpnet saken ennå", "ingen har opna saka enno"),
        AlertTopic.AdviceGiven or AlertTopic.AdviceShown or AlertTopic.DecisionAwaited => new(
            "ombudet har gitt råd, og kommunen må avgjøre", "ombodet har gitt råd, og kommunen må avgjere"),
        AlertTopic.ReporterReplied => new("den som meldte, har svart", "den som melde, har svart"),
        AlertTopic.WrittenToReporter => new(
            "personvernombudet har skrevet til deg", "personvernombodet har skrive til deg"),
        AlertTopic.DecidedOtherwise => new(
            "kommunen har avgjort saken uten eller mot ombudets råd",
            "kommunen har avgjort saka utan eller mot rådet frå ombodet"),
        AlertTopic.TextRedacted => new("noen har fjernet en tekst i saken", "nokon har fjerna ein tekst i saka"),
        AlertTopic.EndProposed => new(
            "ombudet foreslår å avslutte saken, og kommunen må svare",
            "ombodet foreslår å avslutte saka, og kommunen må svare"),
        AlertTopic.ProposalWaits => new(
            "ombudets forslag om å avslutte saken venter fortsatt på svar",
            "forslaget frå ombodet om å avslutte saka ventar framleis på svar"),
        AlertTopic.EndedByController => new(
            "kommunen har avsluttet saken uten å avgjøre den", "kommunen har avslutta saka utan å avgjere ho"),
        AlertTopic.CaseEnded => new("ombudet har avsluttet saken", "ombodet har avslutta saka"),
        AlertTopic.CaseReopened => new("kommunen vil at saken skal gå videre", "kommunen vil at saka skal gå vidare"),
        AlertTopic.DeadlineSet => new(
            "fristen er satt, flyttet eller borte", "fristen er sett, flytta eller borte"),
        AlertTopic.CardPosted => new("saken står i Teams-kanalen", "saka står i Teams-kanalen"),
        AlertTopic.CardChanged or AlertTopic.CardRung => new(
            "kortet i Teams viser hvordan saken står", "kortet i Teams viser korleis saka står"),
        _ => throw new UnreachableException($"There is no headline for «{topic}»."),
    };

    public static Text Label(AlertTopic topic) => topic switch
    {
        // Better than an error page while a deadline is running.
        AlertTopic.OfAnotherRelease => Text.Same(topic.Name),
        AlertTopic.Undelivered => new("Et varsel kom ikke fram", "Eit varsel kom ikkje fram"),
        AlertTopic.Unopened => new("Ingen hadde åpnet saken", "Ingen hadde opna saka"),
        AlertTopic.AdviceGiven or AlertTopic.AdviceShown or AlertTopic.DecisionAwaited => new(
            "Råd gitt, venter på avgjørelse", "Råd gitt, ventar på avgjerd"),
        AlertTopic.ReporterReplied => new("Den som meldte, har svart", "Den som melde, har svart"),
        AlertTopic.WrittenToReporter => new("Melding fra ombudet", "Melding frå ombodet"),
        AlertTopic.DecidedOtherwise => new("Avgjort uten eller mot råd", "Avgjort utan eller mot råd"),
        AlertTopic.TextRedacted => new("En tekst er fjernet", "Ein tekst er fjerna"),
        AlertTopic.EndProposed => new("Forslag om å avslutte", "Forslag om å avslutte"),
        AlertTopic.ProposalWaits(var days) => new(
            $"Forslaget har ventet {days} døgn", $"Forslaget har venta {days} døgn"),
        AlertTopic.EndedByController => new("Avsluttet uten avgjørelse", "Avslutta utan avgjerd"),
        AlertTopic.CaseEnded => new("Avsluttet av ombudet", "Avslutta av ombodet"),
        AlertTopic.CaseReopened => new("Gjenåpnet av kommunen", "Opna igjen av kommunen"),
        AlertTopic.DeadlineSet => new("Fristen i kalenderen er oppdatert", "Fristen i kalenderen er oppdatert"),
        AlertTopic.CardPosted => new("Lagt ut som kort", "Lagt ut som kort"),
        AlertTopic.CardChanged or AlertTopic.CardRung => new("Kortet er oppdatert", "Kortet er oppdatert"),
        _ => throw new UnreachableException($"There is no label for «{topic}»."),
    };
}
