using Microsoft.Extensions.Logging;

namespace Ombud.Web.SignIn;

/// <summary>What a person decides, kept where the bot speaks with them. Alerts sends the cards and must not see the
/// sessions; so Web tells it whenever somebody's newest session changes. A press is asked anew in any case.</summary>
public sealed class DecidesInTeams(PersonPlaces places, LiveSessions sessions, ILogger<DecidesInTeams> log)
{
    /// <summary>Does nothing for somebody with whom the bot does not speak.</summary>
    public async Task BringUpToDateAsync(string? person, CancellationToken ct)
    {
        if (person is null)
            return;
        try
        {
            // The session is read after the place: of two who do this at once, the one who saw the older session fails
            // to write, and looks again.
            await places.ChangeAsync(
                person,
                async (_, place) => place is null ? null : await AsOfTodayAsync(person, place, ct),
                ct);
        }
        catch (Exception e) when (StorageFailure.Is(e) && !ct.IsCancellationRequested)
        {
            // Nobody is kept from signing in or out: what stands there ends with the session that it came of.
            log.LogWarning("What somebody decides in Teams is not brought up to date: {Error}", e.GetType().Name);
        }
    }

    private async Task<PersonPlace> AsOfTodayAsync(string person, PersonPlace place, CancellationToken ct) =>
        await sessions.NewestAsync(person, ct) switch
        {
            // No new card comes; those that the person has say no more than that a case has changed.
            null => place with { Until = Instant.MinValue },
            // The ombud gives the advice: it must not reach nobody else.
            { Caller: var caller, Until: var until } when caller.Has(Roles.Decide) && !caller.Has(Roles.Triage) =>
                place with { Decides = caller.Municipality, Until = until },
            _ => place with { Decides = null, Until = Instant.MinValue },
        };
}
