using System.Text.Json.Nodes;
using Ombud.Pages.Desk;
using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Pages.Teams;

/// <summary>A case as a card tells of it.</summary>
/// <param name="Municipality">Its name.</param>
/// <param name="Reader">For whom the buttons are.</param>
public sealed record CardCase(Case One, KindWords Words, string Municipality, Caller Reader)
{
    /// <summary>Above everything else; null for nothing.</summary>
    public Text? Notice { get; init; }
}

// Enough to act on, and nothing that anybody wrote: number, municipality, state, severity, flags, deadlines and the
// next step, all in the suite's own words. Nobody's name either: a card in a channel is read by all its members.
public static class CaseCard
{
    private const int MostDeadlines = 2;

    public static JsonObject Of(CardCase about, CardFrame frame) =>
        CardJson.Card(frame, Body(about, frame), CaseButtons.Of(about, frame));

    private static IEnumerable<JsonNode> Body(CardCase about, CardFrame frame)
    {
        var (one, words) = (about.One, about.Words);
        if (about.Notice is { } notice)
            yield return CardJson.Plain(frame.In(notice));
        yield return CardJson.Heading(frame.In(CaseTexts.Title(one.Number.Value)));
        yield return CardJson.Subtle(string.Join(" · ", Standing(about, frame)));
        foreach (var mark in Marks(one, words, frame))
            yield return mark;
        foreach (var deadline in one.Deadlines.Take(MostDeadlines))
            yield return Deadline(deadline, words, frame);
        yield return CardJson.Facts(Facts(about, frame));
    }

    private static IEnumerable<string> Standing(CardCase about, CardFrame frame)
    {
        yield return about.Municipality;
        yield return frame.In(about.Words.States[about.One.StateName]);
        if (about.One.Open)
            yield return frame.In(about.One.TakenBy is null ? CaseTexts.NotTaken : CardTexts.Taken);
    }

    private static IEnumerable<JsonNode> Marks(Case one, KindWords words, CardFrame frame)
    {
        if (one.SeverityName is { } severity)
            yield return CardJson.Colored(
                frame.In(CaseValues.Severity[severity]), severity is "high" or "very-high" ? "Attention" : "Default");
        foreach (var flag in one.Gist.Flags)
            yield return CardJson.Colored(
                frame.In(words.Flags[flag]), flag == words.GravestFlag ? "Attention" : "Warning");
    }

    private static JsonObject Deadline(RunningDeadline deadline, KindWords words, CardFrame frame)
    {
        var times = frame.Times;
        var color = times.Urgency(deadline.DueAt) switch
        {
            Urgency.Calm => "Default",
            Urgency.Soon => "Warning",
            _ => "Attention",
        };
        return CardJson.Colored(
            $"{frame.In(words.Deadlines[deadline.Name])}: {times.Moment(deadline.DueAt)} "
            + $"({times.Remaining(deadline.DueAt)})",
            color);
    }

    private static IEnumerable<(string, string)> Facts(CardCase about, CardFrame frame)
    {
        var (one, words) = (about.One, about.Words);
        yield return (
            frame.In(CardTexts.Next),
            frame.In(one.NextFor(about.Reader) is { } next ? words.Step(next, one).What : words.Waiting(one).Whom));
        // To be confirmed, or to be waited for: never the reason, which somebody wrote.
        if (one.Proposal is { How: var end })
            yield return (frame.In(CardTexts.Proposal), frame.In(DeskValues.Proposals[WireName.Of(end)]));
        if (one is IAdvisedCase { FollowsAdvice: { } follows })
            yield return (
                frame.In(CardTexts.Decision), frame.In(follows ? CardTexts.Followed : CardTexts.NotFollowed));
        foreach (var (label, value) in Suggested(about))
            yield return (frame.In(label), frame.In(value));
    }

    // What a press would decide: whoever presses must have read it.
    private static IEnumerable<(Text, Text)> Suggested(CardCase about) =>
        from action in CaseButtons.Pressable(about)
        let values = action.AtOnePress(about.One)!
        from name in values.Names
        let words = about.Words.Actions[action.Name]
        where words.Suggestion is not null && words.Fields[name].Values is not null
        select (words.Suggestion, words.Fields[name].Values![values[name]!]);
}
