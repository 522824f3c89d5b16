using System.Globalization;

namespace Ombud.Alerts.Calendar;

/// <summary>The one event of a case in the ombud's calendar. Each alert brings it to where the case is now, whatever
/// the alert was decided about, and its marker tells where the event stands: it does not matter in which order they
/// come.</summary>
public sealed class DeadlineEvents(GraphCalendar calendar, EventFaces faces, DeliveryLog deliveries, CaseStore cases)
{
    // Somebody may act on a case while its event is on the way.
    private const int MostTimes = 3;

    private const string Removed = "-";

    public async Task<Attempt> SendAsync(AlertDecided alert, Case about, CancellationToken ct)
    {
        var stands = await FindAsync(about, ct);
        var attempt = await BringAsync(stands, about, ct);
        for (var times = 1; times < MostTimes && attempt.Reply is Reply.Sent; times++)
        {
            if (await NewerAsync(about, ct) is not { } newer)
                break;
            // What this one has removed, another begins anew.
            stands = attempt.Place is { } place ? new(SequenceOf(alert.Topic, about), place) : stands;
            attempt = await BringAsync(stands, about = newer, ct);
        }

        return attempt;
    }

    // On failure the marker keeps the place as well: the next attempt goes on from there.
    private async Task<Attempt> BringAsync(Standing stands, Case about, CancellationToken ct)
    {
        var place = stands.Place is Removed ? null : stands.Place;
        var attempt = (place, about.LawsDeadline) switch
        {
            (null, null) => new(Reply.Sent, null),
            (null, { } deadline) => await calendar.PostAsync(
                faces.Of(about, deadline), TransactionOf(about, stands.Sequence), ct),
            (_, { } deadline) =>
                await calendar.ChangeAsync(place, faces.Of(about, deadline), ct) with { Place = place },
            _ => await calendar.RemoveAsync(place, ct),
        };
        return attempt.Place is not null || place is null
            ? attempt
            : attempt with { Place = attempt.Reply is Reply.Sent ? Removed : place };
    }

    // As the newest of them left it that knows of an event.
    private async Task<Standing> FindAsync(Case about, CancellationToken ct) =>
        (await deliveries.PlacesAsync(about, Channel.Calendar, ct))
            .Select(one => new Standing(SequenceOf(one.Topic, about), one.Place))
            .MaxBy(one => one.Sequence)
        ?? new(0, null);

    private async Task<Case?> NewerAsync(Case about, CancellationToken ct) =>
        await cases.FindAsync(about.Municipality, about.Id, ct) is { Case: var stored }
        && stored.LawsDeadline != about.LawsDeadline
            ? stored
            : null;

    private static int SequenceOf(string topic, Case about) =>
        (about.OfKind.TopicNamed(topic) as AlertTopic.DeadlineSet)?.Sequence ?? 0;

    // Two who begin at the same time begin from the same, and make one event.
    private static string TransactionOf(Case about, int sequence) =>
        Sha256.Of(string.Create(CultureInfo.InvariantCulture, $"event\n{about.Id}\n{sequence}"))[..32];

    private sealed record Standing(int Sequence, string? Place);
}
