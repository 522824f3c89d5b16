using Ombud.Cases.Inquiries;
using Ombud.Pages.Inquiries.Parts;
using Ombud.Pages.Values;

namespace Ombud.Pages.Inquiries.Words;

/// <summary>The details in an inquiry's history, which it keeps by wire name.</summary>
internal static class HistoryNames
{
    private static readonly ValueTexts Texts = new()
    {
        ["text"] = new("Det innbyggeren skrev", "Det innbyggjaren skreiv"),
        ["name"] = new("Navnet", "Namnet"),
        ["email"] = new("E-postadressen", "E-postadressa"),
        ["phone"] = new("Telefonnummeret", "Telefonnummeret"),
        ["extension"] = new("Begrunnelsen for å forlenge fristen", "Grunngivinga for å forlengje fristen"),
        [new AnswerCitizen().Name] = new("Svaret", "Svaret"),
        ["changed"] = new("Hva som ble endret", "Kva som vart endra"),
        ["othersTold"] = new("Hvem andre som fikk vite det", "Kven andre som fekk vite det"),
        ["ending"] = DeskValues.OtherTexts["ending"],
    };

    public static (Text Label, string Words)? Of(KeyValuePair<string, string> detail, Language language) =>
        detail.Key switch
        {
            "outcome" => (AnswerTexts.Outcome, InquiryValues.Outcomes[detail.Value].In(language)),
            "ground" => (AnswerTexts.Ground, GroundWords.All[detail.Value].In(language)),
            "unit" => (AskedTexts.Unit, detail.Value),
            "from" => (MovedTexts.From, detail.Value),
            "movedTo" => (MovedTexts.To, detail.Value),
            MovingWords.Municipality => (MovedTexts.Municipality, detail.Value),
            Inquiry.JournalDetail => (JournalWords.Name, JournalWords.Values[detail.Value].In(language)),
            "channel" => (AskedTexts.Channel, InquiryValues.Channels[detail.Value].In(language)),
            Inquiry.CodeDetail => (AskedTexts.Code, AskedTexts.CodeGiven.In(language)),
            "field" => (AnswerTexts.Removed, TextNamed(detail.Value).In(language)),
            _ => null,
        };

    public static Text TextNamed(string name) => CaseText.EntryOf(name) is { } entry
        ? AnswerTexts.EntryNumber(entry)
        : Texts[name];
}
