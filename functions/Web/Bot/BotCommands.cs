using System.Text.Json.Nodes;
using Ombud.Pages.Errors;
using Ombud.Pages.Teams;

namespace Ombud.Web.Bot;

/// <summary>What one can write to the bot: the cases whose turn it is, the deadlines, and what else there is.</summary>
public sealed class BotCommands(BotLists lists, Allowances allowances, BotCards cards)
{
    public async Task<JsonObject> RunAsync(string said, Caller caller, Language language, CancellationToken ct)
    {
        var frame = cards.FrameOf(language);
        if (await allowances.TakeAsync(caller, Effort.Action, ct) is not null)
            return NoticeCard.Of(LimitTexts.TooMuch, frame);
        return BotCommandWords.Named(said) switch
        {
            BotCommand.Cases when SeesCases(caller) => ListCard.Of(
                CardTexts.YourTurn, CardTexts.NoTurn, await lists.TurnsAsync(caller, ct), frame),
            BotCommand.Deadlines when SeesCases(caller) => ListCard.Of(
                CardTexts.Deadlines, CardTexts.NoDeadlines, await lists.DeadlinesAsync(caller, ct), frame),
            BotCommand.Cases or BotCommand.Deadlines => NoticeCard.Of(CardTexts.NoCases, frame),
            _ when SeesCases(caller) => NoticeCard.ToList(CardTexts.Help, frame),
            _ => NoticeCard.Of(CardTexts.Help, frame),
        };
    }

    private static bool SeesCases(Caller caller) =>
        caller.Has(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage);
}
