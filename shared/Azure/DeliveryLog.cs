using Azure;

namespace Ombud.Stores;

/// <param name="Person">As <see cref="PersonPlace.Key"/>.</param>
/// <param name="Place">Where it stands.</param>
public sealed record PersonalCard(string Person, string Place);

// The marker of an alert and what came of its attempt are written together: a message that comes twice finds the marker
// and is done. Between Graph's answer and this write lies the one moment in which a crash may send twice. The marker is
// the head of the alert's own chain, so that the alerts of a case never wait for each other.
public sealed class DeliveryLog(SealedTable table, Randomness random)
{
    private const string PlaceColumn = "Place";
    private const string OutcomeColumn = "Outcome";

    private static readonly Duration LongestWait = Duration.FromDays(1);

    /// <summary>Null before the first attempt was recorded.</summary>
    public async Task<DeliveryMark?> FindAsync(AlertDecided alert, CancellationToken ct) =>
        await table.FindAsync(alert.Municipality, Rows.Marker(alert), ct) is { } row ? Read(row) : null;

    /// <summary>The cards that persons have of the case.</summary>
    public async Task<IReadOnlyList<PersonalCard>> PersonalCardsAsync(Case about, CancellationToken ct)
    {
        var ending = $":{WireName.Of(Channel.Card)}";
        return await table.RangeAsync(about.Municipality, Rows.MarkersPrefix(about.Id), ct)
            .Where(row => row.RowKey.EndsWith(ending, StringComparison.Ordinal) && table.Seals.Holds(row))
            .Select(row => (
                Topic: about.OfKind.TopicNamed(row.RowKey.Split(':')[^3]) as AlertTopic.AdviceShown,
                Place: row.TextOf(PlaceColumn)))
            .Where(card => card is { Topic: not null, Place: not null })
            .Select(card => new PersonalCard(card.Topic!.Person, card.Place!))
            .ToListAsync(ct);
    }

    /// <summary>Whether what the mail tells stands on the card of anybody who decides.</summary>
    public async Task<bool> IsOnACardAsync(AlertDecided mail, CancellationToken ct) =>
        await table.RangeAsync(mail.Municipality, Rows.MarkersOfPersons(mail), ct)
            .AnyAsync(row => table.Seals.Holds(row) && row.TextOf(OutcomeColumn) == DeliveryStep.Sent, ct);

    /// <summary>Writes where something stands that is about to be sent: whoever takes up the alert again goes on from
    /// there.</summary>
    /// <param name="before">The marker as read before.</param>
    /// <returns>The marker as it is now.</returns>
    /// <exception cref="DeliveredElsewhereException">Another consumer of the same message has come further.</exception>
    public async Task<DeliveryMark> BeginAsync(
        AlertDecided alert, DeliveryMark? before, string place, Instant now, CancellationToken ct)
    {
        var head = await HeadAsync(alert, before, ct);
        var begun = new DeliveryStep(DeliveryMark.Begun, [], Ends: false) { Place = place };
        var row = head.WriteTo(Marker(alert with { Attempt = alert.Attempt - 1 }, begun, now));
        try
        {
            row.ETag = await table.FollowAsync(row, before?.Tag, ct);
            return Read(row);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return await FindAsync(alert, ct) is { IsForged: false } own && own.Place == place
                ? own
                : throw new DeliveredElsewhereException();
        }
    }

    /// <summary>Writes what one attempt led to: its entry, what follows it, and the marker.</summary>
    /// <param name="before">The marker as <see cref="FindAsync"/> gave it before the attempt.</param>
    /// <returns>False when another consumer of the same message recorded it meanwhile.</returns>
    public async Task<bool> RecordAsync(
        AlertDecided alert, DeliveryMark? before, DeliveryStep step, int? status, Instant now, CancellationToken ct)
    {
        if (before?.Covers(alert) is true)
            return false;
        var act = Delivery.Entry(alert, step, status, now);
        var (entries, head) = LogChain.Of(alert).After(
            await HeadAsync(alert, before, ct), alert.Municipality, [act], random);
        var marker = head.WriteTo(Marker(alert, step, now)).ToFollow(before?.Tag);
        var following = step.Following.Select(o => CaseRows.Outbox(o).ToPut());
        try
        {
            await table.SubmitAsync([marker, .. entries, .. following], ct);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status is 409 or 412 or 404)
        {
            if (await table.HoldsAsync(entries[0].Entity, ct))
                return true;
            // The marker stands first. Where another row is in the way, nobody has recorded this attempt.
            if (e.FailedTransactionActionIndex == 0)
                return false;
            throw;
        }
    }

    // A marker that a release before wrote heads no chain, though the chain may have begun.
    private async Task<ChainHead> HeadAsync(AlertDecided alert, DeliveryMark? before, CancellationToken ct)
    {
        var head = before?.Head ?? ChainHead.None;
        if (before is { Outcome: not DeliveryMark.Begun } && head == ChainHead.None)
            await foreach (var row in table.RangeAsync(alert.Municipality, LogChain.Of(alert).EntriesPrefix, ct))
                if (CaseRows.TryReadEntry(row) is { } last)
                    head = new(last.Sequence, last.Hash);
        return head;
    }

    // What somebody else wrote counts for nothing: nobody silences an alert by writing that it was sent.
    private DeliveryMark Read(TableEntity row) => !table.Seals.Holds(row)
        ? new("", 0, false) { Tag = row.ETag, IsForged = true }
        : new(row.GetString(OutcomeColumn)!, row.GetInt32("Attempt")!.Value, row.GetBoolean("Ends")!.Value)
        {
            Place = row.TextOf(PlaceColumn),
            Head = ChainHead.Of(row),
            Tag = row.ETag,
        };

    /// <summary>A further attempt was to follow and has not come for a day, longer than any channel asks us to wait.
    /// </summary>
    internal static bool IsStalled(TableEntity row, Instant now) =>
        row.TryGetValue("Ends", out var ends) && ends is false
        && row.TextOf("At") is { } at && CaseRows.TryReadInstant(at) + LongestWait < now;

    private static TableEntity Marker(AlertDecided alert, DeliveryStep step, Instant now)
    {
        var row = CaseRows.Derived(alert.Municipality, Rows.Marker(alert));
        row[OutcomeColumn] = step.Outcome;
        row["Attempt"] = alert.Attempt;
        row["Ends"] = step.Ends;
        row["At"] = CaseRows.Write(now);
        if (step.Place is { } place)
            row[PlaceColumn] = place;
        return row;
    }
}

/// <summary>Two have the same message, and the other was first: this one leaves it alone until it comes again.
/// </summary>
public sealed class DeliveredElsewhereException() : Exception("Another consumer delivers this alert.");
