using NodaTime;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

// A mail is drafted, the draft is recorded, and then it is sent. Wherever it stops in between, one mail arrives.
public sealed class MailOnceTests(SuiteFixture suite) : IClassFixture<SuiteFixture>, IDisposable
{
    private const string Drafting = "/messages";
    private const string Sending = "/messages/";

    public void Dispose() => suite.Suite.Neighbours.ClearFaults();

    [Fact]
    public async Task A_mail_whose_sending_was_never_confirmed_is_found_to_have_left_and_is_not_sent_again()
    {
        suite.GraphFaults.Arm(new() { Path = Sending, Method = "POST", AcceptedButLost = true });

        var number = await ReportedAsync();

        Assert.Equal([202], Mails(number));
        Assert.Equal("sent", (await DeliveredAsync(number))[^1]);
        Assert.Empty(Drafts(number));
    }

    [Fact]
    public async Task A_mail_that_was_sent_and_could_not_be_recorded_at_once_is_not_sent_again()
    {
        suite.GraphFaults.Arm(new() { Path = Sending, Method = "POST", Hold = true });
        var number = await suite.ReportAsync();
        suite.StorageFaults.Arm(new() { Path = "transaction", Status = 503, Count = 30 });
        suite.GraphFaults.Clear();
        await suite.AdvanceAsync(Duration.FromMinutes(1));
        suite.StorageFaults.Clear();

        await suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal([202], Mails(number));
        Assert.Equal(["sent"], await DeliveredAsync(number));
    }

    [Fact]
    public async Task A_draft_that_could_not_be_recorded_is_left_alone_and_another_one_is_sent()
    {
        var rows = suite.Suite.Neighbours.CasesTable;
        suite.StorageFaults.Arm(new() { Path = rows, Method = "POST", Status = 503, Count = 0 });
        var number = await suite.ReportAsync();
        await suite.QuietAsync();
        var meanwhile = (Mails(number).Count(), Drafts(number).Count);
        suite.StorageFaults.Clear();

        await suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal((0, 1), meanwhile);
        Assert.Equal([202], Mails(number));
        Assert.Equal(["sent"], await DeliveredAsync(number));
        Assert.Single(Drafts(number));
    }

    [Fact]
    public async Task What_Graph_did_not_send_at_first_is_sent_from_the_same_draft()
    {
        suite.GraphFaults.Arm(new() { Path = Sending, Method = "POST", Status = 503, Count = 2 });

        var number = await ReportedAsync();

        Assert.Equal([503, 503, 202], Mails(number));
        Assert.Single(Addresses(number).Distinct());
        Assert.Empty(Drafts(number));
    }

    [Fact]
    public async Task A_draft_that_somebody_took_away_before_it_left_is_drafted_and_sent_anew()
    {
        suite.GraphFaults.Arm(new() { Path = Sending, Method = "POST", Status = 503 });
        var number = await suite.ReportAsync();
        await suite.QuietAsync();
        suite.Graph.TakeDraftsAway();

        await suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal([503, 202], Mails(number));
        Assert.Equal("sent", (await DeliveredAsync(number))[^1]);
    }

    [Fact]
    public async Task A_mail_that_is_given_up_while_storage_is_ill_is_told_of_and_never_counted_as_sent()
    {
        suite.GraphFaults.Arm(new() { Path = Sending, Method = "POST", Status = 503, Count = 0 });
        var number = await suite.ReportAsync();
        await suite.AdvanceAsync(Duration.FromMinutes(90));
        suite.StorageFaults.Arm(new() { Path = "transaction", Status = 503, Count = 40 });
        await suite.AdvanceAsync(Duration.FromHours(1));
        suite.StorageFaults.Clear();

        await suite.AdvanceAsync(Duration.FromHours(2));

        Assert.DoesNotContain("sent", await DeliveredAsync(number));
        Assert.Equal("gave-up", (await DeliveredAsync(number))[^1]);
    }

    [Fact]
    public async Task A_draft_that_nobody_needs_any_more_is_taken_away()
    {
        suite.GraphFaults.Arm(new() { Path = Sending, Method = "POST", Status = 503, RetryAfterSeconds = 600 });
        var number = await suite.ReportAsync();
        await suite.QuietAsync();
        var meanwhile = Drafts(number).Count;
        await suite.ActAsync("controller-ringebu", number, "close", new { reason = "Feilmelding." });

        await suite.AdvanceAsync(Duration.FromHours(1));

        Assert.Equal((1, 0), (meanwhile, Drafts(number).Count));
        Assert.Equal("not-needed", (await DeliveredAsync(number))[^1]);
    }

    [Fact]
    public async Task An_app_that_may_send_and_not_draft_sends_as_it_did()
    {
        suite.GraphFaults.Arm(new() { Path = Drafting, Method = "POST", Status = 403 });

        var number = await ReportedAsync();

        Assert.EndsWith("/sendMail", Assert.Single(Addresses(number)), StringComparison.Ordinal);
        Assert.Equal(["sent"], await DeliveredAsync(number));
    }

    [Fact]
    public async Task In_the_feed_no_alert_takes_the_place_of_another()
    {
        await using var own = await SuiteFixture.StartAsync();
        var number = await own.ReportAsync();
        await own.AdvanceAsync(Duration.FromHours(73));

        var chains = own.Graph.Calls
            .Where(call => call.Kind == "activity" && call.Path.Contains(own.Suite.Personas.Ombud.ObjectId)
                && call.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal))
            .Select(call => call.Body!.Value.GetProperty("chainId").GetInt64())
            .ToList();

        Assert.True(chains.Count > 4);
        Assert.Equal(chains.Count, chains.Distinct().Count());
    }

    private async Task<string> ReportedAsync()
    {
        var number = await suite.ReportAsync();
        await suite.AdvanceAsync(Duration.FromMinutes(10));
        return number;
    }

    private IEnumerable<int?> Mails(string number) =>
        Received.Of(suite, number).Where(one => one.Kind == "mail" && one.Headline == "Nytt avvik")
            .Select(one => one.Status);

    private IEnumerable<string> Addresses(string number) => suite.Graph.Calls
        .Where(call => call.Kind == "mail" && call.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal))
        .Select(call => call.Path);

    private List<string> Drafts(string number) =>
    [
        .. suite.Graph.Drafts.Select(draft => draft.GetRawText())
            .Where(text => text.Contains(number, StringComparison.Ordinal)),
    ];

    // What came of the mail to the municipality, attempt by attempt.
    private async Task<List<string>> DeliveredAsync(string number)
    {
        var neighbours = suite.Suite.Neighbours;
        var stored = await StoredSuite.ReadAsync(neighbours.Tables.GetTableClient(neighbours.CasesTable));
        return
        [
            .. stored.Log(stored.Cases.Single(one => one.Number.Value == number))
                .Where(entry => entry.Action == "delivery" && entry.Details["rung"] == "received"
                    && entry.Details["to"] == "contact")
                .Select(entry => entry.Details["outcome"]),
        ];
    }
}
