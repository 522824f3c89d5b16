namespace Ombud.Alerts.Calendar;

/// <summary>The one event of a case in the ombud's calendar. Each alert brings it to where the case is now, whatever
/// the alert was decided about: it does not matter in which order they come.</summary>
public sealed class DeadlineEvents(GraphCalendar calendar, EventFaces faces, EventPlaces places, CaseStore cases)
{
    // Somebody may act on a case while its event is on the way.
    private const int MostTimes = 3;

    private const int Exists = 409;
    private const int NotFound = 404;

    public async Task<Attempt> SendAsync(Case about, CancellationToken ct)
    {
        var attempt = await BringAsync(about, ct);
        for (var times = 1; times < MostTimes && attempt.Reply is Reply.Sent; times++)
        {
            if (await FindAsync(about.Municipality, about.Id, ct) is not { } newer
                || newer.LawsDeadline == about.LawsDeadline)
                break;
            attempt = await BringAsync(about = newer, ct);
        }

        return attempt;
    }

    /// <summary>Puts right what no alert of the case will.</summary>
    /// <returns>Null where all is right, as far as anybody knows.</returns>
    public async Task<Attempt?> MendAsync(EventPlace place, CancellationToken ct)
    {
        if (await FindAsync(place.Municipality, place.Case, ct) is not { } about)
            return await RemoveAsync(place, ct);
        return !IsRight(place, about) || place.DueAt != about.LawsDeadline?.DueAt ? await SendAsync(about, ct) : null;
    }

    private async Task<Attempt> BringAsync(Case about, CancellationToken ct)
    {
        var place = await places.FindAsync(about, ct);
        if (place is not null && !IsRight(place, about))
        {
            if (await RemoveAsync(place, ct) is { Reply: not Reply.Sent } stands)
                return stands;
            place = null;
        }

        return about.LawsDeadline is { } deadline
            ? await PutAsync(
                place is { Event: not null } ? place : await places.BeginAsync(about, place, calendar.Owner, ct), about,
                deadline, ct)
            : new(Reply.Sent, null);
    }

    // Whether it stands where an event is to stand.
    private bool IsRight(EventPlace place, Case about) =>
        about.LawsDeadline is not null && place.User == calendar.Owner;

    private async Task<Attempt> PutAsync(
        EventPlace place, Case about, RunningDeadline deadline, CancellationToken ct)
    {
        var (attempt, id) = place.Event is { } known
            ? (await calendar.ChangeAsync(place, known, faces.Of(about, deadline), ct), known)
            : await MakeAsync(place, about, deadline, ct);
        // One that the ombud took away stays away.
        if (id is null || attempt is not ({ Reply: Reply.Sent } or { Reply: Reply.Unreachable, Status: NotFound })
            || await places.KeepAsync(place, id, deadline.DueAt, ct))
            return attempt;
        var other = await places.FindAsync(about, ct);
        if (other?.Event == id)
            return attempt;
        // Somebody else is making the very same, and finds it there; or it was taken away while it was being made.
        if (other?.Transaction != place.Transaction)
            await calendar.RemoveAsync(place, id, ct);
        return new(Reply.Ill, null);
    }

    private async Task<(Attempt Attempt, string? Event)> MakeAsync(
        EventPlace place, Case about, RunningDeadline deadline, CancellationToken ct)
    {
        var made = await calendar.PostAsync(place, faces.Of(about, deadline), ct);
        if (made.Status is not Exists)
            return (made with { Place = null }, made.Place);
        // It was made before, and says what held then.
        var found = await calendar.FindAsync(place, ct);
        if (found.Place is { } id)
            return (await calendar.ChangeAsync(place, id, faces.Of(about, deadline), ct), id);
        if (found.Reply is not Reply.Sent)
            return (found, null);
        // And taken away again, which the calendar does not forget: the next try makes another.
        await places.ForgetAsync(place, ct);
        return (new(Reply.Ill, null), null);
    }

    private async Task<Attempt> RemoveAsync(EventPlace place, CancellationToken ct)
    {
        var found = place.Event is { } known
            ? new(Reply.Sent, null) { Place = known }
            : await calendar.FindAsync(place, ct);
        if (found is { Reply: Reply.Sent, Place: null } && places.MayBeOnItsWay(place))
            return new(Reply.Ill, null);
        var removed = found.Place is { } id ? await calendar.RemoveAsync(place, id, ct) : found;
        // Of somebody who is the ombud no longer, the calendar may be closed to us, or gone.
        var isGone = removed.Reply is Reply.Sent
            || (removed.Reply is Reply.Unreachable && place.User != calendar.Owner);
        if (!isGone)
            return removed;
        return new(await places.ForgetAsync(place, ct) ? Reply.Sent : Reply.Ill, null);
    }

    private async Task<Case?> FindAsync(string municipality, CaseId id, CancellationToken ct) =>
        (await cases.FindAsync(municipality, id, ct))?.Case;
}
