namespace Ombud.Pages.Errors;

/// <summary>What is said where what is stored of a case, or of its history, has been changed or damaged.</summary>
public static class UnreadableTexts
{
    public static readonly Text Title = new(
        "Noe er galt med denne saken",
        "Noko er gale med denne saka",
        "Something is wrong with this case");

    public static readonly Text Case = new(
        "Saken kan ikke leses. Det som er lagret om den, er endret eller skadet. Personvernombudet får beskjed i natt, "
        + "og kontrollen viser hva som er galt.",
        "Saka kan ikkje lesast. Det som er lagra om ho, er endra eller skadd. Personvernombodet får beskjed i natt, og "
        + "kontrollen viser kva som er gale.",
        "The case cannot be read. What is stored about it has been changed or damaged. The ombud will be told tonight, "
        + "and the check shows what is wrong.");

    /// <summary>For somebody who reported it and has nothing else to do with it.</summary>
    public static readonly Text Own = new(
        "Meldingen kan ikke leses. Det som er lagret om den, er endret eller skadet. Personvernombudet får beskjed i "
        + "natt. Ta kontakt med ombudet hvis det haster.",
        "Meldinga kan ikkje lesast. Det som er lagra om ho, er endra eller skadd. Personvernombodet får beskjed i "
        + "natt. Ta kontakt med ombodet om det hastar.",
        "The report cannot be read. What is stored about it has been changed or damaged. The ombud will be told "
        + "tonight. Contact the ombud if it is urgent.");

    public static readonly Text History = new(
        "Historikken kan ikke leses",
        "Historikken kan ikkje lesast",
        "The history cannot be read");

    public static readonly Text HistoryBody = new(
        "Noe i den er endret eller skadet, eller hører ikke til denne saken, og ingenting av den vises. Selve saken er "
        + "slik den ble lagret. Personvernombudet får beskjed i natt, og kontrollen viser hva som er galt.",
        "Noko i han er endra eller skadd, eller høyrer ikkje til denne saka, og ingenting av han blir vist. Sjølve "
        + "saka er slik ho vart lagra. Personvernombodet får beskjed i natt, og kontrollen viser kva som er gale.",
        "Something in it has been changed or damaged, or does not belong to this case, and none of it is shown. The "
        + "case itself is as it was stored. The ombud will be told tonight, and the check shows what is wrong.");
}
