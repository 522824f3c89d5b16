using System.Text.Json.Nodes;

namespace Ombud.Pages.Teams;

/// <summary>A sentence, and the way to the suite.</summary>
public static class NoticeCard
{
    public static JsonObject Of(Text sentence, CardFrame frame) => CardJson.Card(
        frame,
        [CardJson.Plain(frame.In(sentence))],
        [CardJson.Link(frame.In(CardTexts.OpenSuite), frame.Link())]);
}
