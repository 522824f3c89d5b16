namespace Ombud.Pages.Citizens;

/// <summary>The sheet with the code: what staff are told about it, and what stands on it.</summary>
internal static class CodeSheetTexts
{
    public static readonly Text Title = new("Henvendelsen er registrert", "Førespurnaden er registrert");

    public static readonly Text ForStaff = new(
        "Gi arket under til innbyggeren, og til ingen andre. Koden vises bare nå: skriv den ut før du går videre. "
        + "Den som har koden, kan lese saken og svare.",
        "Gi arket under til innbyggjaren, og til ingen andre. Koden blir berre vist no: skriv han ut før du går "
        + "vidare. Den som har koden, kan lese saka og svare.");

    public static readonly Text Second = new("Dette er en ny kode", "Dette er ein ny kode");

    public static readonly Text FirstIsVoid = new(
        "Skjemaet ble sendt to ganger. Koden på det første arket virker ikke lenger: kast det, og gi innbyggeren "
        + "dette.",
        "Skjemaet vart sendt to gonger. Koden på det første arket verkar ikkje lenger: kast det, og gi innbyggjaren "
        + "dette.");

    public static readonly Text NoCode = new("Koden vises ikke igjen", "Koden blir ikkje vist igjen");

    public static readonly Text WasShown = new(
        "Henvendelsen var registrert fra før, og koden ble vist da. Har ikke innbyggeren fått den, må svaret gis på "
        + "en annen måte.",
        "Førespurnaden var registrert frå før, og koden vart vist då. Har ikkje innbyggjaren fått han, må svaret bli "
        + "gitt på ein annan måte.");

    public static readonly Text ToCase = new("Gå til saken", "Gå til saka");

    public static Text Asked(string municipality) => new(
        $"Henvendelsen din til {municipality} kommune",
        $"Førespurnaden din til {municipality} kommune",
        $"Your inquiry to {municipality} municipality");

    public static readonly Text ReadAt = new(
        "Med koden leser du svaret og kan skrive mer her:",
        "Med koden les du svaret og kan skrive meir her:",
        "With the code you read the answer and can write more here:");

    public static readonly Text KeepIt = new(
        "Ta godt vare på arket. Den som har koden, kan lese saken, og ingen kan finne koden igjen for deg.",
        "Ta godt vare på arket. Den som har koden, kan lese saka, og ingen kan finne koden igjen for deg.",
        "Keep this sheet safe. Whoever has the code can read the case, and nobody can find the code again for you.");

    public static Text Late(Text day, string municipality) => new(
        $"{municipality} kommune skulle ha svart deg innen {day.Nb}, og svarer så snart den kan.",
        $"{municipality} kommune skulle ha svart deg innan {day.Nn}, og svarer så snart han kan.",
        $"{municipality} municipality was to answer you by {day.En}, and answers as soon as it can.");

    public static readonly Text NoMail = new(
        "Kommunen har ikke e-postadressen din. Gå inn og se etter selv.",
        "Kommunen har ikkje e-postadressa di. Gå inn og sjå etter sjølv.",
        "The municipality does not have your e-mail address. Look for yourself.");
}
