using System.Collections.Frozen;

namespace Ombud.Pages.Values;

/// <summary>What is wrong, when neither the field nor a limit makes a difference.</summary>
internal static class FaultTexts
{
    public static FrozenDictionary<Fault, Text> All { get; } = new Dictionary<Fault, Text>
    {
        [Fault.UnknownValue] = new(
            "Verdien finnes ikke blant valgene.",
            "Verdien finst ikkje blant vala.",
            "The value is not one of the choices."),
        [Fault.Future] = new(
            "Tidspunktet ligger fram i tid.", "Tidspunktet ligg fram i tid.", "This time is in the future."),
        [Fault.EndBeforeStart] = new(
            "Slutten kan ikke være før begynnelsen.",
            "Slutten kan ikkje vere før starten.",
            "It cannot end before it began."),
        [Fault.DiscoveredBeforeStart] = new(
            "Bruddet kan ikke være oppdaget før det begynte.",
            "Brotet kan ikkje vere oppdaga før det byrja.",
            "It cannot have been discovered before it began."),
        [Fault.AwareBeforeStart] = new(
            "Kommunen kan ikke ha fått kjennskap til bruddet før det begynte.",
            "Kommunen kan ikkje ha fått kjennskap til brotet før det byrja.",
            "The municipality cannot have become aware of the breach before it began."),
        [Fault.OngoingHasEnd] = new(
            "Det som fortsatt pågår, har ikke noe sluttidspunkt.",
            "Det som framleis går føre seg, har ikkje noko sluttidspunkt.",
            "A breach that is still going on has no end time."),
        [Fault.CountMissing] = new(
            "Skriv hvor mange det gjelder, eller velg «Vet ikke ennå».",
            "Skriv kor mange det gjeld, eller vel «Veit ikkje enno».",
            "Enter how many people are affected, or choose “Not known yet”."),
        [Fault.CountUnwanted] = new(
            "Du kan ikke både oppgi et antall og svare at det er ukjent.",
            "Du kan ikkje både oppgi eit tal og svare at det er ukjent.",
            "You cannot both give a number and say that it is unknown."),
        [Fault.NotATime] = new(
            "Vi kan ikke lese dette som et tidspunkt. Eksempel: 20.11.2026 kl. 09.20.",
            "Vi kan ikkje lese dette som eit tidspunkt. Døme: 20.11.2026 kl. 09.20.",
            "We do not recognise this as a time. Example: 20.11.2026, 09:20."),
        [Fault.TimeMissing] = new(
            "Skriv også klokkeslettet.", "Skriv òg klokkeslettet.", "Enter the time of day too."),
        [Fault.NotANumber] = new(
            "Skriv antallet med sifre, for eksempel 12.",
            "Skriv talet med siffer, til dømes 12.",
            "Enter the number in digits, such as 12."),
        [Fault.UnknownMunicipality] = new(
            "Kommunen er ikke blant dem du kan melde for.",
            "Kommunen er ikkje blant dei du kan melde for.",
            "This is not a municipality that you can report for."),
        [Fault.LooksLikeIdentityNumber] = new(
            "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort.",
            "Teksten ser ut til å innehalde eit fødselsnummer. Ta det bort.",
            "The text seems to contain a national identity number. Remove it."),
        [Fault.ReasonNotToNotify] = new(
            "Skriv hvorfor Datatilsynet ikke skal få melding. Kommunen må kunne dokumentere det (art. 33 nr. 5).",
            "Skriv kvifor Datatilsynet ikkje skal få melding. Kommunen må kunne dokumentere det (art. 33 nr. 5).",
            "Explain why the authority should not be notified. The municipality must be able to document it."),
        [Fault.ReasonAgainstAdvice] = new(
            "Avgjørelsen går mot ombudets råd. Skriv hvorfor.",
            "Avgjerda går mot rådet frå ombodet. Skriv kvifor.",
            "The decision goes against the ombud's advice. Explain why."),
        [Fault.LateNeedsReason] = new(
            "Meldingen ble sendt etter at de 72 timene var ute. Skriv grunnen til forsinkelsen.",
            "Meldinga vart send etter at dei 72 timane var ute. Skriv grunnen til forseinkinga.",
            "The notification was sent after the 72 hours. Give the reason for the delay."),
        [Fault.NoFirstNotification] = new(
            "Det er ikke registrert noen første melding å følge opp.",
            "Det er ikkje registrert noka første melding å følgje opp.",
            "There is no first notification to follow up."),
        [Fault.FirstAlreadySent] = new(
            "Første melding er registrert. Velg oppfølging eller fullstendig melding.",
            "Første melding er registrert. Vel oppfølging eller fullstendig melding.",
            "The first notification has already been recorded. Choose follow-up or complete."),
        [Fault.SentBeforeStart] = new(
            "Meldingen eller beskjeden kan ikke være sendt før bruddet begynte.",
            "Meldinga eller beskjeden kan ikkje vere send før brotet byrja.",
            "It cannot have been sent before the breach began."),
        [Fault.SentBeforeKnown] = new(
            "Meldingen eller beskjeden kan ikke være sendt før noen visste om bruddet.",
            "Meldinga eller beskjeden kan ikkje vere send før nokon visste om brotet.",
            "It cannot have been sent before anybody knew about the breach."),
        [Fault.SentBeforeFirst] = new(
            "En oppfølging kan ikke være sendt før den første meldingen.",
            "Ei oppfølging kan ikkje vere send før den første meldinga.",
            "A follow-up cannot have been sent before the first notification."),
        [Fault.NothingIsSent] = new(
            "Under dette unntaket blir ingenting sendt. La tidspunktet stå tomt.",
            "Under dette unntaket blir ingenting sendt. La tidspunktet stå tomt.",
            "Nothing is sent under this exemption. Leave the time blank."),
        [Fault.NoLetterIsSent] = new(
            "Under dette unntaket blir ingenting sendt. Velg «Ikke brevet som er lagret her».",
            "Under dette unntaket blir ingenting sendt. Vel «Ikkje brevet som er lagra her».",
            "Nothing is sent under this exemption. Choose that the letter was not sent."),
        [Fault.LetterNotSaved] = new(
            "Det er ikke lagret noe brev på denne målformen. Åpne brevet, lagre det, og registrer så beskjeden.",
            "Det er ikkje lagra noko brev på denne målforma. Opne brevet, lagre det, og registrer så beskjeden.",
            "No letter has been saved in this form of Norwegian. Save the letter first."),
        [Fault.UnknownField] = new(
            "Dette er ikke et felt som kan rettes.",
            "Dette er ikkje eit felt som kan rettast.",
            "This is not a field that can be amended."),
        [Fault.NothingChanged] = new(
            "Ingenting er endret.", "Ingenting er endra.", "Nothing has been changed."),
        [Fault.NothingToRedact] = new(
            "Det står ingen tekst der som kan fjernes.",
            "Det står ingen tekst der som kan fjernast.",
            "There is no text here that can be removed."),
        [Fault.SameCase] = new(
            "Dette er saken selv. Skriv nummeret til den andre.",
            "Dette er saka sjølv. Skriv nummeret til den andre.",
            "This is the number of this case. Enter the number of the other one."),
        [Fault.LinkedAlready] = new(
            "Sakene er koblet sammen fra før.", "Sakene er kopla saman frå før.", "The cases are already linked."),
        [Fault.OtherIncident] = new(
            "Sakene hører til hver sin felles hendelse og kan ikke kobles sammen.",
            "Sakene høyrer til kvar si felles hending og kan ikkje koplast saman.",
            "The two cases belong to different joint incidents. They cannot be linked."),
        [Fault.UnknownCase] = new(
            "Det finnes ingen sak med dette nummeret.",
            "Det finst inga sak med dette nummeret.",
            "There is no case with this number."),
        [Fault.ToldBeforeStart] = new(
            "Databehandleren kan ikke ha sagt fra før bruddet begynte.",
            "Databehandlaren kan ikkje ha sagt frå før brotet byrja.",
            "The processor cannot have informed you before the breach began."),
        [Fault.MunicipalityTwice] = new(
            "Kommunen er nevnt to ganger.", "Kommunen er nemnd to gonger.", "The municipality is given twice."),
        [Fault.TooFewMunicipalities] = new(
            "Velg minst to kommuner. Gjelder det bare én, bruker du det vanlige skjemaet.",
            "Vel minst to kommunar. Gjeld det berre éin, bruker du det vanlege skjemaet.",
            "Choose at least two municipalities. If only one is affected, use the ordinary form."),
        [Fault.TooManyMunicipalities] = new(
            "Det er nevnt flere kommuner enn de som deler personvernombudet.",
            "Det er nemnt fleire kommunar enn dei som deler personvernombodet.",
            "More municipalities are given than those that share the ombud."),
        [Fault.NotADate] = new(
            "Vi kan ikke lese dette som en dato. Eksempel: 2026-11-20.",
            "Vi kan ikkje lese dette som ein dato. Døme: 2026-11-20.",
            "We do not recognise this as a date. Example: 2026-11-20."),
        [Fault.PeriodEndsBeforeStart] = new(
            "Perioden kan ikke slutte før den begynner.",
            "Perioden kan ikkje slutte før han byrjar.",
            "The period cannot end before it begins."),
        [Fault.PeriodTooLong] = new(
            "Perioden har flere saker enn det er tid til å skrive ut på én gang. Velg en kortere, og last ned resten "
            + "for seg.",
            "Perioden har fleire saker enn det er tid til å skrive ut på éin gong. Vel ein kortare, og last ned "
            + "resten for seg.",
            "The period has more cases than can be exported at once. Choose a shorter one, and export the rest "
            + "separately."),
        [Fault.NoSuchWord] = new(
            "Minst ett av ordene står ikke i teksten. Skriv hvert ord på sin egen linje, akkurat slik det står der.",
            "Minst eitt av orda står ikkje i teksten. Skriv kvart ord på si eiga linje, akkurat slik det står der.",
            "At least one of the words is not in the text. Put each word on a line of its own, exactly as it is "
            + "written there."),
        [Fault.HistoryUnreadable] = new(
            "Dette kan ikke gjøres nå: historikken til saken er endret eller skadet og kan ikke leses.",
            "Dette kan ikkje gjerast no: historikken til saka er endra eller skadd og kan ikkje lesast.",
            "This cannot be done now: the history of the case has been changed or damaged and cannot be read."),
        [Fault.OutOfRange] = new(
            "Verdien er utenfor det som metoden tillater.",
            "Verdien er utanfor det som metoden tillèt.",
            "The value is outside the range that the method allows."),
        [Fault.FirstMonthPassed] = new(
            "Den første måneden er ute, og da kan fristen ikke forlenges (art. 12 nr. 3). Svar så snart som mulig.",
            "Den første månaden er ute, og då kan ikkje fristen forlengjast (art. 12 nr. 3). Svar så snart som råd.",
            "The first month has passed, so the deadline can no longer be extended (art. 12(3)). Answer as soon as "
            + "possible."),
        [Fault.GroundMissing] = new(
            "Velg hjemmelen for avslaget.", "Vel heimelen for avslaget.", "Choose the legal ground for the refusal."),
        [Fault.GroundUnwanted] = new(
            "Innbyggeren får alt, så ingenting er avslått. Velg «Ingenting er avslått».",
            "Innbyggjaren får alt, så ingenting er avslått. Vel «Ingenting er avslått».",
            "Nothing is refused when everything is granted. Leave the legal ground blank."),
        [Fault.ComplaintMissing] = new(
            "Skriv i svaret at innbyggeren kan klage til Datatilsynet. Det kreves når noe er avslått.",
            "Skriv i svaret at innbyggjaren kan klage til Datatilsynet. Det er eit krav når noko er avslått.",
            "Say in the answer that the citizen can complain to Datatilsynet. It is required when something is "
            + "refused."),
        [Fault.NotAnAddress] = new(
            "Vi kan ikke lese dette som en e-postadresse. Eksempel: navn@eksempel.no.",
            "Vi kan ikkje lese dette som ei e-postadresse. Døme: namn@eksempel.no.",
            "We do not recognise this as an e-mail address. Example: name@example.com."),
    }.ToFrozenDictionary();
}
