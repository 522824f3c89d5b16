using System.Text.Json.Nodes;
using Ombud.Pages.Desk;

namespace Ombud.Pages.Teams;

/// <param name="Municipality">Its name.</param>
/// <param name="What">To do, or to wait for.</param>
public sealed record CardRow(CaseNumber Number, string Municipality, Text What, Instant? Due);

/// <summary>Some cases, a line or two each; pressing one opens it.</summary>
public static class ListCard
{
    public static JsonObject Of(Text title, Text none, IReadOnlyList<CardRow> rows, CardFrame frame) => CardJson.Card(
        frame,
        [
            CardJson.Heading(frame.In(title)),
            .. rows.Count == 0 ? [CardJson.Plain(frame.In(none))] : rows.Select(row => Row(row, frame)),
        ],
        [CardJson.Link(frame.In(CardTexts.OpenList), frame.Link("/saker"))]);

    private static JsonObject Row(CardRow row, CardFrame frame)
    {
        var due = row.Due is { } at ? $" · {frame.Times.Brief(at)} ({frame.Times.Remaining(at)})" : "";
        var title = frame.In(CaseTexts.Title(row.Number.Value));
        return new()
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["selectAction"] = CardJson.Link(title, frame.Link($"/saker/{row.Number}")),
            ["items"] = new JsonArray(
                CardJson.Colored($"{row.Number} · {row.Municipality}", "Default"),
                CardJson.Subtle($"{frame.In(row.What)}{due}")),
        };
    }
}
