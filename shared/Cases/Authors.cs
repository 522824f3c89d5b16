namespace Ombud.Cases;

// Whoever wrote a text may take it out, whatever their role, and the ombud may where it holds somebody else's personal
// data. But the ombud's advice, the controller's decision and the reasons for an awareness or an ending are each one
// voice, and the other never takes it out: the register would show a gap where the law wants a reason.
/// <param name="Persons">Everybody who wrote a version of the text that still stands.</param>
/// <param name="Others">The roles that may take it out although they did not write it.</param>
/// <param name="IsReporters">The reporter wrote some of it, as the reporter.</param>
public sealed record Authors(IReadOnlyList<Person> Persons, Roles Others, bool IsReporters = false)
{
    public static Authors Of(Person writer, Roles others = Roles.Triage) => new([writer], others);

    /// <summary>Of the text of a history entry.</summary>
    /// <param name="history">As far as it is known; it tells what the entry does not.</param>
    public static Authors Of(HistoryEntry entry, Case one, IReadOnlyList<HistoryEntry> history) =>
        Voices.Repeated(entry, one.OfKind, history) is { } advice
            ? Of(advice.By)
            : new([entry.By], Voices.Of(entry, one.OfKind, history) ?? one.Redactor, entry.IsByReporter);

    /// <summary>Of a fact, which the reporter wrote first and others may have amended.</summary>
    /// <param name="stands">It is known now, and not redacted.</param>
    public static Authors OfFact(string fact, bool stands, Person? reporter, IReadOnlyList<HistoryEntry> history)
    {
        var (writer, isReporters, writers) = (reporter, true, new List<(Person? By, bool IsReporters)>());
        var (before, after) = (CaseText.Before(fact), CaseText.After(fact));
        foreach (var entry in history.Where(e => e.Seals.ContainsKey(before) || e.Seals.ContainsKey(after)))
        {
            if (entry.Details.ContainsKey(before))
                writers.Add((writer, isReporters));
            (writer, isReporters) = (entry.By, false);
            if (entry.Details.ContainsKey(after))
                writers.Add((writer, isReporters));
        }

        if (stands)
            writers.Add((writer, isReporters));
        writers.RemoveAll(one => one.By is null);
        return new(
            [.. writers.Select(one => one.By!).DistinctBy(one => one.Id)], Roles.Triage,
            writers.Exists(one => one.IsReporters));
    }

    /// <summary>Somebody who acts as no more than the reporter takes out only what they wrote as the reporter, whatever
    /// else they wrote in the case.</summary>
    public bool Allow(Caller by) =>
        by.Has(Others)
        || (Persons.Count > 0 && Persons.All(one => one.Id == by.Person.Id)
            && (IsReporters || by.Roles != Roles.Report));
}
