namespace Ombud.Cases.Inquiries;

/// <summary>That the ombud sends an inquiry where it belongs.</summary>
/// <param name="To">Kommunenummer of the municipality that gets it.</param>
/// <param name="Unit">The slug of the unit there; null for the one that handles what it is about.</param>
/// <param name="Reason">Null once it has gone, and for what nobody could place.</param>
/// <param name="Number">The number that it has there; null until it stands there.</param>
public sealed record Move(string To, string? Unit, string? Reason, Person By, Instant At, CaseNumber? Number = null);

// Two partitions are two transactions, and between them everything may break. So the wish comes first, as an action on
// the case; then the case is created there under an id that follows from its own; then it ends here, and its texts go.
// Whoever finds it half-way does the same again. Nothing is lost in between, and the month rings in at least one place.
public sealed partial record Inquiry
{
    // Well within the hundred rows and 4 MiB of a transaction, with the case and its other rows beside them.
    private const int MostBrought = 40;

    // What the municipality said to the citizen, who reads it on.
    private static IEnumerable<string> ToCitizen =>
        AsKind.Actions.Where(action => action is IToCitizen).Select(action => action.Name);

    public override bool IsMoving => Moved is { Number: null };

    /// <summary>As it begins where it belongs: the same words of the same citizen, and the same month. What was said
    /// between the citizen and the municipality comes along; what the municipality wrote to itself does not.</summary>
    /// <param name="history">Whole, oldest first.</param>
    public Change Arriving(IReadOnlyList<HistoryEntry> history, Municipality to, Moment at)
    {
        var arrived = Arrived(to, at);
        var act = new Act(HistoryEntry.Reported, at.Now, Moved!.By)
        {
            Text = Moved.Reason,
            Details = Act.DetailsOf(
                ("number", arrived.Number.Value), ("channel", WireName.Of(Channel)), ("from", Number.Value)),
            Alerts =
            [
                .. at.Reminders.Alerts(arrived, new InquiryAlert.Received()),
                .. at.Reminders.Alerts(arrived, new InquiryAlert.SomethingWaits(1)),
            ],
        };
        // Nothing in it confirms a guess at what anybody wrote.
        return Change.Opening(
            arrived, act, at, new(Sha256.Of($"moved\n{Id}"), "moved"), [.. Said(history).Take(MostBrought)]);
    }

    /// <summary>What of that has not come along yet, as much as one transaction holds; null once all has.</summary>
    /// <param name="there">The inquiry where it belongs, with its history.</param>
    /// <inheritdoc cref="Arriving"/>
    public Change? Bringing(
        IReadOnlyList<HistoryEntry> history, (Inquiry Case, IReadOnlyList<HistoryEntry> History) there, Moment at)
    {
        // Several of one moment stand in their order: so many of them are there.
        var known = there.History.CountBy(entry => (entry.Action, entry.At)).ToDictionary();
        var rest = Said(history).GroupBy(act => (act.Name, act.At))
            .SelectMany(same => same.Skip(known.GetValueOrDefault(same.Key))).Take(MostBrought).ToList();
        return rest.Count == 0 ? null : Change.Noting(there.Case, rest, at);
    }

    /// <summary>As it ends where it was: the trail and the dates stay, and what the citizen wrote goes.</summary>
    /// <inheritdoc cref="Arriving"/>
    /// <param name="number">That it has there.</param>
    public Change Leaving(IReadOnlyList<HistoryEntry> history, CaseNumber number, Moment at)
    {
        var all = WrittenText.In(this, history);
        var own = all.Where(text => text.Write is not null).ToList();
        var values = own.Select(text => text.Text).ToHashSet();
        var removed = all
            .Where(text => text.Entry is { } entry && (values.Contains(text.Text) || IsOfCitizen(entry)))
            .GroupBy(text => text.Entry!).OrderBy(texts => texts.Key.Sequence)
            .Select(texts => new Removal(
                texts.Key, [.. texts.Select(text => text.Value)], new Dictionary<string, string>()));
        var bare = (Inquiry)own.Aggregate((Case)this, (rest, text) => text.Write!(rest, CaseText.Redacted));
        var left = Change.OnNewClock(this, bare with
        {
            State = InquiryState.Closed,
            Moved = Moved! with { Number = number, Reason = null },
        });
        var act = new Act(HistoryEntry.Moved, at.Now, Person.Suite)
        {
            Details = Act.DetailsOf(("movedTo", number.Value)),
            Alerts = at.Reminders.Alerts(left, new AlertTopic.CaseEnded(Version + 1)),
        };
        return Redactions.Recorded(this, left, act, [.. removed], at);
    }

    private Inquiry Arrived(Municipality to, Moment at)
    {
        var unit = to.Units.FirstOrDefault(one => one.Slug == Moved!.Unit) ?? to.UnitFor(WireName.Of(About));
        return (Inquiry)(this with
        {
            Id = Id.Successor(),
            Number = CaseNumber.Draw(to, ReceivedAt, at.Random),
            Municipality = to.Number,
            Version = 1,
            Clock = FirstClock,
            HistoryHead = HistoryEntry.Beginning,
            Unit = unit is null ? null : new(unit.Slug, unit.Name),
            TakenBy = null,
            RegisteredBy = null,
            Redacting = null,
            Moved = null,
            MovedFrom = Number,
            // How the one made sure who it is, the other need not read; each journals for itself.
            IdentityQuestions = [.. IdentityQuestions.Select(Unexplained)],
            IsJournalled = IsUnsorted ? IsJournalled : null,
        }).Settled();
    }

    private IEnumerable<Act> Said(IReadOnlyList<HistoryEntry> history) =>
        from entry in history
        where IsOfCitizen(entry) || ToCitizen.Contains(entry.Action)
            || (IsUnsorted && entry.Details.ContainsKey(JournalDetail))
        select new Act(entry.Action, entry.At, entry.By)
        {
            Text = entry.Text,
            Audience = entry.Audience,
            Details = entry.Details.ContainsKey(JournalDetail) ? entry.Details : null,
        };

    private static IdentityQuestion Unexplained(IdentityQuestion asked) =>
        asked with { Answered = asked.Answered is { } check ? check with { How = CaseText.Redacted } : null };

    // The suite notes for the citizen what does not fit into the text.
    private static bool IsOfCitizen(HistoryEntry entry) =>
        entry.Text is not null && (entry.By.Id == Person.Citizen.Id || entry.By.Id == Person.Suite.Id);
}
