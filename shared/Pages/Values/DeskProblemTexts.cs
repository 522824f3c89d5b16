using Ombud.Cases;

namespace Ombud.Pages;

/// <summary>What is wrong with what was done at the desk: the desk is in Norwegian, the JSON door in English too.
/// </summary>
internal static class DeskProblemTexts
{
    public static Text Of(Fault fault) => fault switch
    {
        Fault.ReasonNotToNotify => new(
            "Skriv hvorfor Datatilsynet ikke skal få melding. Loven krever at det kan vises.",
            "Skriv kvifor Datatilsynet ikkje skal få melding. Lova krev at det kan visast.",
            "Write why the authority is not to be notified. The law wants it documented."),
        Fault.ReasonAgainstAdvice => new(
            "Avgjørelsen går mot ombudets råd. Skriv hvorfor.",
            "Avgjerda går mot rådet frå ombodet. Skriv kvifor.",
            "The decision goes against the ombud's advice. Write why."),
        Fault.LateNeedsReason => new(
            "Meldingen ble sendt etter at de 72 timene var ute. Skriv grunnen til forsinkelsen.",
            "Meldinga vart send etter at dei 72 timane var ute. Skriv grunnen til forseinkinga.",
            "The notification was sent after the 72 hours. Write the reason for the delay."),
        Fault.NoFirstNotification => new(
            "Det er ikke registrert noen første melding å følge opp.",
            "Det er ikkje registrert noka første melding å følgje opp.",
            "There is no first notification to follow up."),
        Fault.FirstAlreadySent => new(
            "Første melding er registrert. Velg oppfølging eller fullstendig melding.",
            "Første melding er registrert. Vel oppfølging eller fullstendig melding.",
            "The first notification is recorded already. Choose follow-up or complete."),
        Fault.SentBeforeStart => new(
            "Det kan ikke være sendt før bruddet begynte.",
            "Det kan ikkje vere sendt før brotet byrja.",
            "It cannot have been sent before the breach began."),
        Fault.SentBeforeKnown => new(
            "Det kan ikke være sendt før noen visste om bruddet.",
            "Det kan ikkje vere sendt før nokon visste om brotet.",
            "It cannot have been sent before anybody knew of the breach."),
        Fault.SentBeforeFirst => new(
            "En oppfølging kan ikke være sendt før den første meldingen.",
            "Ei oppfølging kan ikkje vere send før den første meldinga.",
            "A follow-up cannot have been sent before the first notification."),
        Fault.NothingIsSent => new(
            "Under dette unntaket blir ikke noe sendt. La tidspunktet stå tomt.",
            "Under dette unntaket blir ikkje noko sendt. Lat tidspunktet stå tomt.",
            "Nothing is sent under this exemption. Leave the time empty."),
        Fault.UnknownField => new(
            "Dette er ikke et felt som kan rettes.",
            "Dette er ikkje eit felt som kan rettast.",
            "This is not a field that can be amended."),
        Fault.NothingChanged => new(
            "Ingenting er endret.", "Ingenting er endra.", "Nothing is changed."),
        Fault.NothingToRedact => new(
            "Det står ingen tekst der som kan fjernes.",
            "Det står ingen tekst der som kan fjernast.",
            "There is no text there that can be removed."),
        _ => OfIncident(fault),
    };

    // What a processor told, whom it hit, and which cases belong together.
    private static Text OfIncident(Fault fault) => fault switch
    {
        Fault.SameCase => new(
            "Dette er saken selv. Skriv nummeret til den andre.",
            "Dette er saka sjølv. Skriv nummeret til den andre.",
            "This is the case itself. Write the other one's number."),
        Fault.LinkedAlready => new(
            "Sakene er koblet sammen fra før.", "Sakene er kopla saman frå før.", "The cases are linked already."),
        Fault.OtherIncident => new(
            "Begge sakene hører til hver sin felles hendelse. De kan ikke kobles.",
            "Begge sakene høyrer til kvar si felles hending. Dei kan ikkje koplast.",
            "Each of the cases belongs to a joint incident of its own. They cannot be linked."),
        Fault.UnknownCase => new(
            "Det finnes ingen sak med dette nummeret.",
            "Det finst inga sak med dette nummeret.",
            "There is no case with this number."),
        Fault.ToldBeforeStart => new(
            "Databehandleren kan ikke ha sagt fra før bruddet begynte.",
            "Databehandlaren kan ikkje ha sagt frå før brotet byrja.",
            "The processor cannot have told before the breach began."),
        Fault.MunicipalityTwice => new(
            "Kommunen er nevnt to ganger.", "Kommunen er nemnd to gonger.", "The municipality is named twice."),
        Fault.TooFewMunicipalities => new(
            "Velg minst to kommuner. Gjelder det bare én, bruker du det vanlige skjemaet.",
            "Vel minst to kommunar. Gjeld det berre éin, bruker du det vanlege skjemaet.",
            "Name at least two municipalities. For one, use the ordinary report."),
        Fault.TooManyMunicipalities => new(
            "Det er nevnt flere kommuner enn de som deler personvernombudet.",
            "Det er nemnt fleire kommunar enn dei som deler personvernombodet.",
            "You named more municipalities than share the ombud."),
        _ => OfPeriod(fault),
    };

    private static Text OfPeriod(Fault fault) => fault switch
    {
        Fault.NotADate => new(
            "Vi kan ikke lese dette som en dato. Eksempel: 2026-11-20.",
            "Vi kan ikkje lese dette som ein dato. Døme: 2026-11-20.",
            "We cannot read this as a date. Example: 2026-11-20."),
        Fault.PeriodEndsBeforeStart => new(
            "Perioden kan ikke slutte før den begynner.",
            "Perioden kan ikkje slutte før han byrjar.",
            "The period cannot end before it begins."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
