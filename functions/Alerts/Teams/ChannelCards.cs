namespace Ombud.Alerts.Teams;

/// <summary>The one card of a case in the ombud's channel: posted once, and then changed where it stands. Where that is
/// lies in the marker of the alert that posted it, so no other alert ever posts a second.</summary>
public sealed class ChannelCards(
    TeamsConnector teams, CardFaces faces, DeliveryLog deliveries, CaseStore cases)
{
    // Somebody may act on a case while its card is on the way.
    private const int MostTimes = 3;

    /// <returns>Null where there is no card to change.</returns>
    public async Task<Attempt?> SendAsync(AlertDecided alert, Case about, CancellationToken ct)
    {
        var posting = AlertDecided.OfCard(about);
        if (alert.Name == posting.Name)
            return await PostAsync(about, ct);
        return await deliveries.FindAsync(posting, ct) switch
        {
            { IsForged: false, Place: { } place } => await ChangeAsync(place, about, ct),
            // It may be on its way with what the case was before: then this comes again, once.
            { Ends: false } or null when alert.Attempt == 1 => new(Reply.Ill, null),
            _ => null,
        };
    }

    private async Task<Attempt> PostAsync(Case about, CancellationToken ct)
    {
        var posted = await teams.PostAsync(faces.Of(about), ct);
        if (posted is { Reply: Reply.Sent, Place: { } place } && await NewerAsync(about, ct) is { } newer)
            await ChangeAsync(place, newer, ct);
        return posted;
    }

    // Two who bring it up to date at the same time may pass one another: each looks again, and the last is right.
    private async Task<Attempt> ChangeAsync(string place, Case about, CancellationToken ct)
    {
        var attempt = await teams.ReplaceAsync(place, faces.Of(about), ct);
        for (var times = 1; times < MostTimes && attempt.Reply is Reply.Sent; times++)
        {
            if (await NewerAsync(about, ct) is not { } newer)
                break;
            attempt = await teams.ReplaceAsync(place, faces.Of(about = newer), ct);
        }

        return attempt;
    }

    private async Task<Case?> NewerAsync(Case about, CancellationToken ct) =>
        await cases.FindAsync(about.Municipality, about.Id, ct) is { Case: var stored }
        && stored.Version != about.Version
            ? stored
            : null;
}
