using System.Text.Json.Nodes;

namespace Ombud.Pages.Teams;

/// <summary>A sentence, and the way on where there is one.</summary>
public static class NoticeCard
{
    public static JsonObject Of(Text sentence, CardFrame frame) =>
        CardJson.Card(frame, [CardJson.Plain(frame.In(sentence))], []);

    /// <summary>To whoever sees cases.</summary>
    public static JsonObject ToList(Text sentence, CardFrame frame) => WithTab(sentence, CardTexts.OpenList, frame);

    /// <summary>To whoever is not signed in.</summary>
    public static JsonObject ToSignIn(CardFrame frame) =>
        WithTab(CardTexts.SignInToAsk, CardTexts.OpenSuite, frame);

    /// <summary>In place of the card of a case, to whoever could read it once and may not now.</summary>
    public static JsonObject ToCase(CaseNumber number, CardFrame frame) =>
        WithLink(CardTexts.ChangedMeanwhile(number), CardTexts.Open, frame.Link(number.Value), frame);

    private static JsonObject WithTab(Text sentence, Text label, CardFrame frame) =>
        WithLink(sentence, label, frame.Link(), frame);

    private static JsonObject WithLink(Text sentence, Text label, string link, CardFrame frame) => CardJson.Card(
        frame, [CardJson.Plain(frame.In(sentence))], [CardJson.Link(frame.In(label), link)]);
}
