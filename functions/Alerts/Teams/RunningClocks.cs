using System.Text.Json.Nodes;
using Ombud.Pages;
using Ombud.Pages.Kinds;
using Ombud.Pages.Teams;

namespace Ombud.Alerts.Teams;

/// <summary>All open cases with a deadline, worst soonest first, as far as a card has room for them.</summary>
public sealed class RunningClocks(
    TeamsConnector teams, CardFaces faces, CaseLists lists, FreePartitions partitions, AllKinds kinds)
{
    private const int MostRows = 15;

    /// <summary>Null where nothing runs.</summary>
    public async Task<JsonObject?> CardAsync(CancellationToken ct)
    {
        var open = new CaseFilter(null, CaseFilter.Open, null, CaseOrder.Due);
        var free = (await partitions.AllAsync(ct)).Where(one => !partitions.Municipalities[one].IsTest);
        var page = await lists.PageAsync([.. free], open, CaseLists.LargestPage, after: null, ct);
        // A row that was copied into another municipality is shown to nobody there.
        var rows = page.Cases
            .Where(one => DueOf(one) is not null && partitions.Municipalities.IsOf(one.Number, one.Municipality))
            .Select(Row).ToList();
        var isAll = page.After is null && page.Unreadable.Count == 0;
        if (rows.Count == 0 && isAll)
            return null;
        var found = new CardRows([.. rows.Take(MostRows)], HasMore: !isAll || rows.Count > MostRows)
        {
            More = isAll ? rows.Count - MostRows : 0,
        };
        return CardMessage.Of(ListCard.Of(CardTexts.Morning, CardTexts.NoneRuns, found, faces.OmbudsFrame));
    }

    /// <summary>In the ombud's channel.</summary>
    public Task<Attempt> PostAsync(JsonObject card, CancellationToken ct) => teams.PostAsync(card, ct);

    private CardRow Row(CaseSummary one)
    {
        var words = kinds[one.Kind];
        var what = one.Next is { } next
            ? words.StepIn(next, one.State)
            : one.Wait is { } wait ? words.WaitNamed(wait.What)
            : Text.Same("");
        return new(one.Number, partitions.Municipalities[one.Municipality].Name, what, DueOf(one));
    }

    private static Instant? DueOf(CaseSummary one) => one.Wait?.DueAt ?? one.DueAt;
}
