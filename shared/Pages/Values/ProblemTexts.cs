using System.Globalization;
using Ombud.Cases;

namespace Ombud.Pages;

/// <summary>What is wrong with a field, as a sentence that says what to do.</summary>
public static class ProblemTexts
{
    public static Text Of(Cases.Problem problem) => problem.Fault switch
    {
        Fault.Required => Required(problem.Field[(problem.Field.LastIndexOf('.') + 1)..]),
        Fault.TooLong => new(
            $"Teksten er for lang. Den kan ha {Count(problem)} tegn.",
            $"Teksten er for lang. Han kan ha {Count(problem)} teikn.",
            $"The text is too long. It may have {Count(problem)} characters."),
        Fault.UnknownValue => new(
            "Verdien finnes ikke blant valgene.",
            "Verdien finst ikkje blant vala.",
            "The value is not one of the choices."),
        Fault.Future => new(
            "Tidspunktet har ikke vært ennå.", "Tidspunktet har ikkje vore enno.", "This time has not been yet."),
        Fault.EndBeforeStart => new(
            "Det kan ikke slutte før det begynte.",
            "Det kan ikkje slutte før det byrja.",
            "It cannot end before it began."),
        Fault.DiscoveredBeforeStart => new(
            "Det kan ikke være oppdaget før det begynte.",
            "Det kan ikkje vere oppdaga før det byrja.",
            "It cannot be discovered before it began."),
        Fault.AwareBeforeStart => new(
            "Kommunen kan ikke ha fått kjennskap til bruddet før det begynte.",
            "Kommunen kan ikkje ha fått kjennskap til brotet før det byrja.",
            "The municipality cannot have become aware of the breach before it began."),
        Fault.OngoingHasEnd => new(
            "Det som fortsatt pågår, har ikke noe sluttidspunkt.",
            "Det som framleis går føre seg, har ikkje noko sluttidspunkt.",
            "What is still going on has no end."),
        Fault.CountMissing => new(
            "Skriv hvor mange det gjelder, eller velg «Vet ikke».",
            "Skriv kor mange det gjeld, eller vel «Veit ikkje».",
            "Write how many are concerned, or choose “Do not know”."),
        Fault.CountUnwanted => new(
            "Antallet kan ikke være ukjent og oppgitt samtidig.",
            "Talet kan ikkje vere ukjent og oppgitt samstundes.",
            "The number cannot be unknown and given at the same time."),
        Fault.OutOfRange when problem.Limit is null => new(
            "Verdien er utenfor det som metoden tillater.",
            "Verdien er utanfor det som metoden tillèt.",
            "The value is outside of what the method allows."),
        Fault.OutOfRange => new(
            $"Tallet må være mellom 0 og {Count(problem)}.",
            $"Talet må vere mellom 0 og {Count(problem)}.",
            $"The number must lie between 0 and {Count(problem)}."),
        _ => Unreadable(problem.Fault),
    };

    private static Text Unreadable(Fault fault) => fault switch
    {
        Fault.NotATime => new(
            "Vi kan ikke lese dette som et tidspunkt. Eksempel: 20.11.2026 kl. 09.20, og med tidssone i JSON.",
            "Vi kan ikkje lese dette som eit tidspunkt. Døme: 20.11.2026 kl. 09.20, og med tidssone i JSON.",
            "We cannot read this as a time. Give a date and a time of day; in JSON with an offset."),
        Fault.TimeMissing => new(
            "Skriv også klokkeslettet.", "Skriv òg klokkeslettet.", "Give the time of day too."),
        Fault.NotANumber => new(
            "Skriv antallet med sifre, for eksempel 12.",
            "Skriv talet med siffer, til dømes 12.",
            "Write the number in digits, such as 12."),
        Fault.NotAPhone => new(
            "Et telefonnummer har bare sifre, mellomrom og eventuelt + først.",
            "Eit telefonnummer har berre siffer, mellomrom og eventuelt + først.",
            "A telephone number has only digits, spaces and perhaps a + in front."),
        Fault.UnknownMunicipality => new(
            "Kommunen er ikke blant dem du kan melde for.",
            "Kommunen er ikkje blant dei du kan melde for.",
            "This is not a municipality that you can report for."),
        Fault.LooksLikeIdentityNumber => new(
            "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort.",
            "Teksten ser ut til å innehalde eit fødselsnummer. Ta det bort.",
            "The text seems to hold a national identity number. Remove it."),
        _ => DeskProblemTexts.Of(fault),
    };

    // What is missing is said in the words of the question.
    private static Text Required(string field) => field switch
    {
        "unit" => new("Skriv hvor det skjedde.", "Skriv kvar det skjedde.", "Write where it happened."),
        "whatHappened" => new("Fortell hva som har skjedd.", "Fortel kva som har skjedd.", "Tell what has happened."),
        "discoveredAt" => new(
            "Skriv når det ble oppdaget.", "Skriv når det vart oppdaga.", "Write when it was discovered."),
        "awareAt" => new(
            "Skriv når kommunen fikk kjennskap til bruddet.",
            "Skriv når kommunen fekk kjennskap til brotet.",
            "Write when the municipality became aware of the breach."),
        "kinds" => new(
            "Velg hva slags avvik det er, minst ett.",
            "Vel kva slags avvik det er, minst eitt.",
            "Choose what kind of breach it is, at least one."),
        "dataCategories" => new(
            "Velg hva slags opplysninger det gjelder. «Noe annet» går også an.",
            "Vel kva slags opplysningar det gjeld. «Noko anna» går òg an.",
            "Choose what kind of information it concerns. “Something else” will do."),
        "persons" => new(
            "Velg om du vet hvor mange det gjelder.",
            "Vel om du veit kor mange det gjeld.",
            "Choose whether you know how many are concerned."),
        "municipality" => new("Velg kommune.", "Vel kommune.", "Choose a municipality."),
        "text" => new("Skriv noe først.", "Skriv noko først.", "Write something first."),
        "reason" => new("Skriv en begrunnelse.", "Skriv ei grunngiving.", "Write a reason."),
        "outcome" => new("Velg ett av de tre utfallene.", "Vel eitt av dei tre utfalla.", "Choose an outcome."),
        "phase" => new(
            "Velg om det er første melding, oppfølging eller fullstendig melding.",
            "Vel om det er første melding, oppfølging eller fullstendig melding.",
            "Choose first notification, follow-up or complete."),
        "reference" => new(
            "Skriv referansen fra Altinn.", "Skriv referansen frå Altinn.", "Write the reference from Altinn."),
        "sentAt" => new("Skriv når det ble sendt.", "Skriv når det vart sendt.", "Write when it was sent."),
        "how" => new(
            "Skriv hvordan det ble gjort, eller hvorfor unntaket gjelder.",
            "Skriv korleis det vart gjort, eller kvifor unntaket gjeld.",
            "Write how it was done, or why the exemption holds."),
        "scores" => new(
            "Velg minst én type opplysninger, og hvor mye den sier om et menneske.",
            "Vel minst éin type opplysningar, og kor mykje han seier om eit menneske.",
            "Choose at least one type of data."),
        "number" => new("Skriv saksnummeret.", "Skriv saksnummeret.", "Write the case number."),
        "field" => new(
            "Velg teksten som skal fjernes.", "Vel teksten som skal fjernast.", "Choose the text to remove."),
        "processor" => new(
            "Skriv hvem databehandleren er.", "Skriv kven databehandlaren er.", "Write who the processor is."),
        "receipt" => new("Lim inn kvitteringen.", "Lim inn kvitteringa.", "Paste the receipt."),
        "Idempotency-Key" => new(
            "Hodet Idempotency-Key mangler. Lag en nøkkel per melding og bruk den samme når du sender på nytt.",
            "Hovudet Idempotency-Key manglar. Lag ein nøkkel per melding og bruk den same når du sender på nytt.",
            "The header Idempotency-Key is missing. Make one key per report and use the same when you send again."),
        _ => new("Svar på dette.", "Svar på dette.", "Answer this."),
    };

    private static string Count(Cases.Problem problem) =>
        problem.Limit!.Value.ToString("N0", CultureInfo.GetCultureInfo("nb-NO"));
}
