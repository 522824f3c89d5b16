using System.Net;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// Storage that is ill while somebody reports: nothing typed is lost, and whatever was stored is stored once.
public sealed class StorageTroubleTests
{
    private const string Transaction = "transaction";

    // As many as one transaction is tried.
    private const int Tries = 3;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_storage_everything_typed_stays_and_the_same_click_later_stores_it_once(bool hangs)
    {
        await using var suite = await ImpatientAsync(hangs ? "0.5" : "60");
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();
        suite.StorageFaults.Arm(new() { Path = Transaction, Status = hangs ? null : 503, Hold = hangs, Count = 0 });

        using var failed = await form.SubmitAsync(employee, Reports.Answers);
        var page = await failed.HtmlAsync();
        suite.StorageFaults.Clear();
        var standing = await suite.CasesAsync("3439");
        using var sent = await page.PostForm().SubmitAsync(employee, new { });
        using var again = await form.SubmitAsync(employee, Reports.Answers);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Contains("ombud@ombud.example.no", page.Said(), StringComparison.Ordinal);
        Assert.Equal("En liste lå igjen på bussen.", page.Typed("whatHappened"));
        Assert.Equal(["contact", "health"], page.Ticked("dataCategories"));
        Assert.Equal(0, standing);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(sent.Location(), again.Location());
        Assert.Equal(1, await suite.CasesAsync("3439"));
    }

    [Fact]
    public async Task A_stored_report_whose_answer_was_lost_once_has_its_receipt_and_is_one_case()
    {
        await using var suite = await ImpatientAsync();
        suite.StorageFaults.Arm(new() { Path = Transaction, AcceptedButLost = true });

        var number = await suite.ReportByFormAsync("employee-ringebu");

        Assert.StartsWith("RIN", number, StringComparison.Ordinal);
        Assert.Equal(1, await suite.CasesAsync("3439"));
        Assert.Equal(2, suite.Graph.Calls.Count(call => call.Kind == "activity"));
    }

    [Fact]
    public async Task A_stored_report_whose_answer_never_came_is_found_by_the_next_click_and_is_still_alerted()
    {
        await using var suite = await ImpatientAsync();
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();
        suite.StorageFaults.Arm(new() { Path = Transaction, AcceptedButLost = true, Count = Tries });

        using var unheard = await form.SubmitAsync(employee, Reports.Answers);
        using var found = await form.SubmitAsync(employee, Reports.Answers);
        await suite.AdvanceAsync(Duration.FromMinutes(3));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, unheard.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, found.StatusCode);
        Assert.Equal(1, await suite.CasesAsync("3439"));
        Assert.Equal(2, suite.Graph.Calls.Count(call => call.Kind == "activity"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_system_is_told_to_come_again_and_then_meets_its_own_case(bool isStored)
    {
        await using var suite = await ImpatientAsync();
        using var system = suite.Bearer("ingest-ringebu");
        suite.StorageFaults.Arm(new()
        {
            Path = Transaction,
            AcceptedButLost = isStored,
            Status = isStored ? null : 503,
            Count = Tries,
        });

        using var failed = await system.PostBreachAsync(A.Breach(), "key");
        using var sent = await system.PostBreachAsync(A.Breach(), "key");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.NotNull(failed.Headers.RetryAfter);
        Assert.Equal("application/problem+json", failed.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(1, await suite.CasesAsync("3439"));
    }

    public static TheoryData<int> Refusals => [400, 404, 409, 412, 413, 501];

    // Whatever storage says when it does not store: nobody is told that all is well, or sees an error without a way on.
    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Whatever_storage_refuses_with_nothing_typed_is_lost_and_the_same_again_is_stored(int status)
    {
        await using var suite = await ImpatientAsync();
        using var employee = suite.As("employee-ringebu");
        using var system = suite.Bearer("ingest-ringebu");
        using var ombud = suite.As("ombud");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();
        var number = await suite.ReportAsync();
        var note = (await ombud.PageAsync($"/saker/{number}")).Forms
            .First(one => one.Action.EndsWith("/note", StringComparison.Ordinal));
        await suite.QuietAsync();
        suite.StorageFaults.Arm(new() { Path = Transaction, Status = status, Count = 0 });

        using var typed = await form.SubmitAsync(employee, Reports.Answers);
        using var told = await system.PostBreachAsync(A.Breach(), "key");
        using var acted = await note.SubmitAsync(ombud, new { text = "Et notat som tok tid." });
        suite.StorageFaults.Clear();
        using var stored = await (await typed.HtmlAsync()).PostForm().SubmitAsync(employee, new { });
        using var accepted = await system.PostBreachAsync(A.Breach(), "key");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, typed.StatusCode);
        Assert.Equal("En liste lå igjen på bussen.", (await typed.HtmlAsync()).Typed("whatHappened"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        Assert.True(
            acted.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.PreconditionFailed,
            $"{acted.StatusCode}");
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Created), (stored.StatusCode, accepted.StatusCode));
        Assert.Equal(3, await suite.CasesAsync("3439"));
    }

    [Fact]
    public async Task While_the_bus_is_down_the_receipt_comes_and_the_sweep_sends_the_alert()
    {
        await using var suite = await ImpatientAsync();
        suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500, Count = 0 });

        var number = await suite.ReportByFormAsync("employee-ringebu");
        await suite.QuietAsync();
        var meanwhile = suite.Graph.Calls.Count;
        suite.BusFaults.Clear();
        await suite.AdvanceAsync(Duration.FromMinutes(3));

        Assert.StartsWith("RIN", number, StringComparison.Ordinal);
        Assert.Equal(0, meanwhile);
        Assert.Equal(["activity", "activity", "mail"], suite.Graph.Calls.Select(call => call.Kind).Order());
        Assert.DoesNotContain(
            await suite.RowsAsync("3439"), row => row.RowKey.StartsWith("x_", StringComparison.Ordinal));
    }

    private static Task<SuiteFixture> ImpatientAsync(string storage = "60") => SuiteFixture.StartAsync(
        options => options with { WebSettings = [$"--Storage:TimeoutSeconds={storage}", "--Bus:SendSeconds=0.5"] });
}
