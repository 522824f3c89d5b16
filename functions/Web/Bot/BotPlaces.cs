using Microsoft.Extensions.Logging;
using Ombud.Web.SignIn;

namespace Ombud.Web.Bot;

/// <summary>Where the bot can speak with a person: kept when they open the app or write to it, and forgotten when they
/// take it away.</summary>
public sealed class BotPlaces(PersonPlaces places, DecidesInTeams deciding, ILogger<BotPlaces> log)
{
    /// <param name="activity">Of a known person, in their own conversation.</param>
    public async Task FollowAsync(BotActivity activity, CancellationToken ct)
    {
        if (activity is { Type: "installationUpdate", Action: "remove" or "remove-upgrade" })
            await places.ForgetAsync(PersonPlace.KeyOf(activity.Person!), ct);
        else if (activity.MembersRemoved is null or [])
            await KeepAsync(activity, ct);
    }

    private async Task KeepAsync(BotActivity activity, CancellationToken ct)
    {
        if (activity is not { Person: { } person, Conversation.Id: { } conversation, ServiceUrl: { } url })
            return;
        var key = PersonPlace.KeyOf(person);
        var before = await places.FindAsync(key, ct);
        var place = new PersonPlace(conversation, url.TrimEnd('/') + "/", activity.Language?.Code());
        // What was kept says already what the person decides: signing in and out brings it up to date.
        place = before is not null
            ? place with { Decides = before.Decides, Until = before.Until }
            : await deciding.AsOfTodayAsync(person, place, ct);
        if (!await places.KeepAsync(key, before, place, ct))
            log.LogWarning("Where somebody can be spoken to is not kept: too long, or one too many.");
    }
}
