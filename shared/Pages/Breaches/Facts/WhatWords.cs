using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>What happened, where and why.</summary>
internal static class WhatWords
{
    private static readonly Text NoNames = new(
        "Noen få setninger er nok. Ikke skriv navn eller fødselsnummer.",
        "Nokre få setningar er nok. Ikkje skriv namn eller fødselsnummer.",
        "A few sentences are enough. Do not include names or identity numbers.");

    public static IReadOnlyDictionary<string, FactWords> All { get; } = new Dictionary<string, FactWords>
    {
        ["kinds"] = new(new("Type avvik", "Type avvik", "Type of breach"), BreachValues.Kinds)
        {
            Question = new("Hva slags avvik er det?", "Kva slags avvik er det?", "What kind of breach is it?"),
            Help = new(
                "Kryss av for alt som passer. Er du usikker, velger du det som ligger nærmest.",
                "Kryss av for alt som passar. Er du usikker, vel du det som ligg nærast.",
                "Tick all that apply. If you are not sure, choose the closest one."),
            Missing = new(
                "Velg hva slags avvik det er, minst ett.",
                "Vel kva slags avvik det er, minst eitt.",
                "Choose at least one kind of breach."),
            Column = new("Type brudd", "Type brot"),
            Examples = BreachValues.KindExamples,
        },
        ["cause"] = new(new("Hovedårsak", "Hovudårsak", "Main cause"), FactValues.Causes),
        ["causeText"] = new(new("Hvordan det kunne skje", "Korleis det kunne skje", "How it happened")),
        ["causeNature"] = new(
            new("Type årsak", "Type årsak", "Nature of the cause"), FactValues.CauseNatures),
        ["causeOrigin"] = new(
            new("Hvor årsaken lå", "Kvar årsaka låg", "Origin of the cause"), FactValues.CauseOrigins),
        ["unit"] = new(new("Enhet", "Eining", "Unit"))
        {
            Question = new(
                "Hvor i kommunen skjedde det?",
                "Kvar i kommunen skjedde det?",
                "Where in the municipality did it happen?"),
            Help = new(
                "Enhet, skole eller avdeling. Den du skrev sist, står her allerede.",
                "Eining, skule eller avdeling. Den du skreiv sist, står her allereie.",
                "Unit, school or department. The one you gave last time is filled in."),
            IsPlace = true,
            Missing = new("Skriv hvor det skjedde.", "Skriv kvar det skjedde.", "Enter where it happened."),
            On =
            [
                new(ReportForm.Joint, new(
                    "Hvilket system eller hvilken tjeneste gjelder det?",
                    "Kva system eller kva teneste gjeld det?"), new(
                    "For eksempel innloggingen til skolesystemet.",
                    "Til dømes innlogginga til skulesystemet.")),
            ],
        },
        ["whatHappened"] = new(new("Hva har skjedd", "Kva har skjedd", "What happened"))
        {
            Question = new(
                "Beskriv det som har skjedd",
                "Skildre det som har skjedd",
                "Describe what has happened"),
            Help = NoNames,
            Missing = new("Fortell hva som har skjedd.", "Fortel kva som har skjedd.", "Tell us what has happened."),
            Rows = 6,
            On =
            [
                new(
                    ReportForm.WrongRecipient,
                    new("Noe mer vi bør vite?", "Noko meir vi bør vite?", "Anything else we should know?"), NoNames),
                new(ReportForm.Joint, null, new(
                    "Alle kommunene du krysser av, får denne teksten ordrett. Ikke nevn de andre kommunene, "
                    + "og ikke skriv navn eller fødselsnummer.",
                    "Alle kommunane du kryssar av, får denne teksten ord for ord. Ikkje nemn dei andre "
                    + "kommunane, og ikkje skriv namn eller fødselsnummer."), Rows: 6),
                new(ReportForm.Affected, new("Egen beskrivelse", "Eiga skildring"), new(
                    "Erstatter den felles beskrivelsen i denne saken.",
                    "Erstattar den felles skildringa i denne saka."), Rows: 4),
            ],
        },
        ["document"] = new(new("Hva som ble sendt", "Kva som vart sendt", "What was sent"), DocumentValues.Documents)
        {
            Question = new("Hva ble sendt?", "Kva vart sendt?", "What was sent?"),
            Examples = DocumentValues.Contents,
            Fills = DocumentValues.Fills,
            Tiles = true,
        },
        ["channel"] = new(new("Sendt som", "Sendt som", "Sent by"), BreachValues.Channels)
        {
            Question = new("Hvordan ble det sendt?", "Korleis vart det sendt?", "How was it sent?"),
            Missing = new("Velg hvordan det ble sendt.", "Vel korleis det vart sendt.", "Choose how it was sent."),
            Tiles = true,
        },
        ["recipient"] = new(new("Hvem fikk det", "Kven fekk det", "Who received it"), BreachValues.Recipients)
        {
            Tiles = true,
            Question = new("Hvem fikk det?", "Kven fekk det?", "Who received it?"),
            Missing = new(
                "Velg om du vet hvem som fikk det.",
                "Vel om du veit kven som fekk det.",
                "Choose whether you know who received it."),
        },
        ["returned"] = new(
            new("Slettet eller levert tilbake", "Sletta eller levert tilbake", "Deleted or returned"),
            BreachValues.Returned)
        {
            Tiles = true,
            Question = new(
                "Er det slettet eller levert tilbake?",
                "Er det sletta eller levert tilbake?",
                "Has it been deleted or returned?"),
            Missing = new(
                "Velg om det er slettet eller levert tilbake.",
                "Vel om det er sletta eller levert tilbake.",
                "Choose whether it has been deleted or returned."),
            Help = new(
                "Be gjerne mottakeren slette det og bekrefte det til deg.",
                "Be gjerne mottakaren slette det og stadfeste det til deg.",
                "Ask the recipient to delete it and to confirm that they have."),
        },
    };
}
