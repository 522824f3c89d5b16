namespace Ombud.Pages.Desk;

internal static class ActionTexts
{
    public static readonly Text Heading = new("Hva vil du gjøre?", "Kva vil du gjere?");

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
    public static readonly Text Close = new("Lukk saken", "Lukk saka");

    public static readonly Text CloseBody = new(
        "Alle frister i saken stopper, og den går ut av listen over åpne saker.",
        "Alle fristar i saka stoggar, og ho går ut av lista over opne saker.");

    public static readonly Text CloseReasonHelp = new(
        "Hva ble gjort, og hvorfor er det nok?", "Kva vart gjort, og kvifor er det nok?");
}
