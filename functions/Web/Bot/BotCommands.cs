namespace Ombud.Web.Bot;

/// <param name="Person">Who asked, as <see cref="PersonPlace.Key"/>.</param>
public sealed record BotQuestion(BotActivity Activity, string Person, Language Language);

/// <summary>What one can write to the bot: the cases whose turn it is, the deadlines, and what else there is. Teams
/// shows nobody what is answered here, so Alerts sends the answer. What the person may see is decided here, where the
/// sessions are: the message says which cases, and nobody's rights.</summary>
public sealed class BotCommands(BotLists lists, BusQueues bus, IClock clock)
{
    /// <param name="caller">Null for somebody who is not signed in.</param>
    public async Task RunAsync(BotQuestion asked, Caller? caller, CancellationToken ct)
    {
        var (reply, found) = await AnswerAsync(asked.Activity.Text ?? "", caller, ct);
        await SendAsync(asked, reply, found, ct);
    }

    /// <summary>To somebody who has asked for too much lately.</summary>
    public Task RefuseAsync(BotQuestion asked, CancellationToken ct) =>
        SendAsync(asked, BotReply.TooMuch, FoundCases.None, ct);

    private Task SendAsync(BotQuestion asked, BotReply reply, FoundCases found, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        return bus.SendAsync(
            new AnswerAsked(
                Sha256.Of(asked.Activity.Id ?? now.ToString())[..32], asked.Person, reply, asked.Language.Code(), now,
                found.Places, found.HasMore),
            ct);
    }

    private async Task<(BotReply Reply, FoundCases Found)> AnswerAsync(
        string said, Caller? caller, CancellationToken ct)
    {
        if (caller is null)
            return (BotReply.SignIn, FoundCases.None);
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
