namespace Ombud.Pages.Values;

/// <summary>The words for what an investigation may find.</summary>
public static class FactValues
{
    public static ValueTexts Causes { get; } = new()
    {
        ["wrong-recipient"] = new("Forsendelsesfeil", "Feilsending", "Sent to the wrong recipient"),
        ["hacking"] = new("Datainnbrudd", "Datainnbrot", "Hacking"),
        ["snooping"] = new("Snoking av ansatte", "Snoking av tilsette", "Snooping by employees"),
        ["access-control"] = new("Tilgangsstyringen sviktet", "Tilgangsstyringa svikta", "Access control failed"),
        ["publication"] = new("Publisert på nett", "Publisert på nett", "Published online"),
        ["break-in"] = new("Fysisk innbrudd", "Fysisk innbrot", "Physical break-in"),
        ["lost-equipment"] = new(
            "Mistet utstyr eller papir", "Mista utstyr eller papir", "Lost equipment or paper"),
        ["other"] = new("Noe annet", "Noko anna", "Something else"),
    };

    public static ValueTexts CauseNatures { get; } = new()
    {
        ["human-error"] = new("Menneskelig feil", "Menneskeleg feil", "Human error"),
        ["technical"] = new("Teknisk feil", "Teknisk feil", "Technical fault"),
        ["malicious"] = new("Med vilje, for å skade", "Med vilje, for å skade", "Malicious act"),
    };

    public static ValueTexts CauseOrigins { get; } = new()
    {
        ["inside"] = new("I kommunen", "I kommunen", "Inside the municipality"),
        ["outside"] = new("Utenfor kommunen", "Utanfor kommunen", "Outside the municipality"),
    };

    public static ValueTexts Relations { get; } = new()
    {
        ["inhabitants"] = new("Innbyggere", "Innbyggjarar", "Residents"),
        ["employees"] = new("Ansatte", "Tilsette", "Employees"),
        ["pupils"] = new("Elever", "Elevar", "Pupils"),
        ["kindergarten-children"] = new("Barnehagebarn", "Barnehagebarn", "Children in kindergarten"),
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
        ["security-authority"] = new("NSM", "NSM", "NSM (National Security Authority)"),
        ["health-cert"] = new("HelseCERT", "HelseCERT", "HelseCERT (health sector)"),
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
}
