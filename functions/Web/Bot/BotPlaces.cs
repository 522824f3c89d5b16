using Microsoft.Extensions.Logging;
using Ombud.Web.SignIn;

namespace Ombud.Web.Bot;

/// <summary>Where the bot can speak with a person: kept when they open the app or write to it, and forgotten when they
/// take it away.</summary>
public sealed class BotPlaces(PersonPlaces places, DecidesInTeams deciding, ILogger<BotPlaces> log)
{
    /// <param name="activity">Of a known person, in their own conversation.</param>
    /// <returns>Null where nothing is kept.</returns>
    public async Task<PersonPlace?> FollowAsync(BotActivity activity, CancellationToken ct)
    {
        if (activity is { Type: "installationUpdate", Action: "remove" or "remove-upgrade" })
            await places.ForgetAsync(activity.Person!, ct);
        else if (activity is { MembersRemoved: null or [], Conversation.Id: { } conversation, ServiceUrl: { } url })
            return await KeepAsync(activity, conversation, url.TrimEnd('/') + "/", ct);
        return null;
    }

    private async Task<PersonPlace?> KeepAsync(
        BotActivity activity, string conversation, string url, CancellationToken ct)
    {
        var (person, language, decidesNothing) = (activity.Person!, activity.Language?.Code(), false);
        var kept = await places.ChangeAsync(
            person,
            (key, before) =>
            {
                decidesNothing = before?.Decides is null;
                return Task.FromResult<PersonPlace?>(before is null
                    ? new(key, conversation, url, language)
                    : before with { Conversation = conversation, ServiceUrl = url, Language = language });
            },
            ct);
        if (kept is null)
            log.LogWarning("Where somebody can be spoken to is not kept: it is too long.");
        // For whoever decides, signing in and out brings it up to date.
        else if (decidesNothing)
            await deciding.BringUpToDateAsync(person, ct);
        return kept;
    }
}
