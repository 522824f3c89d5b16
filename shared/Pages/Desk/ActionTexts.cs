namespace Ombud.Pages.Desk;

internal static class ActionTexts
{
    public static readonly Text Heading = new("Andre handlinger", "Andre handlingar");

    public static readonly Text None = new(
        "Du kan lese saken, men ikke gjøre noe med den nå.", "Du kan lese saka, men ikkje gjere noko med henne no.");

    public static readonly Text Conflict = new(
        "Saken er endret av en annen siden du åpnet den",
        "Saka er endra av nokon annan sidan du opna henne");

    public static readonly Text ConflictBody = new(
        "Det du skrev, er ikke lagret, men står fortsatt i skjemaet. Les det nye øverst i historikken, og send igjen "
        + "hvis det fortsatt passer.",
        "Det du skreiv, er ikkje lagra, men står framleis i skjemaet. Les det nye øvst i historikken, og send igjen om "
        + "det framleis passar.");

    public static readonly Text Take = new("Ta saken", "Ta saka");

    public static readonly Text TakeBody = new(
        "Viser de andre at du følger den opp.", "Viser dei andre at du følgjer henne opp.");

    public static readonly Text Note = new("Skriv et notat", "Skriv eit notat");
    public static readonly Text NoteText = new("Notat", "Notat");

    public static readonly Text NoteHelp = new(
        "Ikke skriv fødselsnummer.", "Ikkje skriv fødselsnummer.");

    public static readonly Text Audience = new("Hvem kan lese det?", "Kven kan lese det?");
    public static readonly Text NoteSend = new("Lagre notatet", "Lagre notatet");

    public static readonly Text Awareness = new(
        "Fastsett når kommunen fikk kjennskap", "Fastset når kommunen fekk kjennskap");

    public static readonly Text AwarenessBody = new(
        "De 72 timene regnes fra da kommunen med rimelig sikkerhet visste at personopplysninger var rammet.",
        "Dei 72 timane blir rekna frå då kommunen med rimeleg visse visste at personopplysningar var råka.");

    public static readonly Text AwareMoment = new("Fikk kjennskap", "Fekk kjennskap");
    public static readonly Text Reason = new("Begrunnelse", "Grunngiving");

    public static readonly Text AwarenessReasonHelp = new(
        "Hvem visste hva, og når? Datatilsynet kan be om å få se dette.",
        "Kven visste kva, og når? Datatilsynet kan be om å få sjå dette.");

    public static readonly Text AwarenessSend = new("Fastsett tidspunktet", "Fastset tidspunktet");
    public static readonly Text CloseReasonHelp = new(
        "Hva ble gjort, og hvorfor er det nok?", "Kva vart gjort, og kvifor er det nok?");

    public static Values.ValueTexts Ends { get; } = new()
    {
        ["close"] = new("Lukk saken", "Lukk saka"),
        ["withdraw"] = new("Trekk saken: det var ikke et brudd", "Trekk saka: det var ikkje eit brot"),
        ["reopen"] = new("Åpne saken igjen", "Opne saka att"),
    };

    public static Values.ValueTexts EndBodies { get; } = new()
    {
        ["close"] = new(
            "Alle frister i saken stopper, og den går ut av listen over åpne saker.",
            "Alle fristar i saka stoggar, og ho går ut av lista over opne saker."),
        ["withdraw"] = new(
            "Saken blir stående i registeret. Er Datatilsynet meldt, må det også få vite at det ikke var et brudd.",
            "Saka blir ståande i registeret. Er Datatilsynet meldt, må det òg få vite at det ikkje var eit brot."),
        ["reopen"] = new(
            "Saken går videre der den var, og fristene løper igjen.",
            "Saka går vidare der ho var, og fristane går igjen."),
    };

    public static readonly Text CloseOwes = new(
        "Noe skyldes fortsatt i saken. Lukker du den nå, må begrunnelsen vise hvorfor.",
        "Noko er framleis uteståande i saka. Lukkar du henne no, må grunngivinga vise kvifor.");

    public static readonly Text CloseUndecided = new(
        "Kommunen har ikke avgjort om Datatilsynet skal få melding. Lukker du saken nå, må begrunnelsen vise hvorfor "
        + "det ikke er meldt.",
        "Kommunen har ikkje avgjort om Datatilsynet skal få melding. Lukkar du saka no, må grunngivinga vise kvifor "
        + "det ikkje er meldt.");

    public static readonly Text Assess = new("Vurder alvorligheten", "Vurder alvoret");
    public static readonly Text Advise = new("Gi råd", "Gi råd");
    public static readonly Text AdviseSend = new("Lagre rådet", "Lagre rådet");
    public static readonly Text AdviseOutcome = new("Hva råder du til?", "Kva rår du til?");
    public static readonly Text AdviseText = new("Rådet", "Rådet");

    public static readonly Text AdviseHelp = new(
        "Skriv kort hvorfor. Kommunen leser dette før den avgjør.",
        "Skriv kort kvifor. Kommunen les dette før han avgjer.");

    public static readonly Text Decide = new("Avgjør", "Avgjer");
    public static readonly Text DecideSend = new("Lagre avgjørelsen", "Lagre avgjerda");
    public static readonly Text DecideOutcome = new("Hva bestemmer kommunen?", "Kva bestemmer kommunen?");
    public static readonly Text AdviceIs = new("Ombudet råder til:", "Ombodet rår til:");

    public static readonly Text DecideReasonHelp = new(
        "Må skrives når Datatilsynet ikke skal få melding, og når avgjørelsen går mot ombudets råd.",
        "Må skrivast når Datatilsynet ikkje skal få melding, og når avgjerda går mot rådet frå ombodet.");

    public static readonly Text Notification = new(
        "Registrer melding til Datatilsynet", "Registrer melding til Datatilsynet");

    public static readonly Text NotificationBody = new(
        "Systemet sender ingenting selv. Send i Altinn først.",
        "Systemet sender ingenting sjølv. Send i Altinn først.");

    public static readonly Text NotificationSend = new("Registrer meldingen", "Registrer meldinga");
    public static readonly Text Phase = new("Hva er sendt?", "Kva er sendt?");
    public static readonly Text Reference = new("Referansen fra Altinn", "Referansen frå Altinn");
    public static readonly Text SentAt = new("Når ble det sendt?", "Når vart det sendt?");
    public static readonly Text ReasonForDelay = new("Grunnen til forsinkelsen", "Grunnen til forseinkinga");

    public static readonly Text ReasonForDelayHelp = new(
        "Må skrives når meldingen ble sendt etter at de 72 timene var ute.",
        "Må skrivast når meldinga vart send etter at dei 72 timane var ute.");

    public static readonly Text Communication = new(
        "Registrer beskjed til dem det gjelder", "Registrer beskjed til dei det gjeld");

    public static readonly Text CommunicationBody = new(
        "Beskjeden skal være lett å forstå og stå alene.", "Beskjeden skal vere lett å forstå og stå åleine.");

    public static readonly Text CommunicationSend = new("Registrer beskjeden", "Registrer beskjeden");
    public static readonly Text Exemption = new("Hva er gjort?", "Kva er gjort?");
    public static readonly Text ToldAt = new("Når fikk de beskjed?", "Når fekk dei beskjed?");
    public static readonly Text ToldAtHelp = new(
        "Står tomt under unntak a og b, der ikke noe blir sendt.",
        "Står tomt under unntak a og b, der ikkje noko blir sendt.");

    public static readonly Text How = new(
        "Hvordan, eller hvorfor unntaket gjelder", "Korleis, eller kvifor unntaket gjeld");

    public static readonly Text HowHelp = new(
        "For eksempel brev gjennom SvarUt, telefon eller møte.", "Til dømes brev gjennom SvarUt, telefon eller møte.");

    public static readonly Text Ask = new("Spør den som meldte", "Spør den som melde");
    public static readonly Text AskText = new("Spørsmål", "Spørsmål");
    public static readonly Text AskSend = new("Send spørsmålet", "Send spørsmålet");

    public static readonly Text AskHelp = new(
        "Den som meldte, ser det under «Mine meldinger» og kan svare der.",
        "Den som melde, ser det under «Mine meldingar» og kan svare der.");

    public static readonly Text Link = new(
        "Koble til en annen sak om samme hendelse", "Kople til ei anna sak om same hending");

    public static readonly Text LinkNumber = new("Saksnummeret til den andre", "Saksnummeret til den andre");
    public static readonly Text LinkHelp = new("For eksempel RIN-26-7K3FQ.", "Til dømes RIN-26-7K3FQ.");
    public static readonly Text LinkSend = new("Koble sakene", "Kople sakene");
    public static readonly Text Redact = new("Fjern en tekst for godt", "Fjern ein tekst for godt");

    public static readonly Text RedactBody = new(
        "Teksten kan ikke hentes tilbake. At den er fjernet, blir stående i historikken.",
        "Teksten kan ikkje hentast tilbake. At han er fjerna, blir ståande i historikken.");

    public static readonly Text RedactField = new("Hvilken tekst?", "Kva tekst?");
    public static readonly Text RedactChoose = new("Velg tekst", "Vel tekst");

    public static readonly Text RedactReasonHelp = new(
        "Skriv hvorfor, men ikke hva som sto der.", "Skriv kvifor, men ikkje kva som stod der.");

    public static readonly Text RedactSend = new("Fjern teksten", "Fjern teksten");
}
