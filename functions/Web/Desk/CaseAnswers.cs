using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ombud.Cases;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

internal static class CaseAnswers
{
    /// <summary>The version that a change must name, as an entity tag.</summary>
    public static string Tag(Case one) => $"\"{one.Version.ToString(CultureInfo.InvariantCulture)}\"";

    public static IResult Details(CaseFile file)
    {
        var breach = file.Breach;
        var details = new CaseDetails(
            CaseBody.Of(breach),
            breach.Facts with { Phone = null },
            file.ShowsReporter ? new(breach.Reporter.Name, breach.Facts.Phone) : null,
            [.. file.History.Select(e => Entry(e, file))],
            [.. file.Log.Where(e => e.Action is "delivery" or "reminder").Select(e => Entry(e, file))],
            file.Actions);
        return Answer.Json(details, CaseJson.Options).WithHeader("ETag", Tag(breach));
    }

    private static EntryBody Entry(HistoryEntry e, CaseFile file) => new(
        e.At,
        e.Action == "reported" && !file.ShowsReporter ? null : e.By.Name,
        e.Action, e.Text, e.Audience, e.Details.Count > 0 ? e.Details : null);
}
