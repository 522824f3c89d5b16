using Microsoft.AspNetCore.Http;
using Ombud.Cases;
using Ombud.Pages.Desk;
using Ombud.Web.Home;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>The case page, with what failed or was just done.</summary>
public sealed class CasePages(PageAnswer pages, SuiteWatch watch, Municipalities municipalities)
{
    public async Task<IResult> ShowAsync(
        HttpRequest request, CaseFile file, string? done = null, FailedAction? failed = null, int status = 200)
    {
        var view = CaseViews.Of(file, municipalities[file.Breach.Municipality]) with
        {
            Done = done,
            Failed = failed,
            Linked =
            [
                .. file.Linked.Select(one => new LinkedCase(
                    one.Number.Value, municipalities[one.Municipality].Name, one.StateName)),
            ],
        };
        return await pages.OfAsync<CasePage, CaseView>(request, view, status, await watch.BannerAsync());
    }
}

/// <summary>From a case file to what the page shows of it.</summary>
internal static class CaseViews
{
    public static CaseView Of(CaseFile file, Municipality municipality)
    {
        var breach = file.Breach;
        return new()
        {
            Number = breach.Number.Value,
            Municipality = municipality.Name,
            State = breach.StateName,
            Version = CaseAnswers.Version(breach),
            TakenBy = breach.TakenBy?.Name,
            Deadlines = [.. Deadlines(breach)],
            Facts = Facts(breach),
            Breach = breach,
            OmbudAlertedAt = file.OmbudAlertedAt,
            Next = file.Next,
            Severity = breach.Severity is { } severity ? WireName.Of(severity.Band) : null,
            Redactable = [.. Redactable(file)],
            Reporter = file.ShowsReporter
                ? new(breach.Reporter.Name, Email: null, breach.Facts.Phone, breach.ReporterIsShared)
                : null,
            History = [.. file.History.Reverse().Select(e => Row(e, file))],
            Deliveries = [.. file.Log.Reverse().Select(Delivery).OfType<DeliveryRow>()],
            Audiences = [.. Enum.GetValues<Audience>().Where(a => a.IsOpenTo(file.Reader)).Select(WireName.Of)],
            Actions = file.Actions,
        };
    }

    // The 72 hours stand first, also while the shorter time to decide awareness runs: they are what the law counts.
    private static IEnumerable<DeadlineView> Deadlines(Breach breach)
    {
        if (breach.DueAt is { } due)
            yield return new("notify-authority", due, breach.AwareAt);
        if (breach.AwaitsNotification && breach.Awareness is Awareness.Presumed)
            yield return new(
                "decide-awareness", breach.AwareAt + Deadline.ToDecideAwareness, breach.AwareAt);
    }

    private static CaseFacts Facts(Breach breach)
    {
        var facts = breach.Facts;
        return new()
        {
            Unit = facts.Unit,
            WhatHappened = facts.WhatHappened,
            Kinds = [.. facts.Kinds.Select(WireName.Of)],
            PersonsPrecision = WireName.Of(facts.Persons.Precision),
            PersonsCount = facts.Persons.Count,
            DataCategories = [.. facts.DataCategories.Select(WireName.Of)],
            Measures = facts.Measures,
            WrongRecipient = facts.WrongRecipient is { } wrong
                ? new(WireName.Of(wrong.Channel), WireName.Of(wrong.Recipient), WireName.Of(wrong.Returned))
                : null,
        };
    }

    private static HistoryRow Row(HistoryEntry entry, CaseFile file) => new(
        entry.At,
        file.NameOf(entry),
        entry.Action,
        entry.Text,
        entry.Audience is { } audience ? WireName.Of(audience) : null)
    {
        Sequence = entry.Sequence,
        Details = entry.Details,
        IsRedacted = entry.Redacted().Any(),
    };

    // Whoever may redact chooses among what stands there, the history's own texts last.
    private static IEnumerable<string> Redactable(CaseFile file) => file.Breach.Redactable.Concat(
        file.History.Where(e => e.Text is not null).Select(e => $"{Breach.EntryPrefix}{e.Sequence}"));

    // A reminder that was decided shows by its deliveries; one that was missed has none.
    private static DeliveryRow? Delivery(HistoryEntry entry)
    {
        string Detail(string name) => entry.Details.GetValueOrDefault(name, "");
        var topic = Detail("rung");
        return (entry.Action, Detail("outcome")) switch
        {
            ("reminder", "missed" and var outcome) => new(entry.At, topic, "", "", outcome),
            ("delivery", DeliveryStep.NotNeeded) => null,
            ("delivery", var outcome) => new(entry.At, topic, Detail("to"), Detail("via"), outcome),
            _ => null,
        };
    }
}
