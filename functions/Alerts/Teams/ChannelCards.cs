namespace Ombud.Alerts.Teams;

/// <summary>The one card of a case in the ombud's channel: posted once, and then changed where it stands. Where that is
/// lies in the marker of the alert that posted it, so no other alert ever posts a second.</summary>
public sealed class ChannelCards(
    TeamsConnector teams, CardFaces faces, DeliveryLog deliveries, StandingCards standing)
{
    /// <returns>Null where there is no card to change.</returns>
    public async Task<Attempt?> SendAsync(AlertDecided alert, Case about, CancellationToken ct)
    {
        var posting = AlertDecided.OfCard(about);
        if (alert.Name == posting.Name)
            return await standing.UpToDateAsync(await teams.PostAsync(faces.Of(about), ct), about, faces.Of, ct);
        return await deliveries.FindAsync(posting, ct) switch
        {
            { IsForged: false, Place: { } place } => await standing.ChangeAsync(place, about, faces.Of, ct),
            // It may be on its way with what the case was before: then this comes again, once.
            { Ends: false } or null when alert.Attempt == 1 => new(Reply.Ill, null),
            _ => null,
        };
    }
}
