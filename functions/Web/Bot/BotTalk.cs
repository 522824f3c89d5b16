namespace Ombud.Web.Bot;

/// <summary>What a known person does in their own conversation with the bot.</summary>
public sealed class BotTalk(BotPlaces places, BotPeople people, BotCards cards, BotCommands commands)
{
    public async Task RunAsync(BotActivity activity, CancellationToken ct)
    {
        if (activity.Type is "message" or "installationUpdate" or "conversationUpdate")
            await places.FollowAsync(activity, ct);
        if (activity.Type is not "message")
            return;
        var caller = await people.FindAsync(activity, ct);
        await commands.RunAsync(activity, caller, cards.LanguageOf(activity, caller), ct);
    }
}
