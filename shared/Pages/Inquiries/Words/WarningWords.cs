using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>What to consider before extending or answering.</summary>
internal static class WarningWords
{
    private static readonly string Extending = new Extend().Name;
    private static readonly string Answering = new AnswerCitizen().Name;

    private static readonly Text Refusing = new(
        "Avslår dere noe, må svaret nevne hjemmelen og at innbyggeren kan klage til Datatilsynet (art. 12 nr. 4 og "
        + "personopplysningsloven § 16).",
        "Avslår de noko, må svaret nemne heimelen og at innbyggjaren kan klage til Datatilsynet (art. 12 nr. 4 og "
        + "personopplysningslova § 16).");

    public static Text? Of(string action, Inquiry one) =>
        action == Extending ? TellBy(DayWords.Of(one.Due.LastDayToExtend))
        : action == Answering && LegalGrounds.Of(one.About).Count > 0 ? Refusing
        : null;

    private static Text TellBy(Text day) => new(
        $"Innbyggeren må få beskjed om forlengelsen, med begrunnelse, senest {day.Nb}. Etter det er det for sent.",
        $"Innbyggjaren må få beskjed om forlenginga, med grunngiving, seinast {day.Nn}. Etter det er det for seint.");
}
