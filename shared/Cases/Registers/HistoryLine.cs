namespace Ombud.Cases.Registers;

/// <summary>The history of one case as an export shows it.</summary>
public sealed record HistoryLines(CaseNumber Number, IReadOnlyList<HistoryLine> History)
{
    public static HistoryLines Of(Case one, IReadOnlyList<HistoryEntry> history, Caller reader) =>
        new(one.Number, [.. history.Select(entry => HistoryLine.Of(entry, one, reader))]);
}

// The whole entry for those who may read it, so that its hash can be recomputed; otherwise only its place in the chain.
// Who reported is handed over to nobody but the ombud, even if the municipality may know. The seals are left out with
// the name: otherwise the name would be the only unknown in the hash, and every employee's could be tried.
public sealed record HistoryLine(int Sequence, string Previous, string Hash)
{
    public Instant? At { get; init; }
    public Person? By { get; init; }
    public string? Action { get; init; }
    public IReadOnlyDictionary<string, string>? Details { get; init; }
    public string? Text { get; init; }
    public Audience? Audience { get; init; }
    public IReadOnlyDictionary<string, Seal>? Seals { get; init; }
    public IReadOnlyList<string>? Alerts { get; init; }
    public IReadOnlyDictionary<string, Seal>? Resealed { get; init; }

    public static HistoryLine Of(HistoryEntry entry, Case one, Caller reader)
    {
        var place = new HistoryLine(entry.Sequence, entry.Previous, entry.Hash);
        if (!one.Shows(entry, reader))
            return place;
        var isNamed = !entry.IsByReporter || reader.Has(Roles.Triage);
        return place with
        {
            At = entry.At,
            By = isNamed ? entry.By : null,
            Action = entry.Action,
            Details = entry.Details,
            Text = entry.Text,
            Audience = entry.Audience,
            Seals = isNamed ? entry.Seals : null,
            Alerts = entry.Alerts,
            Resealed = isNamed ? entry.Resealed : null,
        };
    }
}
