namespace Ombud.Web.Bot;

/// <summary>What a known person does in their own conversation with the bot.</summary>
public sealed class BotTalk(BotPlaces places, BotPeople people, BotCards cards, BotCommands commands)
{
    public async Task RunAsync(BotActivity activity, CancellationToken ct)
    {
        if (activity.Type is not ("message" or "installationUpdate" or "conversationUpdate")
            || await places.FollowAsync(activity, ct) is not { } place || activity.Type is not "message")
            return;
        var mayAsk = await people.MayAskAsync(activity, ct);
        var caller = mayAsk ? await people.FindAsync(activity, ct) : null;
        var asked = new BotQuestion(activity, place.Key, cards.LanguageOf(activity, caller));
        await (mayAsk ? commands.RunAsync(asked, caller, ct) : commands.RefuseAsync(asked, ct));
    }
}
