using Microsoft.Extensions.Logging;

namespace Ombud.Alerts.Teams;

/// <summary>An answer to what somebody wrote to the bot, where they wrote it and nowhere else.</summary>
/// <param name="teams">Null where the bot speaks to nobody.</param>
public sealed class AnswerPerson(
    AnswerCards cards, PersonPlaces places, IClock clock, ILogger<AnswerPerson> log, TeamsConnector? teams = null)
{
    // Whoever waited for longer has asked again, or looked at the list.
    private static readonly Duration Useful = Duration.FromMinutes(5);

    /// <returns>Whether nothing is left to do.</returns>
    public async Task<bool> RunAsync(AnswerAsked asked, CancellationToken ct)
    {
        if (teams is null || clock.GetCurrentInstant() >= asked.At + Useful
            || await places.FindAsync(asked.Person, ct) is not { } place)
            return End(asked, "not-needed");
        var attempt = await teams.SayAsync(place, await cards.OfAsync(asked, ct), ct);
        return attempt.Reply is not Reply.Ill ? End(asked, WireName.Of(attempt.Reply)) : false;
    }

    private bool End(AnswerAsked asked, string outcome)
    {
        log.LogInformation("Answer {Reply}: {Outcome}", WireName.Of(asked.Reply), outcome);
        return true;
    }
}
