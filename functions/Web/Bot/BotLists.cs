using Ombud.Pages.Kinds;
using Ombud.Pages.Teams;
using Ombud.Web.Desk;

namespace Ombud.Web.Bot;

/// <summary>A person's open cases, as far as a card has room for them.</summary>
public sealed class BotLists(CaseLists lists, CaseQueries queries, CaseKinds kinds, AllKinds words)
{
    private const int MostRows = 10;

    /// <summary>Those whose next step is the person's, worst soonest first.</summary>
    public async Task<CardRows> TurnsAsync(Caller caller, CancellationToken ct)
    {
        var page = await PageAsync(caller, isTurn: true, MostRows, ct);
        var rows =
            from one in page.Cases
            where one.Next is not null
            let step = words[one.Kind].StepIn(one.Next!, one.State)
            select (one, step, one.Wait?.DueAt ?? one.DueAt);
        return Shown(page, rows);
    }

    /// <summary>Those whose deadline runs, the soonest first, whatever else they wait for before that.</summary>
    public async Task<CardRows> DeadlinesAsync(Caller caller, CancellationToken ct)
    {
        var page = await PageAsync(caller, isTurn: false, CaseLists.LargestPage, ct);
        var rows =
            from one in page.Cases
            where one.DueAt is not null
            orderby one.DueAt
            let deadline = words[one.Kind].Deadlines[kinds[one.Kind].Deadline]
            select (one, deadline, one.DueAt);
        return Shown(page, rows);
    }

    private Task<CaseSlice> PageAsync(Caller caller, bool isTurn, int size, CancellationToken ct)
    {
        var query = queries.OwnOpen(caller, isTurn, size);
        return lists.PageAsync(query.Partitions, query.Filter, query.PageSize, after: null, ct);
    }

    private CardRows Shown(CaseSlice page, IEnumerable<(CaseSummary One, Text What, Instant? Due)> rows)
    {
        // A row that was copied into another municipality is shown to nobody there.
        var own = rows.Where(row => queries.IsOf(row.One.Number, row.One.Municipality)).ToList();
        return new(
            [
                .. own.Take(MostRows).Select(row => new CardRow(
                    row.One.Number, queries.NameOf(row.One.Municipality), row.What, row.Due)),
            ],
            HasMore: own.Count > MostRows || page.After is not null || page.Unreadable.Count > 0);
    }
}
