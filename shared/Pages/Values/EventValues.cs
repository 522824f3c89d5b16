namespace Ombud.Pages.Values;

/// <summary>What was done with a case and what was sent about it.</summary>
public static class EventValues
{
    public static ValueTexts Actions { get; } = new()
    {
        ["report"] = new("Meldte avviket", "Melde avviket", "Reported the breach"),
        ["reported"] = new("Meldte avviket", "Melde avviket", "Reported the breach"),
        ["take"] = new("Tok saken", "Tok saka", "Took the case"),
        ["note"] = new("Skrev et notat", "Skreiv eit notat", "Wrote a note"),
        ["set-awareness"] = new("Fastsatte tidspunktet", "Fastsette tidspunktet", "Decided the moment"),
        ["close"] = new("Lukket saken", "Lukka saka", "Closed the case"),
        ["reopen"] = new("Åpnet saken igjen", "Opna saka att", "Reopened the case"),
        ["advise"] = new("Ga råd", "Gav råd", "Gave advice"),
        ["assess"] = new("Vurderte alvorligheten", "Vurderte alvoret", "Assessed the severity"),
        ["decide"] = new("Bestemte", "Bestemte", "Decided"),
        ["ask"] = new("Spurte den som meldte", "Spurde den som melde", "Asked the one who reported"),
        ["reply"] = new("Svarte ombudet", "Svarte ombodet", "Answered the ombud"),
        ["amend"] = new("Rettet eller la til fakta", "Retta eller la til fakta", "Amended facts"),
        ["withdraw"] = new("Trakk meldingen", "Trekte meldinga", "Withdrew the report"),
        ["record-notification"] = new(
            "Registrerte melding til Datatilsynet",
            "Registrerte melding til Datatilsynet",
            "Recorded the notification"),
        ["record-communication"] = new(
            "Registrerte at de berørte fikk beskjed",
            "Registrerte at dei råka fekk beskjed",
            "Recorded that people were told"),
        ["transfer"] = new("Flyttet saken", "Flytta saka", "Transferred the case"),
        ["assign"] = new("Plasserte saken", "Plasserte saka", "Assigned the case"),
        ["link"] = new("Koblet til en annen sak", "Kopla til ei anna sak", "Linked to another case"),
        ["redact"] = new("Fjernet opplysninger", "Fjerna opplysningar", "Removed details"),
        ["journal"] = new("Vurderte journalføring", "Vurderte journalføring", "Considered the archive"),
    };

    public static ValueTexts DoneWords { get; } = new()
    {
        ["take"] = new("Du har tatt saken.", "Du har teke saka.", "You have taken the case."),
        ["note"] = new("Notatet er lagret.", "Notatet er lagra.", "The note is stored."),
        ["set-awareness"] = new(
            "Tidspunktet er fastsatt, og fristen er regnet ut på nytt.",
            "Tidspunktet er fastsett, og fristen er rekna ut på nytt.",
            "The moment is decided and the deadline counted anew."),
        ["assess"] = new(
            "Vurderingen er lagret.", "Vurderinga er lagra.", "The assessment is stored."),
        ["advise"] = new(
            "Rådet er lagret. Kommunens kontakt får beskjed om at avgjørelsen venter.",
            "Rådet er lagra. Kontakten i kommunen får beskjed om at avgjerda ventar.",
            "The advice is stored, and the municipality's contact is told."),
        ["decide"] = new("Avgjørelsen er lagret.", "Avgjerda er lagra.", "The decision is stored."),
        ["record-notification"] = new(
            "Meldingen til Datatilsynet er registrert.",
            "Meldinga til Datatilsynet er registrert.",
            "The notification is recorded."),
        ["record-communication"] = new(
            "Beskjeden til de berørte er registrert.",
            "Beskjeden til dei råka er registrert.",
            "The communication is recorded."),
        ["amend"] = new("Endringen er lagret.", "Endringa er lagra.", "The change is stored."),
        ["ask"] = new(
            "Spørsmålet er sendt til den som meldte.",
            "Spørsmålet er sendt til den som melde.",
            "The question is sent."),
        ["link"] = new("Sakene er koblet sammen.", "Sakene er kopla saman.", "The cases are linked."),
        ["redact"] = new("Teksten er fjernet.", "Teksten er fjerna.", "The text is removed."),
        ["withdraw"] = new("Saken er trukket.", "Saka er trekt.", "The case is withdrawn."),
        ["close"] = new("Saken er lukket.", "Saka er lukka.", "The case is closed."),
        ["reopen"] = new("Saken er åpnet igjen.", "Saka er opna att.", "The case is open again."),
    };

    public static ValueTexts Recipients { get; } = new()
    {
        ["ombud"] = new("Personvernombudet", "Personvernombodet", "The ombud"),
        ["deputy"] = new("Ombudets stedfortreder", "Stadfortredaren til ombodet", "The deputy"),
        ["contact"] = new("Kommunens kontakt", "Kontakten i kommunen", "The municipality's contact"),
    };

    public static ValueTexts DeliveryChannels { get; } = new()
    {
        ["feed"] = new("Varsel i Teams", "Varsel i Teams", "Teams notification"),
        ["card"] = new("Kort i Teams-kanalen", "Kort i Teams-kanalen", "Card in the Teams channel"),
        ["mail"] = new("E-post", "E-post", "E-mail"),
    };

    public static ValueTexts DeliveryResults { get; } = new()
    {
        ["decided"] = new("På vei", "På veg", "On its way"),
        ["sent"] = new("Sendt", "Sendt", "Sent"),
        ["not-needed"] = new("Ikke lenger nødvendig", "Ikkje lenger nødvendig", "No longer needed"),
        ["retry"] = new("Prøver igjen", "Prøver igjen", "Trying again"),
        ["missed"] = new("Ikke sendt, systemet var nede", "Ikkje sendt, systemet var nede", "Missed while down"),
        ["unreachable"] = new("Nådde ikke fram", "Nådde ikkje fram", "Out of reach"),
        ["nobody"] = new("Ingen er satt opp", "Ingen er sett opp", "Nobody is set up"),
        ["refused"] = new("Avvist av Microsoft", "Avvist av Microsoft", "Refused by Microsoft"),
        ["failed"] = new("Feilet: noen må se på det", "Feila: nokon må sjå på det", "Failed: look into it"),
        ["gave-up"] = new("Gitt opp: noen må se på det", "Gitt opp: nokon må sjå på det", "Given up: look into it"),
    };
}
