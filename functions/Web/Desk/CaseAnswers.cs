using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ombud.Cases;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

internal static class CaseAnswers
{
    /// <summary>The version that a change must name, as a form posts it.</summary>
    public static string Version(Case one) => one.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same as an entity tag.</summary>
    public static string Tag(Case one) => $"\"{Version(one)}\"";

    public static IResult Details(CaseFile file) =>
        Answer.Json(Of(file), CaseJson.Options).WithHeader("ETag", Tag(file.Breach));

    private static CaseDetails Of(CaseFile file)
    {
        var breach = file.Breach;
        return new(CaseBody.Of(breach), breach.Facts with { Phone = null }, breach.Findings)
        {
            Reporter = file.ShowsReporter ? new(breach.Reporter.Name, breach.Facts.Phone) : null,
            OmbudAlertedAt = file.OmbudAlertedAt,
            AwarenessReason = breach.AwarenessReason,
            Advice = breach.Advice is { } a ? new(a.Outcome, a.Text, a.By.Name, a.At) : null,
            Decision = breach.ControllerDecision is { } r ? new(r.Outcome, r.Reason, r.By.Name, r.At) : null,
            Notifications = [.. breach.Notifications.Select(n => new NotificationBody(
                n.Phase, n.Reference, n.SentAt, n.ReasonForDelay, n.By.Name, n.RecordedAt))],
            Communication = breach.Communication is { } c
                ? new(c.SentAt, c.How, c.Exemption, c.By.Name, c.RecordedAt)
                : null,
            Ending = breach.Ending is { } e ? new(e.Reason, e.By.Name, e.At) : null,
            Late = breach.IsLate,
            Owed = breach.Obligations,
            Unexplained = breach.Unexplained,
            Linked = file.Reader.Has(Roles.Triage) ? [.. file.Linked.Select(one => one.Number)] : null,
            History = [.. file.History.Select(entry => Entry(entry, file))],
            Deliveries =
                [.. file.Log.Where(e => e.Action is "delivery" or "reminder").Select(entry => Entry(entry, file))],
            Actions = file.Actions,
            Next = file.Next,
        };
    }

    private static EntryBody Entry(HistoryEntry e, CaseFile file) => new(
        e.At, file.NameOf(e), e.Action, e.Text, e.Audience,
        e.Details.Count > 0 ? e.Details : null,
        e.Redacted().ToList() is { Count: > 0 } names ? names : null);
}
