namespace Ombud.Web.Bot;

/// <summary>What one can write to the bot: the cases whose turn it is, the deadlines, and what else there is. Teams
/// shows nobody what is answered here, so Alerts sends the answer. What the person may see is decided here, where the
/// sessions are: the message says which cases, and nobody's rights.</summary>
public sealed class BotCommands(BotLists lists, Allowances allowances, BusQueues bus, IClock clock)
{
    /// <param name="caller">Null for somebody who is not signed in.</param>
    public async Task RunAsync(BotActivity activity, Caller? caller, Language language, CancellationToken ct)
    {
        var (reply, found) = await AnswerAsync(activity.Text ?? "", caller, ct);
        var now = clock.GetCurrentInstant();
        var asked = new AnswerAsked(
            Sha256.Of(activity.Id ?? now.ToString())[..32], PersonPlace.KeyOf(activity.Person!), reply, language.Code(),
            now, found.Places, found.HasMore);
        await bus.SendAsync(asked, ct);
    }

    private async Task<(BotReply Reply, FoundCases Found)> AnswerAsync(
        string said, Caller? caller, CancellationToken ct)
    {
        if (caller is null)
            return (BotReply.SignIn, FoundCases.None);
        if (await allowances.TakeAsync(caller, Effort.Action, ct) is not null)
            return (BotReply.TooMuch, FoundCases.None);
        return BotCommandWords.Named(said) switch
        {
            BotCommand.Cases when SeesCases(caller) => (BotReply.Turns, await lists.TurnsAsync(caller, ct)),
            BotCommand.Deadlines when SeesCases(caller) =>
                (BotReply.Deadlines, await lists.DeadlinesAsync(caller, ct)),
            BotCommand.Cases or BotCommand.Deadlines => (BotReply.NoCases, FoundCases.None),
            _ => (SeesCases(caller) ? BotReply.HelpWithList : BotReply.Help, FoundCases.None),
        };
    }

    private static bool SeesCases(Caller caller) =>
        caller.Has(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage);
}
