namespace Ombud.Web.Bot;

/// <summary>What a known person does in their own conversation with the bot.</summary>
public sealed class BotTalk(BotPlaces places, BotPeople people, BotCards cards, BotCommands commands)
{
    public async Task RunAsync(BotActivity activity, CancellationToken ct)
    {
        if (activity.Type is not ("message" or "installationUpdate" or "conversationUpdate")
            || await places.FollowAsync(activity, ct) is not { } place || activity.Type is not "message")
            return;
        if (!await people.MayAskAsync(activity, ct))
        {
            await commands.RefuseAsync(Question(caller: null), ct);
            return;
        }

        var known = await people.FindAsync(activity, ct);
        await commands.RunAsync(Question(known), known, ct);

        BotQuestion Question(Caller? caller) => new(activity, place.Key, cards.LanguageOf(activity, caller));
    }
}
