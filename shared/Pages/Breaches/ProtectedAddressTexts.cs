namespace Ombud.Pages.Breaches;

/// <summary>What to do first where somebody's address must not be known (codes 6 and 7).</summary>
internal static class ProtectedAddressTexts
{
    public static readonly Text Heading = new(
        "Hemmelig adresse: gjør dette først",
        "Hemmeleg adresse: gjer dette først",
        "Protected address: do this first");

    public static readonly Text Call = new(
        "Ring den det gjelder, på et nummer dere har fra før, og si hva som kan være kjent for hvem. Gjelder det et "
        + "barn, ring den voksne som bor med barnet. Snakk bare med personen selv; legg ikke igjen beskjed.",
        "Ring den det gjeld, på eit nummer de har frå før, og sei kva som kan vere kjent for kven. Gjeld det eit barn, "
        + "ring den vaksne som bur med barnet. Snakk berre med personen sjølv; legg ikkje igjen beskjed.",
        "Call the person on a number that you already have, and say what may be known to whom. If it concerns a child, "
        + "call the adult who lives with the child. Speak to that person only; leave no message.");

    public static readonly Text Police = new(
        "Ring politiet: 112 hvis noen kan være i fare nå, ellers 02800. Politiet vurderer faren og hva som må gjøres.",
        "Ring politiet: 112 om nokon kan vere i fare no, elles 02800. Politiet vurderer faren og kva som må gjerast.",
        "Call the police: 112 if anyone may be in danger now, otherwise 02800. They assess the danger and what must be "
        + "done.");

    public static readonly Text DoNotWrite = new(
        "Skriv ikke til hjemmeadressen, og heller ikke e-post eller melding som andre i huset kan lese. Avtal med "
        + "personen og politiet hvordan videre beskjed skal gis.",
        "Skriv ikkje til heimeadressa, og heller ikkje e-post eller melding som andre i huset kan lese. Avtal med "
        + "personen og politiet korleis vidare beskjed skal givast.",
        "Do not write to the home address, and send no e-mail or text message that others in the house could read. "
        + "Agree with the person and the police how to get in touch from now on.");

    public static readonly Text DoNotConfirm = new(
        "Bekreft ingenting overfor den som fikk opplysningene, eller andre som spør: verken hvem det gjelder, hvor "
        + "personen bor, eller at adressen er hemmelig.",
        "Stadfest ingenting overfor den som fekk opplysningane, eller andre som spør: verken kven det gjeld, kvar "
        + "personen bur, eller at adressa er hemmeleg.",
        "Confirm nothing to whoever received the data or to anyone else who asks: not who it is, not where they live, "
        + "and not that the address is protected.");

    public static readonly Text ThenSend = new(
        "Send så meldingen. Skriv verken navnet eller adressen i den.",
        "Send så meldinga. Skriv verken namnet eller adressa der.",
        "Then send the report. Put neither the name nor the address in it.");

    public static readonly Text Keep = new(
        "Skriv verken navnet eller adressen i saken.",
        "Skriv verken namnet eller adressa i saka.",
        "Put neither the name nor the address in the case.");
}
