using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Pages;
using Ombud.Pages.Desk;
using Ombud.Stores;
using Ombud.Web.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Functions.Tests.Kinds;

/// <summary>A kind of case that lives in these tests alone: the suite serves it without a changed line.</summary>
[Collection(ToyTests.Name)]
public sealed class ToyKindTests(ToyTables tables) : IAsyncLifetime
{
    private TableClient _table = null!;
    private ToyDesk _desk = null!;

    public async Task InitializeAsync() => _desk = new(_table = await tables.CreateAsync());

    public Task DisposeAsync() => _table.DeleteAsync();

    [Fact]
    public async Task A_case_of_another_kind_is_listed_beside_the_breaches_and_shown_to_its_own_municipality_alone()
    {
        await _desk.ReportAsync();
        var toy = (await _desk.AskAsync()).Case;

        Assert.Equal(["breach", "toy"], await KindsAsync("3439"));
        Assert.Equal(["toy"], await KindsAsync("3439", Toy.KindName));
        Assert.Empty(await KindsAsync("3440"));
        Assert.Equal(ToyDesk.Question, Assert.IsType<Toy>((await FindAsync(ToyDesk.Controller))!.Case).Question);
        Assert.Null(await FindAsync(ToyDesk.Neighbour));

        Task<StoredCase?> FindAsync(Caller caller) =>
            _desk.Cases.FindAsync(caller, ToyDesk.Ringebu, toy.Number, default);
    }

    [Fact]
    public async Task It_is_taken_noted_on_advised_decided_closed_and_reopened_by_the_same_actions()
    {
        var one = await _desk.AskAsync();
        var states = new List<string> { one.Case.StateName };
        await DoAsync("take", ToyDesk.Ombud);
        await DoAsync("note", ToyDesk.Controller, ("text", "Vi leter."));
        await DoAsync("advise", ToyDesk.Ombud, ("outcome", "grant"), ("text", "Det skal hen få vite."));
        await DoAsync("decide", ToyDesk.Controller, ("outcome", "grant"));
        await DoAsync("close", ToyDesk.Ombud, ("reason", "Svaret er sendt."));
        await DoAsync("reopen", ToyDesk.Ombud, ("reason", "Noe manglet."));

        Assert.Equal(["waiting", "answering", "answering", "answering", "decided", "closed", "decided"], states);
        var history = await _desk.Cases.HistoryAsync(one.Case, default);
        Assert.Equal(
            ["reported", "take", "note", "advise", "decide", "close", "reopen"], history.Select(e => e.Action));
        var head = HistoryEntry.Beginning;
        foreach (var entry in history)
        {
            Assert.True(entry.Follows(head));
            head = entry.Hash;
        }

        Assert.Equal(one.Case.HistoryHead, head);

        async Task DoAsync(string action, Caller by, params (string, string?)[] fields)
        {
            one = await _desk.DoAsync(one, action, by, fields);
            states.Add(one.Case.StateName);
        }
    }

    [Fact]
    public async Task Its_reminders_ring_and_are_sent_in_its_own_words()
    {
        var one = (await _desk.AskAsync()).Case;
        await RingAsync(Duration.FromHours(4));
        await RingAsync(Duration.FromDays(23));
        using var graph = new KeptGraph();

        foreach (var alert in _desk.Sent.ToList())
        {
            var step = await _desk.Deliver(graph).RunAsync(alert, before: null, one, since: null, default);
            Assert.Equal(DeliveryStep.Sent, step.Outcome);
        }

        Assert.Equal(
            ["unopened", "unopened", "7d-left", "7d-left", "7d-left"], _desk.Sent.Select(alert => alert.Topic));
        Assert.Equal(2, Saying("Ingen har åpnet saken ennå. Svar innen 20.12.2026 kl. 10.00."));
        Assert.Equal(3, Saying("7 dager igjen til svaret. Svar innen 20.12.2026 kl. 10.00."));
        Assert.Equal(0, Saying(ToyDesk.Question));

        int Saying(string words) => graph.Calls.Count(call => call.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_of_it_is_redacted_wherever_it_stands_and_the_history_still_verifies()
    {
        var noted = await _desk.DoAsync(
            await _desk.AskAsync(), "note", ToyDesk.Controller, ("text", ToyDesk.Question));

        var left = (await _desk.DoAsync(
            noted, "redact", ToyDesk.Ombud, ("field", "question"), ("reason", "Skulle ikke stått der."))).Case;

        Assert.Equal(CaseText.Redacted, ((Toy)left).Question);
        Assert.DoesNotContain(ToyDesk.Question, left.ToJson(), StringComparison.Ordinal);
        var history = await _desk.Cases.HistoryAsync(left, default);
        Assert.Null(history[1].Text);
        Assert.Equal([HistoryEntry.TextName], history[1].Redacted());
        Assert.True(await _desk.Chains.VerifyAsync("3439", left.Id, default) is { IsWhole: true, Entries: 3 });
    }

    [Fact]
    public async Task Its_page_shows_its_own_state_and_deadline_and_a_form_for_each_action()
    {
        var file = await _desk.OpenAsync(await _desk.AskAsync(), ToyDesk.Ombud);
        var view = CaseViews.Of(file, ToyDesk.Words[Toy.KindName], ToyDesk.Municipalities);
        var frame = new PageFrame
        {
            Language = Language.Nb,
            Path = $"/saker/{view.Number}",
            Now = SuiteFixture.Start,
            Person = new("Olav Ombud", ["triage"]),
            Kinds = ToyDesk.Words,
        };

        var html = await new PageRenderer(NullLoggerFactory.Instance).RenderAsync<CasePage, CaseView>(frame, view);

        Assert.Equal(["take", "advise", "note", "ask", "link", "redact", "close", "withdraw"], view.Actions);
        Assert.All(
            [
                view.Number, "Ligger i kø", "Svar til den som spør", "Tretti dager regnet fra",
                .. view.Actions.Select(name => $"action=\"/saker/{view.Number}/handlinger/{name}\""),
            ],
            words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_answered_as_JSON_with_what_its_kind_adds()
    {
        var bodies = new CaseBodies(ToyDesk.Known, [new BreachBodies(), new ToyBodies()]);
        var stored = await _desk.AskAsync();

        var whole = bodies.Details(await _desk.OpenAsync(stored, ToyDesk.Ombud));
        var summary = bodies.Of(stored.Case);

        Assert.Equal(("toy", "waiting"), ((string?)whole["kind"], (string?)whole["state"]));
        Assert.Equal(ToyDesk.Question, (string?)whole["question"]);
        Assert.Equal(ToyDesk.Asker.Name, (string?)whole["asker"]);
        Assert.Equal("answer-asker", (string?)whole["deadlines"]![0]!["kind"]);
        Assert.Equal("answer", (string?)whole["owed"]![0]!["what"]);
        Assert.Equal("take", (string?)whole["next"]);
        Assert.Equal(ToyDesk.Question, (string?)summary["question"]);
        Assert.False(summary.ContainsKey("asker"));
    }

    private async Task RingAsync(Duration after)
    {
        _desk.Clock.Reset(SuiteFixture.Start + after);
        var due = await _desk.Alarms.DueAsync("3439", SuiteFixture.Start + after, default).ToListAsync();
        await _desk.RingOf(ToyDesk.Known).RunAsync(Assert.Single(due).Alarm!, default);
    }

    private async Task<IEnumerable<string>> KindsAsync(string municipality, string? kind = null)
    {
        var filter = new CaseFilter(null, CaseFilter.Open, kind, CaseOrder.Due);
        return (await _desk.Lists.PageAsync([municipality], filter, 50, null, default)).Cases.Select(one => one.Kind);
    }
}
