using System.Text.Json.Nodes;

namespace Ombud.Alerts.Teams;

/// <summary>The card that each who decides has of advice that awaits a decision: posted once, and then changed where it
/// stands. Who they are Web has said when they signed in; whether they still may is asked when they press.</summary>
public sealed class PersonCards(
    TeamsConnector teams, CardFaces faces, Controllers controllers, DeliveryLog deliveries, StandingCards standing)
{
    private const int AtOnce = 8;

    /// <returns>Null where there is no card to change.</returns>
    public async Task<Attempt?> SendAsync(AlertDecided alert, Case about, CancellationToken ct) =>
        about.OfKind.TopicNamed(alert.Topic) switch
        {
            AlertTopic.AdviceGiven(var sequence) => await HandOnAsync(alert, sequence, about, ct),
            AlertTopic.AdviceShown(_, var person) => await PostAsync(person, about, ct),
            _ => await ChangeAsync(alert, about, ct),
        };

    private async Task<Attempt> HandOnAsync(AlertDecided alert, int sequence, Case about, CancellationToken ct)
    {
        var persons = await controllers.OfAsync(about, ct);
        return persons.Count == 0
            ? new(Reply.Nobody, null)
            : new(Reply.HandedOn, null)
            {
                Instead =
                [
                    .. persons.Select(person =>
                        alert with { Topic = new AlertTopic.AdviceShown(sequence, person).Name, Attempt = 1 }),
                ],
            };
    }

    // Who has taken the app away meanwhile, or decides no longer, is not reached.
    private async Task<Attempt> PostAsync(string person, Case about, CancellationToken ct) =>
        await controllers.FindAsync(person, ct) is { } place && controllers.Decides(place, about)
            ? await standing.UpToDateAsync(
                await teams.SayAsync(place, FaceOf(about, place), ct), about, one => FaceOf(one, place), ct)
            : new(Reply.Unreachable, null);

    // All of them, however often: the same card in the same place is no second card.
    private async Task<Attempt?> ChangeAsync(AlertDecided alert, Case about, CancellationToken ct)
    {
        var replies = new List<Reply>();
        foreach (var some in (await deliveries.PersonalCardsAsync(about, ct)).Chunk(AtOnce))
            replies.AddRange((await Task.WhenAll(some.Select(card => ChangeAsync(card, about, ct)))).OfType<Reply>());
        return replies switch
        {
            // One may be on its way with what the case was before: then this comes again, once.
            _ when replies.Contains(Reply.Ill) || (alert.Attempt == 1 && controllers.MayBePosting(about)) =>
                new(Reply.Ill, null),
            [] => null,
            _ => new(replies.Contains(Reply.Sent) ? Reply.Sent : replies[0], null),
        };
    }

    private async Task<Reply?> ChangeAsync(PersonalCard card, Case about, CancellationToken ct) =>
        await controllers.FindAsync(card.Person, ct) is { } place
            ? (await standing.ChangeAsync(card.Place, about, one => FaceOf(one, place), ct)).Reply
            : null;

    // Whoever has been signed out, or decides no longer, is told nothing more of the case than that it has changed.
    private JsonObject FaceOf(Case about, PersonPlace person) => controllers.KeepsCard(person, about)
        ? faces.OfController(about, person.Language)
        : faces.OfFormerController(about, person.Language);
}
