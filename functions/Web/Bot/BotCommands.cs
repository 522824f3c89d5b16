using System.Text.Json.Nodes;
using Ombud.Pages.Errors;
using Ombud.Pages.Kinds;
using Ombud.Pages.Teams;
using Ombud.Web.Desk;

namespace Ombud.Web.Bot;

/// <summary>What one can write to the bot: the cases whose turn it is, the deadlines, and what else there is.</summary>
public sealed class BotCommands(
    CaseLists lists, CaseQueries queries, AllKinds kinds, Allowances allowances, BotCards cards)
{
    private const int MostRows = 10;

    public async Task<JsonObject> RunAsync(string said, Caller caller, Language language, CancellationToken ct)
    {
        var frame = cards.FrameOf(language);
        if (await allowances.TakeAsync(caller, Effort.Action, ct) is not null)
            return NoticeCard.Of(LimitTexts.TooMuch, frame);
        return BotCommandWords.Named(said) switch
        {
            BotCommand.Cases when SeesCases(caller) => ListCard.Of(
                CardTexts.YourTurn, CardTexts.NoTurn, await RowsAsync(caller, isTurn: true, StepOf, ct), frame),
            BotCommand.Deadlines when SeesCases(caller) => ListCard.Of(
                CardTexts.Deadlines, CardTexts.NoDeadlines, await RowsAsync(caller, isTurn: false, WaitOf, ct), frame),
            BotCommand.Cases or BotCommand.Deadlines => NoticeCard.Of(CardTexts.NoCases, frame),
            _ => NoticeCard.Of(CardTexts.Help, frame),
        };
    }

    private static bool SeesCases(Caller caller) =>
        caller.Has(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage);

    private async Task<IReadOnlyList<CardRow>> RowsAsync(
        Caller caller, bool isTurn, Func<CaseSummary, Text?> words, CancellationToken ct)
    {
        var query = queries.OwnOpen(caller, isTurn, MostRows);
        var page = await lists.PageAsync(query.Partitions, query.Filter, query.PageSize, after: null, ct);
        return
        [
            .. from one in page.Cases
               // A row that was copied into another municipality is shown to nobody there.
               where queries.IsOf(one.Number, one.Municipality)
               let what = words(one)
               where what is not null
               select new CardRow(
                   one.Number, queries.NameOf(one.Municipality), what, one.Wait is { } wait ? wait.DueAt : one.DueAt),
        ];
    }

    private Text? StepOf(CaseSummary one) =>
        one.Next is { } next ? kinds[one.Kind].StepIn(next, one.State) : null;

    private Text? WaitOf(CaseSummary one) => one.Wait is { DueAt: not null } wait
        ? kinds[one.Kind].WaitNamed(wait.What)
        : null;
}
