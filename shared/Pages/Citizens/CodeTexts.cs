namespace Ombud.Pages.Citizens;

/// <summary>The receipt of an inquiry.</summary>
internal static class CodeTexts
{
    public static readonly Text Title = new("Henvendelsen er sendt", "Førespurnaden er send",
        "Your inquiry has been sent");
    public static readonly Text Number = new("Saksnummer", "Saksnummer", "Case number");
    public static readonly Text Received = new("Mottatt", "Motteke", "Received");
    public static readonly Text Code = new("Koden din", "Koden din", "Your code");

    public static readonly Text KeepIt = new(
        "Ta vare på koden nå. Vi viser den bare her, og ingen kan finne den igjen for deg. Med den leser du svaret "
        + "og kan skrive mer.",
        "Ta vare på koden no. Vi viser han berre her, og ingen kan finne han igjen for deg. Med han les du svaret og "
        + "kan skrive meir.",
        "Keep the code now. We show it only here, and nobody can find it again for you. With it you read the answer "
        + "and can write more.");

    public static readonly Text KeepItSecret = new(
        "Den som har koden, kan lese saken. Skriv den ut eller skriv den av, og lukk siden hvis andre bruker maskinen.",
        "Den som har koden, kan lese saka. Skriv han ut eller skriv han av, og lukk sida om andre bruker maskina.",
        "Whoever has the code can read the case. Print it or write it down, and close this page if others use the "
        + "computer.");

    public static readonly Text Shown = new(
        "Koden ble vist da henvendelsen ble sendt første gang, og vises ikke igjen. Har du den ikke, ringer du "
        + "kommunen og oppgir saksnummeret.",
        "Koden vart vist da førespurnaden vart send første gong, og blir ikkje vist igjen. Har du han ikkje, ringjer "
        + "du kommunen og oppgir saksnummeret.",
        "The code was shown when the inquiry was first sent, and is not shown again. If you do not have it, call the "
        + "municipality and give the case number.");

    public static readonly Text Next = new("Hva skjer nå?", "Kva skjer no?", "What happens now?");

    public static Text AnswerBy(Text day, string municipality) => new(
        $"{municipality} kommune svarer deg innen {day.Nb}.",
        $"{municipality} kommune svarer deg innan {day.Nn}.",
        $"{municipality} municipality answers you by {day.En}.");

    public static readonly Text MayTakeLonger = new(
        "Trenger kommunen lengre tid, får du vite det og hvorfor innen den samme dagen.",
        "Treng kommunen lengre tid, får du vite det og kvifor innan den same dagen.",
        "If the municipality needs more time, it tells you so, and why, by the same day.");

    public static readonly Text Mail = new(
        "Du får en e-post når det er noe å lese. Den inneholder ikke noe av det som står i saken.",
        "Du får ein e-post når det er noko å lese. Han inneheld ikkje noko av det som står i saka.",
        "You get an e-mail when there is something to read. It contains nothing of what the case says.");

    public static readonly Text NoMail = new(
        "Du har ikke oppgitt e-postadresse. Gå til svarsiden og se etter selv.",
        "Du har ikkje oppgitt e-postadresse. Gå til svarsida og sjå etter sjølv.",
        "You have not given an e-mail address. Go to the reply page to see for yourself.");

    public static Text Lasts(int days) => new(
        $"Koden virker til {days} døgn etter at saken er avsluttet.",
        $"Koden verkar til {days} døgn etter at saka er avslutta.",
        $"The code works until {days} {(days == 1 ? "day" : "days")} after the case has been closed.");

    public static readonly Text ToAnswer = new("Gå til svarsiden", "Gå til svarsida", "Go to the reply page");
}
