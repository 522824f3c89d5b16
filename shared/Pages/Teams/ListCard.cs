using System.Text.Json.Nodes;
using Ombud.Pages.Kinds;

namespace Ombud.Pages.Teams;

/// <param name="Municipality">Its name.</param>
/// <param name="What">To do, or to wait for.</param>
public sealed record CardRow(CaseNumber Number, string Municipality, Text What, Instant? Due)
{
    /// <summary>Of a case whose next step is the reader's; null where nothing is left to do.</summary>
    public static CardRow? OfTurn(Case one, KindWords words, string municipality) => one.Next is { } step
        ? new(one.Number, municipality, words.StepIn(step.Name, one.StateName), DueOf(one))
        : null;

    /// <summary>Of a case whose deadline runs; null where none does.</summary>
    public static CardRow? OfDeadline(Case one, KindWords words, string municipality) => one.DueAt is { } due
        ? new(one.Number, municipality, words.Deadlines[one.OfKind.Deadline], due)
        : null;

    private static Instant? DueOf(Case one) => one.Waits is [{ DueAt: { } soonest }, ..] ? soonest : one.DueAt;
}

/// <param name="HasMore">Some there is no room for, or that cannot be shown here.</param>
public sealed record CardRows(IReadOnlyList<CardRow> Rows, bool HasMore)
{
    /// <summary>How many of them, where that is known; else 0.</summary>
    public int More { get; init; }
}

/// <summary>Some cases, a line or two each; pressing one opens it.</summary>
public static class ListCard
{
    public static JsonObject Of(Text title, Text none, CardRows found, CardFrame frame) => CardJson.Card(
        frame,
        [
            CardJson.Heading(frame.In(title)),
            .. found.Rows.Select(row => Row(row, frame)),
            .. Rest(none, found).Select(rest => CardJson.Plain(frame.In(rest))),
        ],
        [CardJson.Link(frame.In(CardTexts.OpenList), frame.Link())]);

    // Nobody is told that nothing runs while there is more to look at.
    private static Text[] Rest(Text none, CardRows found) => found switch
    {
        { More: > 0 and var more } => [CardTexts.AndMore(more)],
        { HasMore: true } => [CardTexts.More],
        { Rows: [] } => [none],
        _ => [],
    };

    private static JsonObject Row(CardRow row, CardFrame frame)
    {
        var due = row.Due is { } at ? $" · {frame.Times.Brief(at)} ({frame.Times.Remaining(at)})" : "";
        return new()
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["selectAction"] = CardJson.Opening(frame.Link(row.Number.Value)),
            ["items"] = new JsonArray(
                CardJson.Colored($"{row.Number} · {row.Municipality}", "Default"),
                CardJson.Subtle($"{frame.In(row.What)}{due}")),
        };
    }
}
