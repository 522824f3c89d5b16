using NodaTime;
using Ombud.Cases;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Channels;

/// <summary>Cases that people leave half done, until every reminder has rung.</summary>
internal sealed class Clocks(SuiteFixture suite)
{
    // Past the month of an inquiry, and a week more.
    private static readonly Duration Half = Duration.FromDays(20);

    private readonly HashSet<string> _left = [];

    /// <summary>One for each thing that a clock reminds of; all others are ended, so that not everything rings for
    /// weeks.</summary>
    public async Task LeaveAsync()
    {
        _left.Add(await MarkedReport.SendAsync(suite));
        await LeaveAsync("ombud", "close", new { reason = Marks.In("proposal") });
        await LeaveAsync("ombud", "advise", new { outcome = "notify", text = Marks.In("advice on a card") });
        await LeaveToldLateAsync();
        await EndByOmbudAsync();
        // Nobody decides in Teams there: the advice goes by mail.
        var elsewhere = await suite.ReportAsync(A.Breach() with
        {
            Municipality = "3440",
            WhatHappened = Marks.In("a report elsewhere"),
        });
        await suite.ActAsync("ombud", elsewhere, "advise", new { outcome = "notify", text = Marks.In("advice") });
        await LeaveInquiryAsync("ask-identity", new { });
        await LeaveInquiryAsync("take", new { });
        await EndOthersAsync();
        await LoseRowAsync();
    }

    /// <param name="halfway">At half the time.</param>
    public async Task RingAsync(Func<Task> halfway)
    {
        await suite.AdvanceAsync(Half);
        await halfway();
        await suite.AdvanceAsync(Half);
    }

    private async Task<string> LeaveAsync(string persona, string action, object fields)
    {
        var number = await MarkedReport.SendAsync(suite);
        await suite.ActAsync(persona, number, action, fields);
        _left.Add(number);
        return number;
    }

    // Datatilsynet has had the first notification and waits for more; the persons have heard nothing.
    private async Task LeaveToldLateAsync()
    {
        var number = await LeaveAsync(
            "controller-ringebu", "decide", new { outcome = "notify-and-tell", reason = Marks.In("decision") });
        await suite.ActAsync(
            "ombud", number, "record-notification",
            new { phase = "first", reference = Marks.In("reference"), sentAt = suite.Now.ToString() });
    }

    // Which the ombud does alone once the controller has decided.
    private async Task EndByOmbudAsync()
    {
        var number = await LeaveAsync(
            "controller-ringebu", "decide", new { outcome = "register", reason = Marks.In("decision") });
        await suite.ActAsync("ombud", number, "close", new { reason = Marks.In("end") });
    }

    private async Task LeaveInquiryAsync(string action, object fields)
    {
        using var handler = suite.Bearer("handler-ringebu");
        using var answer = await handler.PostInquiryAsync(
            "3439", AskedInquiries.Body("3439", text: Marks.In("inquiry")));
        var number = (string)(await answer.JsonAsync())["number"]!;
        await suite.ActAsync("handler-ringebu", number, action, fields);
        _left.Add(number);
    }

    // The night finds it, and mails the ombud.
    private async Task LoseRowAsync() => await suite.Table().DropAsync(
        (await suite.RowsAsync("3439")).First(row => row.RowKey.StartsWith("u_", StringComparison.Ordinal)));

    private async Task EndOthersAsync()
    {
        await suite.QuietAsync();
        var known = suite.Service<Municipalities>();
        foreach (var one in (await StoredSuite.ReadAsync(suite.Table())).Cases)
            if (one is { Open: true, IsUnsorted: false } && !_left.Contains(one.Number.Value)
                && one.Actions.Any(action => action.Name == "close"))
                await suite.ActAsync(
                    $"controller-{known[one.Municipality].Slug}", one.Number.Value, "close",
                    new { reason = Marks.In("end") });
        await suite.QuietAsync();
    }
}
