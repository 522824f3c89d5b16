using System.Text.Json.Nodes;

namespace Ombud.Alerts.Teams;

/// <summary>Cards that stand somewhere, brought up to date there.</summary>
public sealed class StandingCards(TeamsConnector teams, CaseStore cases)
{
    // Somebody may act on a case while its card is on the way.
    private const int MostTimes = 3;

    /// <summary>Changes what was posted just now, if the case has changed meanwhile.</summary>
    /// <returns>The attempt as it was.</returns>
    public async Task<Attempt> UpToDateAsync(
        Attempt posted, Case about, Func<Case, JsonObject> face, CancellationToken ct)
    {
        try
        {
            if (posted is { Reply: Reply.Sent, Place: { } place } && await NewerAsync(about, ct) is { } newer)
                await ChangeAsync(place, newer, face, ct);
        }
        catch (Exception e) when ((e is UnreadableCaseException || StorageFailure.Is(e)) && !ct.IsCancellationRequested)
        {
            // It stands there, and the next change finds it.
        }

        return posted;
    }

    /// <summary>Two who bring it up to date at the same time may pass one another: each looks again, and the last is
    /// right.</summary>
    public async Task<Attempt> ChangeAsync(
        string place, Case about, Func<Case, JsonObject> face, CancellationToken ct)
    {
        var attempt = await teams.ReplaceAsync(place, face(about), ct);
        for (var times = 1; times < MostTimes && attempt.Reply is Reply.Sent; times++)
        {
            if (await NewerAsync(about, ct) is not { } newer)
                break;
            attempt = await teams.ReplaceAsync(place, face(about = newer), ct);
        }

        return attempt;
    }

    private async Task<Case?> NewerAsync(Case about, CancellationToken ct) =>
        await cases.FindAsync(about.Municipality, about.Id, ct) is { Case: var stored }
        && stored.Version != about.Version
            ? stored
            : null;
}
