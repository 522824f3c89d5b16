using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// Storage that takes some of an incident's cases and not the rest: the same again completes it and doubles nothing.
public sealed class JointTroubleTests
{
    private const string Transaction = "transaction";

    [Fact]
    public async Task The_sender_is_told_what_is_stored_and_the_same_again_completes_it()
    {
        await using var suite = await ImpatientAsync();
        using var sender = suite.Bearer("ombud");
        FailAfter(suite, taken: 2);

        using var failed = await sender.PostJointAsync(JointReports.Body(), "key");
        var standing = await suite.StandingAsync();
        Mended(suite);
        using var sent = await sender.PostJointAsync(JointReports.Body(), "key");

        var problem = await failed.JsonAsync();
        var stored = problem["stored"]!.AsArray().Select(one => (string)one!["number"]!).ToList();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal("application/problem+json", failed.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(failed.Headers.RetryAfter);
        Assert.Contains("ingenting blir lagret to ganger", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Equal((2, 2), (stored.Count, standing.Sum()));
        var numbers = (await sent.JsonAsync()).Numbers();
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Subset(numbers.ToHashSet(), stored.ToHashSet());
        Assert.Equal([1, 1, 1, 1], await suite.StandingAsync());
        await AssertTiedAsync(suite, numbers);
    }

    [Fact]
    public async Task Another_report_under_the_key_of_one_that_stands_half_is_refused_and_stores_nothing()
    {
        await using var suite = await ImpatientAsync();
        using var ombud = suite.Bearer("ombud");
        FailAfter(suite, taken: 2);
        using var failed = await ombud.PostJointAsync(JointReports.Body(), "key");
        Mended(suite);
        await suite.QuietAsync();
        var other = JointReports.Body();
        other["unit"] = "Noe annet";

        await suite.NothingHappensAsync(async () =>
        {
            using var refused = await ombud.PostJointAsync(other, "key");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        });
    }

    [Fact]
    public async Task Cases_that_were_stored_though_no_answer_came_are_found_by_the_next_sending()
    {
        await using var suite = await ImpatientAsync();
        using var ombud = suite.Bearer("ombud");
        suite.StorageFaults.Arm(new() { Path = Transaction, AcceptedButLost = true, Count = 0 });

        using var unheard = await ombud.PostJointAsync(JointReports.Body(), "key");
        var standing = await suite.StandingAsync();
        suite.StorageFaults.Clear();
        using var sent = await ombud.PostJointAsync(JointReports.Body(), "key");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, unheard.StatusCode);
        Assert.Equal([1, 1, 1, 1], standing);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(standing, await suite.StandingAsync());
    }

    [Fact]
    public async Task A_sender_whose_line_breaks_in_the_middle_finds_all_of_it_stored()
    {
        await using var suite = await SuiteFixture.StartAsync();
        using var ombud = suite.Bearer("ombud");
        suite.StorageFaults.Met += _ => ombud.CancelPendingRequests();
        suite.StorageFaults.Arm(new() { Path = Transaction, Hold = true, Count = 4 });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ombud.PostJointAsync(JointReports.Body(), "key"));
        suite.StorageFaults.Clear();
        var standing = await suite.StandingAsync();
        using var sent = await ombud.PostJointAsync(JointReports.Body(), "key");

        Assert.Equal([1, 1, 1, 1], standing);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(standing, await suite.StandingAsync());
    }

    [Fact]
    public async Task In_the_form_everything_typed_stays_and_the_same_click_completes_it()
    {
        await using var suite = await ImpatientAsync();
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync(JointReports.Page)).PostForm();
        FailAfter(suite, taken: 1);

        using var failed = await form.SubmitAsync(ombud, JointReports.Answers);
        var page = await failed.HtmlAsync();
        Mended(suite);
        using var sent = await page.PostForm().SubmitAsync(ombud, new { });
        using var twice = await form.SubmitAsync(ombud, JointReports.Answers);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Single(page.QuerySelectorAll("[role=alert] a[href^='/saker/']"));
        Assert.Contains("Ikke alt er lagret", page.Said(), StringComparison.Ordinal);
        Assert.Equal(JointReports.Told, page.Typed("whatHappened"));
        Assert.Equal("40", page.Typed("personsCount3439"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(sent.Location(), twice.Location());
        Assert.Equal([0, 1, 1, 0], await suite.StandingAsync());
    }

    [Fact]
    public async Task With_no_storage_at_all_the_form_loses_nothing_either()
    {
        await using var suite = await ImpatientAsync();
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync(JointReports.Page)).PostForm();
        suite.StorageFaults.Arm(new() { Path = "Cases", Status = 503, Count = 0 });

        using var failed = await form.SubmitAsync(ombud, JointReports.Answers);
        var page = await failed.HtmlAsync();
        suite.StorageFaults.Clear();
        using var sent = await page.PostForm().SubmitAsync(ombud, new { });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Empty(page.QuerySelectorAll("[role=alert] a[href^='/saker/']"));
        Assert.Contains("ombud@ombud.example.no", page.Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal([0, 1, 1, 0], await suite.StandingAsync());
    }

    [Fact]
    public async Task A_form_that_stands_half_and_is_sent_with_other_answers_says_what_is_stored_and_doubles_nothing()
    {
        await using var suite = await ImpatientAsync();
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync(JointReports.Page)).PostForm();
        FailAfter(suite, taken: 1);
        using var failed = await form.SubmitAsync(ombud, JointReports.Answers);
        var page = await failed.HtmlAsync();
        Mended(suite);

        using var changed = await page.PostForm().SubmitAsync(ombud, new { unit = "Noe annet" });

        var again = await changed.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode);
        Assert.Single(again.QuerySelectorAll("[role=alert] a[href^='/saker/']"));
        Assert.Equal("Noe annet", again.Typed("unit"));
        Assert.Equal(1, (await suite.StandingAsync()).Sum());
    }

    // The bus takes nothing meanwhile, so that the transactions that storage sees are the cases' own.
    private static void FailAfter(SuiteFixture suite, int taken)
    {
        suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500, Count = 0 });
        suite.StorageFaults.Arm(new() { Path = Transaction, DelayMs = 1, Count = taken });
        suite.StorageFaults.Arm(new() { Path = Transaction, Status = 503, Count = 0 });
    }

    private static void Mended(SuiteFixture suite)
    {
        suite.StorageFaults.Clear();
        suite.BusFaults.Clear();
    }

    private static async Task AssertTiedAsync(SuiteFixture suite, IReadOnlyList<string> numbers)
    {
        using var ombud = suite.Bearer("ombud");
        foreach (var number in numbers)
            Assert.Equal(
                numbers.Where(other => other != number).Order(),
                (await ombud.JsonAsync($"/api/cases/{number}"))["linked"]!.AsArray().Select(n => (string)n!).Order());
    }

    private static Task<SuiteFixture> ImpatientAsync() => SuiteFixture.StartAsync(
        options => options with { WebSettings = ["--Bus:SendSeconds=0.5"] });
}
