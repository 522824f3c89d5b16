using Ombud.Pages.Desk;
using Ombud.Pages.Kinds;
using Ombud.Web.Home;

namespace Ombud.Web.Desk;

/// <summary>The case page, with what has just failed or been done.</summary>
public sealed class CasePages(PageAnswer pages, SuiteWatch watch, Municipalities municipalities, AllKinds kinds)
{
    public async Task<IResult> ShowAsync(
        HttpRequest request, CaseFile file, string? done = null, FailedAction? failed = null, int status = 200)
    {
        var view = CaseViews.Of(file, kinds[file.Case.Kind], municipalities) with { Done = done, Failed = failed };
        return await pages.OfAsync<CasePage, CaseView>(request, view, status, await watch.BannerAsync());
    }
}

/// <summary>Turns a case file into what the page shows.</summary>
internal static class CaseViews
{
    public static CaseView Of(CaseFile file, KindWords words, Municipalities municipalities)
    {
        var one = file.Case;
        return new()
        {
            Case = one,
            Words = words,
            Municipality = municipalities[one.Municipality].Name,
            Version = one.VersionText(),
            OmbudAlertedAt = file.OmbudAlertedAt,
            Next = one.NextFor(file.Reader),
            Reporter = file.ShowsReporter && one.ReportedBy is { } reporter
                ? new(reporter.Name, SharesName(one))
                : null,
            IsHistoryUnreadable = file.IsHistoryUnreadable,
            History = [.. file.History.Reverse().Select(entry => new HistoryRow(entry, file.NameOf(entry)))],
            Deliveries = [.. file.Log.Reverse().Select(entry => Delivery(entry, one)).OfType<DeliveryRow>()],
            Actions = file.Actions,
            Proposals =
                [.. one.Actions.Where(action => action.IsOfProposal(one, file.Reader)).Select(action => action.Name)],
            Offered = Offered(file),
            Units = [.. municipalities[one.Municipality].Units.Select(unit => new Choice(unit.Slug, unit.Name))],
            Municipalities =
                [.. municipalities.All.Where(m => !m.Partitions.Contains(one.Municipality))
                    .Select(m => new Choice(m.Number, m.Name))],
            Linked = [.. file.Linked.Select(other => new NamedCase(other, municipalities[other.Municipality].Name))],
        };
    }

    /// <summary>The reporter lets the municipality see their name.</summary>
    public static bool SharesName(Case one) => one.ShowsReporterTo(Nobody);

    // Somebody without any right of their own to see the name: only the reporter's consent shows it to them.
    private static readonly Caller Nobody = new(new("", ""), Roles.None, null);

    private static Dictionary<(string, string), IReadOnlyList<string>> Offered(CaseFile file) =>
        (from action in file.Case.Actions
         from field in action.Fields
         select (Key: (action.Name, field.Name), Field: field, Action: action)).ToDictionary(
            one => one.Key,
            IReadOnlyList<string> (one) =>
                [.. one.Action.Offered(one.Field, file.Case, file.Reader, file.History)]);

    // A reminder that was decided shows through its deliveries; a missed one has none.
    private static DeliveryRow? Delivery(HistoryEntry entry, Case one)
    {
        string Detail(string name) => entry.Details.GetValueOrDefault(name, "");
        var topic = one.OfKind.TopicNamed(Detail("rung"));
        return (entry.Action, Detail("outcome")) switch
        {
            ("reminder", "missed" and var outcome) => new(entry.At, topic, "", "", outcome),
            ("delivery", DeliveryStep.NotNeeded) => null,
            ("delivery", var outcome) => new(entry.At, topic, Detail("to"), Detail("via"), outcome),
            _ => null,
        };
    }
}
