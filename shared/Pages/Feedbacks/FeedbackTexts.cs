using Ombud.Pages.Layout;

namespace Ombud.Pages.Feedbacks;

public static class FeedbackTexts
{
    public static readonly Text Title = LayoutTexts.Feedback;

    public static readonly Text Lead = new(
        "Er noe feil, vanskelig å bruke eller mulig å gjøre bedre? Si det til kommunen her. Du trenger ikke logge inn "
        + "eller si hvem du er.",
        "Er noko feil, vanskeleg å bruke eller mogleg å gjere betre? Sei det til kommunen her. Du treng ikkje logge "
        + "inn eller seie kven du er.",
        "Is something wrong, hard to use, or could it be better? Tell the municipality here. You do not need to sign "
        + "in or say who you are.");

    public static readonly Text NotForCases = new(
        "Skjemaet gjelder bare nettsidene. Gjelder det opplysninger om deg selv, kontakter du kommunen eller "
        + "personvernombudet.",
        "Skjemaet gjeld berre nettsidene. Gjeld det opplysningar om deg sjølv, kontaktar du kommunen eller "
        + "personvernombodet.",
        "This form is about the website only. If it concerns data about yourself, contact the municipality or the "
        + "ombud.");

    public static readonly Text NothingPersonal = new(
        "Ikke skriv fødselsnummer eller noe om andre personer.",
        "Ikkje skriv fødselsnummer eller noko om andre personar.",
        "Do not include identity numbers or anything about other people.");

    public static readonly Text Send = new("Send tilbakemeldingen", "Send tilbakemeldinga", "Send feedback");

    public static readonly Text Sent = new(
        "Takk for tilbakemeldingen", "Takk for tilbakemeldinga", "Thank you for your feedback");

    public static readonly Text SentBody = new(
        "Kommunen har fått den. Oppga du en e-postadresse, kan kommunen svare deg dit. Tilbakemeldingen blir slettet "
        + "igjen etter en tid.",
        "Kommunen har fått ho. Oppgav du ei e-postadresse, kan kommunen svare deg dit. Tilbakemeldinga blir sletta "
        + "igjen etter ei tid.",
        "The municipality has received it. If you gave an e-mail address, the municipality can answer you there. Your "
        + "feedback will be deleted after a while.");

    public static readonly Text NotSent = new("Ikke sendt ennå", "Ikkje sendt enno", "Not sent yet");

    public static readonly Text SendAgain = new(
        "Alt du skrev, står her. Trykk på knappen en gang til for å sende det.",
        "Alt du skreiv, står her. Trykk på knappen ein gong til for å sende det.",
        "Everything you wrote is here. Press the button once more to send it.");

    public static readonly Text TooMany = new(
        "Det er kommet mange tilbakemeldinger på kort tid. Alt du skrev, står her. Vent et minutt og trykk på knappen "
        + "en gang til.",
        "Det er kome mange tilbakemeldingar på kort tid. Alt du skreiv, står her. Vent eit minutt og trykk på knappen "
        + "ein gong til.",
        "A lot of feedback has come in within a short time. Everything you wrote is here. Wait a minute and press the "
        + "button once more.");

    public static readonly Text NotStored = new(
        "Tilbakemeldingen er IKKE lagret", "Tilbakemeldinga er IKKJE lagra", "Your feedback has NOT been saved");

    public static readonly Text NotStoredBody = new(
        "Lageret vårt svarer ikke akkurat nå. Alt du skrev, står fortsatt her. Prøv igjen om litt.",
        "Lageret vårt svarar ikkje akkurat no. Alt du skreiv, står framleis her. Prøv igjen om litt.",
        "Our storage is not responding right now. Everything you wrote is still here. Try again in a while.");
}
