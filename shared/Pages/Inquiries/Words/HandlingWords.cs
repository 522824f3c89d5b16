using Ombud.Pages.Kinds;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>Who handles it, who has asked, and how long it may take.</summary>
internal static class HandlingWords
{
    private static readonly Text HowHelp = new(
        "For eksempel innlogging med ID-porten, oppmøte eller et brev til folkeregistrert adresse. Ikke skriv "
        + "fødselsnummer, og ta ikke vare på kopi av legitimasjon.",
        "Til dømes innlogging med ID-porten, oppmøte eller eit brev til folkeregistrert adresse. Ikkje skriv "
        + "fødselsnummer, og ta ikkje vare på kopi av legitimasjon.");

    public static IReadOnlyDictionary<string, ActionWords> All { get; } = new Dictionary<string, ActionWords>
    {
        [HistoryEntry.Reported] = ActionWords.OfHistory(new("Henvendelsen kom inn", "Førespurnaden kom inn")),
        ["assign"] = new(
            new("Fordel henvendelsen", "Fordel førespurnaden"), new("Fordel henvendelsen", "Fordel førespurnaden"),
            new("Henvendelsen er fordelt, og mottakeren får beskjed.",
                "Førespurnaden er fordelt, og mottakaren får beskjed."),
            new("Fordelte henvendelsen", "Fordelte førespurnaden"))
        {
            Body = new(
                "Bare enheten som får saken, og den behandlingsansvarlige leser det innbyggeren har skrevet.",
                "Berre eininga som får saka, og den behandlingsansvarlege les det innbyggjaren har skrive."),
            Step = new(
                new("Fordel henvendelsen", "Fordel førespurnaden"),
                new("Ingen har ansvaret for den ennå, og svarfristen løper.",
                    "Ingen har ansvaret for han enno, og svarfristen går.")),
            Fields = new Dictionary<string, FieldWords>
            {
                [MovingWords.Municipality] = MovingWords.Where,
                ["unit"] = new(new("Hvilken enhet?", "Kva eining?"))
                {
                    Choose = new("Velg enhet", "Vel eining"),
                    IsUnit = true,
                },
            },
        },
        ["ask-identity"] = new(
            new("Spør hvem det er", "Spør kven det er"),
            new("Spør", "Spør"),
            new(
                "Spørsmålet er stilt. Når det er besvart, bekrefter du identiteten her.",
                "Spørsmålet er stilt. Når det er svart på, stadfestar du identiteten her."),
            new("Spurte hvem det er", "Spurde kven det er"))
        {
            Body = new(
                "Bare ved rimelig tvil om hvem som spør (art. 12 nr. 6). Spør innen sju dager, ellers flytter det ikke "
                + "fristen. Innbyggeren ser spørsmålet på svarsiden. Be aldri om fødselsnummer eller kopi av "
                + "legitimasjon på e-post.",
                "Berre ved rimeleg tvil om kven som spør (art. 12 nr. 6). Spør innan sju dagar, elles flyttar det "
                + "ikkje fristen. Innbyggjaren ser spørsmålet på svarsida. Be aldri om fødselsnummer eller kopi av "
                + "legitimasjon på e-post."),
        },
        ["confirm-identity"] = new(
            new("Bekreft hvem det er", "Stadfest kven det er"), new("Lagre bekreftelsen", "Lagre stadfestinga"),
            new("Identiteten er bekreftet.", "Identiteten er stadfesta."),
            new("Bekreftet hvem det er", "Stadfesta kven det er"))
        {
            Step = new(
                new("Finn ut hvem det er", "Finn ut kven det er"),
                new("Svaret må komme til rett person. Fristen løper til identiteten er bekreftet.",
                    "Svaret må kome til rett person. Fristen går til identiteten er stadfesta.")),
            Fields = new Dictionary<string, FieldWords>
            {
                ["how"] = new(
                    new("Hvordan fant dere ut hvem det er?", "Korleis fann de ut kven det er?"), HowHelp),
            },
        },
        ["extend"] = new(
            new("Forleng fristen", "Forleng fristen"), new("Forleng fristen", "Forleng fristen"),
            new(
                "Fristen er nå tre måneder fra mottak. Innbyggeren ser begrunnelsen på svarsiden. Uten kode sender "
                + "du den i brev.",
                "Fristen er no tre månader frå mottak. Innbyggjaren ser grunngivinga på svarsida. Utan kode sender "
                + "du ho i brev."),
            new("Forlenget fristen", "Forlengde fristen"))
        {
            Body = new(
                "Bare når det trengs, fordi henvendelsen er komplisert eller det er kommet mange (art. 12 nr. 3). Et "
                + "foreløpig svar etter forvaltningsloven forlenger ingenting.",
                "Berre når det trengst, fordi førespurnaden er komplisert eller det er kome mange (art. 12 nr. 3). Eit "
                + "førebels svar etter forvaltningslova forlengjer ingenting."),
            Fields = new Dictionary<string, FieldWords>
            {
                ["reason"] = new(
                    CommonWords.Reason,
                    new("Slik innbyggeren får den.", "Slik innbyggjaren får ho.")),
            },
        },
    };
}
