using System.Text.Json.Nodes;
using Ombud.Pages.Kinds;

namespace Ombud.Pages.Teams;

/// <summary>The buttons of a case's card: what its reader may do now, as the actions say it themselves. What needs no
/// words is done with one press; the rest opens its form in the suite.</summary>
internal static class CaseButtons
{
    /// <summary>Teams shows six.</summary>
    public const int Most = 6;

    public static IEnumerable<JsonNode> Of(CardCase about, CardFrame frame)
    {
        var next = about.One.NextFor(about.Reader);
        return Offered(about)
            .SelectMany(action => action.AtOnePress(about.One) is null
                ? [CardJson.Link(
                    frame.In(WordsOf(action, about).Title), frame.Link(PageOf(action, about)),
                    isAside: action.Name != next)]
                : Presses(action, about, frame))
            .Take(Most - 1)
            .Append(CardJson.Link(frame.In(CardTexts.Open), frame.Link(about.One.Number.Value)));
    }

    public static IEnumerable<CaseAction> Pressable(CardCase about) =>
        Offered(about).Where(action => action.AtOnePress(about.One) is not null);

    // The next step first, then what one press does, then the other steps of such a case; notes and the like are for
    // whoever has opened it.
    private static IEnumerable<CaseAction> Offered(CardCase about)
    {
        var (one, next) = (about.One, about.One.NextFor(about.Reader));
        return one.Actions
            .Where(action => action.IsFor(about.Reader, one) && about.Words.Actions[action.Name].Step is not null)
            .OrderByDescending(action => action.Name == next)
            .ThenByDescending(action => action.AtOnePress(one) is not null)
            .Take(Most - 1);
    }

    // What one press chooses, somebody may want to choose otherwise: that has its reasons, which no card takes.
    private static IEnumerable<JsonObject> Presses(CaseAction action, CardCase about, CardFrame frame)
    {
        yield return Press(action, about, frame);
        if (action.AtOnePress(about.One)!.Names.Any())
            yield return CardJson.Link(frame.In(CardTexts.Otherwise), frame.Link(PageOf(action, about)));
    }

    private static JsonObject Press(CaseAction action, CardCase about, CardFrame frame)
    {
        var words = WordsOf(action, about);
        var data = new JsonObject
        {
            ["case"] = about.One.Number.Value,
            ["version"] = about.One.Version,
        };
        return CardJson.Execute(
            frame.In(words.Press ?? words.Title), action.Name, data, frame.Link(PageOf(action, about)));
    }

    private static string PageOf(CaseAction action, CardCase about) =>
        about.Words.Actions[action.Name].Page is { } page
            ? $"{about.One.Number}/{page}"
            : $"{about.One.Number}#{action.Name}";

    private static ActionWords WordsOf(CaseAction action, CardCase about) => about.Words.Actions[action.Name] switch
    {
        { Proposal: { } proposal } when action.IsOfProposal(about.One, about.Reader) => proposal,
        var words => words,
    };
}
