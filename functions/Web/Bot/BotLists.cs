using Ombud.Web.Desk;

namespace Ombud.Web.Bot;

/// <param name="HasMore">Some there is no room for, or that cannot be shown.</param>
public sealed record FoundCases(IReadOnlyList<CasePlace> Places, bool HasMore)
{
    public static readonly FoundCases None = new([], HasMore: false);
}

/// <summary>A person's open cases, as far as a card has room for them.</summary>
public sealed class BotLists(CaseLists lists, CaseQueries queries)
{
    private const int MostRows = 10;

    /// <summary>Those whose next step is the person's, worst soonest first.</summary>
    public async Task<FoundCases> TurnsAsync(Caller caller, CancellationToken ct)
    {
        var page = await PageAsync(caller, isTurn: true, MostRows, ct);
        return Shown(page, page.Cases.Where(one => one.Next is not null));
    }

    /// <summary>Those whose deadline runs, the soonest first, whatever else they wait for before that.</summary>
    public async Task<FoundCases> DeadlinesAsync(Caller caller, CancellationToken ct)
    {
        var page = await PageAsync(caller, isTurn: false, CaseLists.LargestPage, ct);
        return Shown(page, page.Cases.Where(one => one.DueAt is not null).OrderBy(one => one.DueAt));
    }

    private Task<CaseSlice> PageAsync(Caller caller, bool isTurn, int size, CancellationToken ct)
    {
        var query = queries.OwnOpen(caller, isTurn, size);
        return lists.PageAsync(query.Partitions, query.Filter, query.PageSize, after: null, ct);
    }

    private FoundCases Shown(CaseSlice page, IEnumerable<CaseSummary> cases)
    {
        // A row that was copied into another municipality is shown to nobody there.
        var own = cases.Where(one => queries.IsOf(one.Number, one.Municipality)).ToList();
        return new(
            [.. own.Take(MostRows).Select(one => new CasePlace(one.Municipality, one.Id))],
            HasMore: own.Count > MostRows || page.After is not null || page.Unreadable.Count > 0);
    }
}
