namespace Ombud.Pages.Citizens;

/// <summary>The citizen's side of an inquiry.</summary>
internal static class AnswerTexts
{
    public static readonly Text Title = new("Les svaret fra kommunen", "Les svaret frå kommunen",
        "Read the municipality's answer");

    public static readonly Text Lead = new(
        "Skriv koden som sto på kvitteringen da du sendte henvendelsen.",
        "Skriv koden som stod på kvitteringa da du sende førespurnaden.",
        "Enter the code from the receipt that you got when you sent your inquiry.");

    public static readonly Text Code = new("Kode", "Kode", "Code");

    public static readonly Text CodeHelp = new(
        "For eksempel RIN-A-7K3F-9QWX-2MTC-HB4D. Store eller små bokstaver spiller ingen rolle.",
        "Til dømes RIN-A-7K3F-9QWX-2MTC-HB4D. Store eller små bokstavar spelar inga rolle.",
        "For example RIN-A-7K3F-9QWX-2MTC-HB4D. Capital and small letters are the same.");

    public static readonly Text Open = new("Åpne", "Opne", "Open");

    public static readonly Text WriteCode = new("Skriv koden.", "Skriv koden.", "Enter the code.");

    public static readonly Text Wrong = new(
        "Denne koden åpner ingenting. Se etter om den er skrevet riktig. Har du mistet den, ringer du kommunen.",
        "Denne koden opnar ingenting. Sjå etter om han er skriven rett. Har du mista han, ringjer du kommunen.",
        "This code opens nothing. Check that it is typed correctly. If you have lost it, call the municipality.");

    public static readonly Text ManyWrong = new(
        "Det er prøvd for mange koder som ikke stemmer. Vent litt, og prøv igjen. En riktig kode åpner alltid.",
        "Det er prøvd for mange kodar som ikkje stemmer. Vent litt, og prøv igjen. Ein rett kode opnar alltid.",
        "Too many wrong codes have been tried. Wait a moment and try again. A right code always opens.");

    public static readonly Text NotOpened = new("Ikke åpnet", "Ikkje opna", "Not opened");
    public static readonly Text Yours = new("Henvendelsen din", "Førespurnaden din", "Your inquiry");
    public static readonly Text Number = new("Saksnummer", "Saksnummer", "Case number");
    public static readonly Text State = new("Hvor langt den er kommet", "Kor langt han er komen",
        "How far it has come");
    public static readonly Text AnswerBy = new("Svar innen", "Svar innan", "Answer by");
    public static readonly Text First = new("Først skulle svaret komme", "Først skulle svaret kome", "First due on");
    public static Text Moved(string municipality, CaseNumber from) => new(
        $"Henvendelsen hører hjemme i {municipality} og er sendt dit. Før hadde den saksnummer {from}. "
        + "Koden er den samme.",
        $"Førespurnaden høyrer heime i {municipality} og er send dit. Før hadde han saksnummer {from}. "
        + "Koden er den same.",
        $"Your inquiry belongs to {municipality} and has been passed on. Its number was {from}. The code is the same.");

    public static readonly Text Said = new("Det som er skrevet", "Det som er skrive", "What has been written");

    public static readonly Text Unreadable = new(
        "Det som er skrevet i saken, kan ikke vises akkurat nå. Kommunen har fått beskjed.",
        "Det som er skrive i saka, kan ikkje visast akkurat no. Kommunen har fått beskjed.",
        "What has been written in the case cannot be shown right now. The municipality has been told.");

    public static readonly Text YouAsked = new("Du spurte", "Du spurde", "You asked");
    public static readonly Text YouWrote = new("Du skrev", "Du skreiv", "You wrote");
    public static readonly Text Wrote = new("Kommunen skrev", "Kommunen skreiv", "The municipality wrote");
    public static readonly Text Answered = new("Svaret fra kommunen", "Svaret frå kommunen",
        "The municipality's answer");

    public static readonly Text TakesLonger = new(
        "Kommunen trenger to måneder til. Begrunnelsen er", "Kommunen treng to månader til. Grunngivinga er",
        "The municipality needs two more months. The reason is");

    public static readonly Text WhoAreYou = new(
        "Kommunen må være sikker på hvem du er før den svarer. Ring eller møt opp, eller skriv her hvordan du helst "
        + "vil vise det. Ikke skriv fødselsnummer.",
        "Kommunen må vere sikker på kven du er før han svarer. Ring eller møt opp, eller skriv her korleis du helst "
        + "vil vise det. Ikkje skriv fødselsnummer.",
        "The municipality must be sure who you are before it answers. Call or come in person, or write here how you "
        + "would prefer to show it. Do not write a national identity number.");

    public static readonly Text Write = new("Skriv til kommunen", "Skriv til kommunen", "Write to the municipality");
    public static readonly Text Message = new("Melding", "Melding", "Message");

    public static readonly Text MessageHelp = new(
        "Ikke skriv fødselsnummer.", "Ikkje skriv fødselsnummer.", "Do not write a national identity number.");

    public static readonly Text Send = new("Send", "Send", "Send");
    public static readonly Text WriteSomething = new("Skriv noe først.", "Skriv noko først.", "Write something first.");
    public static readonly Text Sent = new("Sendt til kommunen", "Sendt til kommunen", "Sent to the municipality");

    public static readonly Text Ended = new(
        "Saken er avsluttet, og du kan ikke skrive mer i den.", "Saka er avslutta, og du kan ikkje skrive meir i ho.",
        "The case has been closed, and you cannot write more in it.");

    public static Text Until(Text day) => new(
        $"Koden virker til {day.Nb}.", $"Koden verkar til {day.Nn}.", $"The code works until {day.En}.");

    public static readonly Text Complain = new(
        "Er du ikke fornøyd, kan du klage til Datatilsynet.", "Er du ikkje nøgd, kan du klage til Datatilsynet.",
        "If you are not satisfied, you can complain to Datatilsynet, the supervisory authority.");

    public static readonly Text NewInquiry = new("Send en ny henvendelse", "Send ein ny førespurnad",
        "Send a new inquiry");

    public static Text StateOf(string state) => state switch
    {
        "received" => new("Mottatt, ikke begynt på", "Motteke, ikkje byrja på", "Received, not begun"),
        "handling" => new("Kommunen arbeider med den", "Kommunen arbeider med han",
        "The municipality is working on it"),
        "waiting-identity" => new(
            "Kommunen venter på å få vite hvem du er", "Kommunen ventar på å få vite kven du er",
            "The municipality is waiting to learn who you are"),
        "answered" => new("Besvart", "Svart på", "Answered"),
        _ => new("Avsluttet", "Avslutta", "Closed"),
    };
}
