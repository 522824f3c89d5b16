namespace Ombud.Pages.Values;

/// <summary>The facts of a breach by the names of their fields, and the words of their values.</summary>
public static class FactValues
{
    public static ValueTexts Labels { get; } = new()
    {
        ["unit"] = new("Enhet", "Eining", "Unit"),
        ["whatHappened"] = new("Hva har skjedd", "Kva har skjedd", "What happened"),
        ["discoveredAt"] = new("Oppdaget", "Oppdaga", "Discovered"),
        ["discoveredHow"] = new("Hvordan det ble oppdaget", "Korleis det vart oppdaga", "How it was discovered"),
        ["occurredFrom"] = new("Begynte", "Byrja", "Began"),
        ["occurredTo"] = new("Sluttet", "Slutta", "Ended"),
        ["ongoing"] = new("Pågår fortsatt", "Går føre seg framleis", "Still going on"),
        ["timesExplanation"] = new(
            "Forklaring av tidspunktene", "Forklaring av tidspunkta", "Explanation of the times"),
        ["reasonForDelay"] = new(
            "Begrunnelse for forsinkelsen", "Grunngiving for forseinkinga", "Reason for the delay"),
        ["role"] = new("Kommunens rolle", "Rolla til kommunen", "The municipality's role"),
        ["otherControllers"] = new(
            "Andre behandlingsansvarlige", "Andre behandlingsansvarlege", "Other controllers"),
        ["processor"] = new("Databehandler", "Databehandlar", "Processor"),
        ["processorToldAt"] = new("Databehandler varslet", "Databehandlar varsla", "Processor told"),
        ["kinds"] = new("Slags avvik", "Slags avvik", "Kind of breach"),
        ["cause"] = new("Hovedårsak", "Hovudårsak", "Main cause"),
        ["causeText"] = new("Hvordan det kunne skje", "Korleis det kunne skje", "How it came about"),
        ["causeNature"] = new("Hva slags årsak", "Kva slags årsak", "Nature of the cause"),
        ["causeOrigin"] = new("Hvor årsaken lå", "Kvar årsaka låg", "Origin of the cause"),
        ["personsPrecision"] = new("Vet vi hvor mange", "Veit vi kor mange", "Do we know how many"),
        ["personsCount"] = new("Antall mennesker", "Talet på menneske", "Number of persons"),
        ["relations"] = new("Hvem det gjelder", "Kven det gjeld", "Who they are"),
        ["vulnerable"] = new("Barn eller andre sårbare", "Barn eller andre sårbare", "Children or other vulnerable"),
        ["recordsPrecision"] = new(
            "Vet vi hvor mange oppføringer", "Veit vi kor mange oppføringar", "Do we know how many records"),
        ["recordsCount"] = new("Antall oppføringer", "Talet på oppføringar", "Number of records"),
        ["dataCategories"] = new("Opplysninger", "Opplysningar", "Data"),
        ["encryption"] = new("Kryptert", "Kryptert", "Encrypted"),
        ["whereabouts"] = new("Hvor opplysningene er nå", "Kvar opplysningane er no", "Where the data are now"),
        ["consequences"] = new(
            "Mulige følger for dem det gjelder", "Moglege følgjer for dei det gjeld", "Likely consequences"),
        ["measures"] = new("Gjort så langt", "Gjort så langt", "Done so far"),
        ["mitigation"] = new("For å redusere skaden", "For å redusere skaden", "To reduce the harm"),
        ["prevention"] = new("For å hindre gjentakelse", "For å hindre at det skjer igjen", "To prevent another"),
        ["otherCountries"] = new(
            "Mennesker i andre EØS-land", "Menneske i andre EØS-land", "Persons in other EEA countries"),
        ["otherNotices"] = new("Også varslet", "Også varsla", "Also told"),
        ["owner"] = new("Ansvarlig for oppfølging", "Ansvarleg for oppfølging", "Responsible for follow-up"),
        ["lessons"] = new("Lærdom", "Lærdom", "Lessons"),
    };

    public static ValueTexts Causes { get; } = new()
    {
        ["wrong-recipient"] = new("Sendt feil", "Sendt feil", "Sent to the wrong one"),
        ["hacking"] = new("Datainnbrudd", "Datainnbrot", "Hacking"),
        ["snooping"] = new("Snoking av ansatte", "Snoking av tilsette", "Snooping by employees"),
        ["access-control"] = new("Tilgangsstyring sviktet", "Tilgangsstyring svikta", "Access control failed"),
        ["publication"] = new("Publisert på nett", "Publisert på nett", "Published on the web"),
        ["break-in"] = new("Fysisk innbrudd", "Fysisk innbrot", "Break-in"),
        ["lost-equipment"] = new(
            "Mistet utstyr eller papir", "Mista utstyr eller papir", "Lost equipment or paper"),
        ["other"] = new("Noe annet", "Noko anna", "Something else"),
    };

    public static ValueTexts CauseNatures { get; } = new()
    {
        ["human-error"] = new("Menneskelig feil", "Menneskeleg feil", "Human error"),
        ["technical"] = new("Teknisk feil", "Teknisk feil", "Technical fault"),
        ["malicious"] = new("Med vilje, for å skade", "Med vilje, for å skade", "Malicious"),
    };

    public static ValueTexts CauseOrigins { get; } = new()
    {
        ["inside"] = new("I kommunen", "I kommunen", "Inside the municipality"),
        ["outside"] = new("Utenfor kommunen", "Utanfor kommunen", "Outside of it"),
    };

    public static ValueTexts Relations { get; } = new()
    {
        ["inhabitants"] = new("Innbyggere", "Innbyggjarar", "Inhabitants"),
        ["employees"] = new("Ansatte", "Tilsette", "Employees"),
        ["pupils"] = new("Elever", "Elevar", "Pupils"),
        ["kindergarten-children"] = new("Barnehagebarn", "Barnehagebarn", "Kindergarten children"),
        ["patients"] = new("Pasienter og brukere", "Pasientar og brukarar", "Patients and users"),
        ["applicants"] = new("Søkere", "Søkjarar", "Applicants"),
        ["relatives"] = new("Pårørende", "Pårørande", "Relatives"),
        ["other"] = new("Andre", "Andre", "Others"),
    };

    public static ValueTexts Encryptions { get; } = new()
    {
        ["none"] = new("Nei", "Nei", "No"),
        ["partly"] = new("Delvis", "Delvis", "Partly"),
        ["all"] = new("Ja, alt", "Ja, alt", "Yes, all of it"),
    };

    public static ValueTexts ControllerRoles { get; } = new()
    {
        ["controller"] = new("Behandlingsansvarlig", "Behandlingsansvarleg", "Controller"),
        ["joint-controller"] = new("Felles behandlingsansvarlig", "Felles behandlingsansvarleg", "Joint controller"),
        ["processor-for-another"] = new(
            "Databehandler for en annen", "Databehandlar for nokon annan", "Processor for another"),
    };

    public static ValueTexts OtherNotices { get; } = new()
    {
        ["police"] = new("Politiet", "Politiet", "The police"),
        ["security-authority"] = new("NSM", "NSM", "The security authority"),
        ["health-cert"] = new("HelseCERT", "HelseCERT", "HealthCERT"),
        ["county-governor"] = new("Statsforvalteren", "Statsforvaltaren", "The county governor"),
        ["other"] = new("Andre", "Andre", "Others"),
    };

    public static ValueTexts Precisions { get; } = new()
    {
        ["exact"] = new("Nøyaktig", "Nøyaktig", "Exactly"),
        ["approximate"] = new("Omtrent", "Omtrent", "Roughly"),
        ["unknown"] = new("Ikke kjent ennå", "Ikkje kjent enno", "Not known yet"),
    };

    public static ValueTexts YesNo { get; } = new()
    {
        ["yes"] = new("Ja", "Ja", "Yes"),
        ["no"] = new("Nei", "Nei", "No"),
    };

    /// <summary>The words of one value of a field that is chosen, not typed.</summary>
    public static Text Value(string field, string code) => Of(field)?[code] ?? Text.Same(code);

    /// <summary>What can be chosen for a field, in order; null for what is typed.</summary>
    public static ValueTexts? Of(string field) => field switch
    {
        "kinds" => BreachValues.Kinds,
        "dataCategories" => AllCategories,
        "personsPrecision" or "recordsPrecision" => Precisions,
        "cause" => Causes,
        "causeNature" => CauseNatures,
        "causeOrigin" => CauseOrigins,
        "relations" => Relations,
        "encryption" => Encryptions,
        "role" => ControllerRoles,
        "otherNotices" => OtherNotices,
        "ongoing" or "vulnerable" or "otherCountries" => YesNo,
        _ => null,
    };

    private static ValueTexts AllCategories { get; } =
        ValueTexts.Joined(BreachValues.SensitiveCategories, BreachValues.OrdinaryCategories);
}
