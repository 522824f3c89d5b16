using System.Diagnostics;
using System.Text.Json.Nodes;
using Ombud.Pages;
using Ombud.Pages.Errors;
using Ombud.Pages.Kinds;
using Ombud.Pages.Teams;

namespace Ombud.Alerts.Teams;

/// <summary>What the bot answers, as a card. Web has chosen the cases, for whoever asked; how they stand is read here.
/// </summary>
public sealed class AnswerCards(CardFaces faces, CaseStore cases, AllKinds kinds, Municipalities municipalities)
{
    public async Task<JsonObject> OfAsync(AnswerAsked asked, CancellationToken ct)
    {
        var frame = faces.FrameIn(Languages.From(asked.Language) ?? Language.Nb);
        return CardMessage.Of(asked.Reply switch
        {
            BotReply.Help => NoticeCard.Of(CardTexts.Help, frame),
            BotReply.HelpWithList => NoticeCard.ToList(CardTexts.Help, frame),
            BotReply.NoCases => NoticeCard.Of(CardTexts.NoCases, frame),
            BotReply.SignIn => NoticeCard.ToSignIn(frame),
            BotReply.TooMuch => NoticeCard.Of(LimitTexts.TooMuch, frame),
            BotReply.Turns => ListCard.Of(
                CardTexts.YourTurn, CardTexts.NoTurn, await RowsAsync(asked, CardRow.OfTurn, ct), frame),
            BotReply.Deadlines => ListCard.Of(
                CardTexts.Deadlines, CardTexts.NoDeadlines, await RowsAsync(asked, CardRow.OfDeadline, ct), frame),
            _ => throw new UnreachableException("A reply is one of seven."),
        });
    }

    private async Task<CardRows> RowsAsync(
        AnswerAsked asked, Func<Case, KindWords, string, CardRow?> row, CancellationToken ct)
    {
        var found = await Task.WhenAll(asked.Cases.Select(one => FindAsync(one, ct)));
        return new(
            [
                .. found.OfType<Case>()
                    .Select(one => row(one, kinds[one.Kind], municipalities[one.Municipality].Name)).OfType<CardRow>(),
            ],
            asked.HasMore || found.Contains(null));
    }

    // What nobody can read is told of in the list.
    private async Task<Case?> FindAsync(CasePlace place, CancellationToken ct)
    {
        try
        {
            return (await cases.FindAsync(place.Municipality, place.Case, ct))?.Case;
        }
        catch (UnreadableCaseException)
        {
            return null;
        }
    }
}
