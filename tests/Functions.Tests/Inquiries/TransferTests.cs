using System.Net;
using NodaTime;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Inquiries;

// What came to the wrong municipality goes to the right one, in two partitions and so in several transactions.
public sealed class TransferTests
{
    private static readonly Duration PastTheSweep = Duration.FromMinutes(3);

    [Fact]
    public async Task A_transferred_inquiry_is_read_in_the_new_municipality_and_nowhere_else()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await suite.InRingebuAsync();
        using var ombud = suite.Bearer("ombud");

        using var done = await ombud.TransferAsync(number);
        await suite.QuietAsync();

        var left = await done.JsonAsync();
        var there = left.MovedTo()!;
        Assert.Equal(("closed", "OYE"), ((string)left["state"]!, there[..3]));
        Assert.Contains(Unsorted.Secret, await suite.ReadAsync("handler-oyer", there), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Unsorted.Secret, await suite.ReadAsync("controller-ringebu", number), StringComparison.OrdinalIgnoreCase);
        using var old = suite.Bearer("controller-ringebu");
        using var foreign = suite.Bearer("controller-oyer");
        using var onward = await old.GetAsync($"/api/cases/{there}");
        using var back = await foreign.GetAsync($"/api/cases/{number}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (onward.StatusCode, back.StatusCode));
    }

    [Fact]
    public async Task Sent_twice_it_is_said_to_have_gone_and_goes_once()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await suite.InRingebuAsync();
        using var ombud = suite.Bearer("ombud");
        using var done = await ombud.TransferAsync(number);

        using var twice = await ombud.TransferAsync(number);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (done.StatusCode, twice.StatusCode));
        Assert.DoesNotContain(
            "transfer", (await twice.JsonAsync())["actions"]!.AsArray().Select(action => (string)action!));
        Assert.Equal(2, (await ombud.NumbersAsync("kind=inquiry&state=all&order=newest")).Count);
    }

    [Fact]
    public async Task Where_it_was_nothing_the_citizen_wrote_is_left_in_any_row_and_both_histories_verify()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await suite.InRingebuAsync();
        using var ombud = suite.Bearer("ombud");

        using var done = await ombud.TransferAsync(number);
        await suite.QuietAsync();

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.DoesNotContain(await TextsAsync(suite, "3439"), Holds);
        Assert.Contains(await TextsAsync(suite, "3440"), Holds);
        await suite.AdvanceAsync(Duration.FromHours(2));
        Assert.Empty(await suite.FindingsAsync());
    }

    [Fact]
    public async Task The_new_unit_is_told_and_the_month_it_has_left_is_that_of_the_first_receipt()
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await suite.InRingebuAsync();
        await suite.AdvanceAsync(Duration.FromDays(5));
        using var ombud = suite.Bearer("ombud");

        using var done = await ombud.TransferAsync(number);
        await suite.QuietAsync();

        var there = (await done.JsonAsync()).MovedTo()!;
        Assert.Contains(Received.Of(suite, there), one => one.To == "postmottak@oyer.kommune.no");
        using var handler = suite.Bearer("handler-oyer");
        var one = await handler.JsonAsync($"/api/cases/{there}");
        Assert.Equal(("2027-02-22", number), ((string)one["dueOn"]!, (string)one["movedFrom"]!));
        await suite.AdvanceAsync(Duration.FromDays(100));
        Assert.DoesNotContain(
            Received.Of(suite, number), told => told.Headline.Contains("svarfristen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_citizen_reads_and_writes_on_with_the_same_code_wherever_it_goes()
    {
        await using var suite = await SuiteFixture.StartAsync();
        using var citizen = suite.Anyone();
        var receipt = await suite.AskAsync(
            citizen, new { municipality = "ringebu", text = "Mappa mi i Øyer?", email = "kari@post.example" });
        var (number, code) = (receipt.CaseNumber(), receipt.Code()!);
        using var first = await citizen.OpenAsync(code);
        using var written = await (await first.HtmlAsync()).PostForm()
            .SubmitAsync(citizen, new { text = "Jeg gikk på skole der." });
        await suite.ActAsync("handler-ringebu", number, "reply", new { text = "Den ligger nok i Øyer." });
        using var ombud = suite.Bearer("ombud");
        using var done = await ombud.TransferAsync(number);
        await suite.AdvanceAsync(Duration.FromDays(1));
        var there = (await done.JsonAsync()).MovedTo()!;
        await suite.ActAsync("handler-oyer", there, "reply", new { text = "Hvilket år?" });

        using var opened = await citizen.OpenAsync(code);
        var page = await opened.HtmlAsync();
        using var replied = await page.PostForm().SubmitAsync(citizen, new { text = "Det var i 1998." });
        await suite.QuietAsync();

        string[] said =
        [
            there, "hører hjemme i Øyer og er sendt dit", number, "Mappa mi i Øyer?", "Jeg gikk på skole der.",
            "Den ligger nok i Øyer.", "Hvilket år?",
        ];
        Assert.All(said, words => Assert.Contains(words, page.Said(), StringComparison.Ordinal));
        Assert.DoesNotContain("Gjelder en annen kommune.", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Det var i 1998.", await suite.ReadAsync("handler-oyer", there), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Det var i 1998.", await suite.ReadAsync("controller-ringebu", number), StringComparison.Ordinal);
        Assert.Equal(
            2, suite.Graph.Calls.Select(call => call.Body?.GetRawText() ?? "").Count(body =>
                body.Contains("kari@post.example", StringComparison.Ordinal)
                && body.Contains(there, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sent_back_to_where_it_came_from_it_is_read_there_with_the_same_code()
    {
        await using var suite = await SuiteFixture.StartAsync();
        using var citizen = suite.Anyone();
        var receipt = await suite.AskAsync(citizen, new { municipality = "ringebu", text = "Mappa mi?" });
        using var ombud = suite.Bearer("ombud");
        using var away = await ombud.TransferAsync(receipt.CaseNumber());
        using var back = await ombud.TransferAsync((await away.JsonAsync()).MovedTo()!, "3439");
        await suite.QuietAsync();

        using var opened = await citizen.OpenAsync(receipt.Code()!);

        var there = (await back.JsonAsync()).MovedTo()!;
        Assert.StartsWith("RIN-", there, StringComparison.Ordinal);
        Assert.Contains(there, (await opened.HtmlAsync()).Said(), StringComparison.Ordinal);
        await suite.AdvanceAsync(Duration.FromHours(2));
        Assert.Empty(await suite.FindingsAsync());
    }

    // After how many transactions storage fails: the wish is recorded, or the case stands in both places.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cut_off_between_its_transactions_the_sweep_completes_it_once(int transactions)
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await suite.InRingebuAsync();
        await suite.QuietAsync();
        using var ombud = suite.Bearer("ombud");
        suite.StorageFaults.Arm(new() { Path = "transaction", DelayMs = 1, Count = transactions });
        suite.StorageFaults.Arm(new() { Path = "transaction", Status = 503, Count = 0 });

        using var cut = await ombud.TransferAsync(number);
        suite.StorageFaults.Clear();
        var half = await cut.JsonAsync();
        using var again = await ombud.TransferAsync(number);
        await suite.AdvanceAsync(PastTheSweep);

        Assert.Equal((HttpStatusCode.OK, null), (cut.StatusCode, half.MovedTo()));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        var left = await ombud.JsonAsync($"/api/cases/{number}");
        Assert.StartsWith("OYE-", left.MovedTo(), StringComparison.Ordinal);
        var there = (await ombud.JsonAsync("/api/cases?municipality=3440&state=all"))["cases"]!.AsArray();
        Assert.Equal(left.MovedTo(), (string)Assert.Single(there)!["number"]!);
        Assert.Empty(await suite.FindingsAsync());
    }

    [Theory]
    [InlineData("controller-ringebu", "3440", HttpStatusCode.Forbidden)]
    [InlineData("ombud", "3439", HttpStatusCode.UnprocessableEntity)]
    [InlineData("ombud", "unsorted", HttpStatusCode.UnprocessableEntity)]
    [InlineData("ombud", "9999", HttpStatusCode.UnprocessableEntity)]
    public async Task It_is_refused_to_others_and_to_where_no_other_municipality_is(
        string person, string municipality, HttpStatusCode status)
    {
        await using var suite = await SuiteFixture.StartAsync();
        var number = await suite.InRingebuAsync();
        using var client = suite.Bearer(person);

        using var answer = await client.TransferAsync(number, municipality);

        Assert.Equal(status, answer.StatusCode);
    }

    private static bool Holds(string text) => text.Contains(Unsorted.Secret, StringComparison.OrdinalIgnoreCase);

    private static async Task<List<string>> TextsAsync(SuiteFixture suite, string partition) =>
    [
        .. (await suite.RowsAsync(partition)).Select(row => string.Join(' ', row.Select(column => column.Value))),
    ];
}
