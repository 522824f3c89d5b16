using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Functions.Tests.Desk;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Operations;
using Ombud.Web.Breaches;

namespace Ombud.Functions.Tests.Instances;

// What begins on one instance goes on at the other, as if there were one: a front end without affinity sees to it that
// it does so all the time.
[Collection(OnTwoOfEach.Name)]
public sealed class AcrossInstancesTests(TwoOfEach two)
{
    private const string Genuine = "Kvitteringen er ekte";

    private readonly SuiteFixture _suite = two.Suite;

    [Fact]
    public async Task There_are_two_processes_and_the_front_asks_both()
    {
        using var anyone = _suite.Anyone();

        var listed = (await anyone.JsonAsync("/local/instances")).AsArray();
        using var answer = await anyone.GetAsync("/");

        Assert.Equal([1, 2], listed.Select(instance => (int)instance!["number"]!));
        Assert.Equal(2, listed.Select(instance => (int)instance!["processId"]!).Distinct().Count());
        Assert.Equal(
            3, listed.Select(instance => (string)instance!["origin"]!).Append(_suite.Origin).Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task A_form_opened_on_one_and_sent_to_the_other_is_one_case_with_one_receipt(int at, int other)
    {
        using var opened = _suite.As("employee-ringebu", at);
        using var sent = _suite.As("employee-ringebu", other);
        var cases = await _suite.CasesAsync("3439");
        var draft = (await opened.PageAsync("/meld-avvik")).Typed("draft");

        using var first = await sent.SendFormAsync(draft);
        using var there = await sent.SendFormAsync(draft);
        using var here = await opened.SendFormAsync(draft);

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal((first.Location(), first.Location()), (there.Location(), here.Location()));
        Assert.Equal(cases + 1, await _suite.CasesAsync("3439"));
    }

    [Fact]
    public async Task A_form_that_is_sent_to_both_at_the_same_time_is_one_case()
    {
        using var first = _suite.As("employee-ringebu", 1);
        using var second = _suite.As("employee-ringebu", 2);
        var draft = (await first.PageAsync("/meld-avvik")).Typed("draft");

        var clicks = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(click => (click % 2 == 0 ? first : second).SendFormAsync(draft)));

        Assert.Single(clicks.Select(click => click.Location()).Distinct());
    }

    [Fact]
    public async Task A_report_that_a_system_sends_to_both_under_one_key_is_one_case()
    {
        using var first = _suite.Bearer("ingest-ringebu", 1);
        using var second = _suite.Bearer("ingest-ringebu", 2);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(n => (n % 2 == 0 ? first : second).PostBreachAsync(A.Breach(), "both")));
        using var other = await second.PostBreachAsync(A.Breach() with { Unit = "Skolen" }, "both");

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Location()).Distinct());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task A_session_that_was_begun_on_one_is_known_on_the_other(int at, int other)
    {
        var session = await _suite.SessionAsync("reader-ringebu", at);

        using var desk = await _suite.WithSessionAsync(HttpMethod.Get, "/saker", session, other);

        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task A_receipt_from_one_is_genuine_on_the_other_and_one_changed_letter_is_seen(int at, int other)
    {
        var kept = await KeptAsync(at);

        var genuine = await CheckAsync(kept, other);
        var changed = await CheckAsync(kept.Replace("bussen", "bossen", StringComparison.Ordinal), other);

        Assert.Contains($"Bevis: {TwoOfEach.NewKey}.", kept, StringComparison.Ordinal);
        Assert.Contains(Genuine, genuine.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain(Genuine, changed.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_receipt_under_the_key_before_is_genuine_on_both(int at)
    {
        var ringebu = _suite.Service<Municipalities>()["3439"];
        var reported = (Breach)Registers.Reported(ringebu, SuiteFixture.Start, "Et brev gikk feil.").Case;

        var page = await CheckAsync(KeptReceipt.Write(reported, ringebu, TwoOfEach.OldKey), at);

        Assert.Contains(Genuine, page.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_was_begun_on_one_goes_on_at_the_other()
    {
        foreach (var municipality in new[] { "3405", "3439", "3440", "3441", "3439" })
            await _suite.ReportAsync(A.Breach() with { Municipality = municipality });
        using var first = _suite.Bearer("ombud", 1);
        using var second = _suite.Bearer("ombud", 2);
        var whole = await ListCasesTests.NumbersAsync(first, "/api/cases?pageSize=200");

        var paged = new List<string>();
        string? after = "";
        for (var turn = 0; after is not null; turn++)
        {
            var page = await (turn % 2 == 0 ? first : second)
                .JsonAsync($"/api/cases?pageSize=2&after={Uri.EscapeDataString(after)}");
            paged.AddRange(page["cases"]!.AsArray().Select(listed => (string)listed!["number"]!));
            after = (string?)page["after"];
        }

        Assert.Equal(whole, paged);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task An_export_from_one_is_whole_and_the_other_knows_its_seal(int at, int other)
    {
        await _suite.ReportAsync(A.Breach() with { Municipality = "3441" });
        using var exporting = _suite.Bearer("reader-gausdal", at);
        using var asking = _suite.As("reader-gausdal", other);
        var file = Path.GetTempFileName();

        await File.WriteAllBytesAsync(file, await exporting.GetByteArrayAsync(
            "/register/eksport?municipality=3441&from=2026-01-01&to=2026-12-31&format=zip"));
        var seal = await SealOf(file);
        var form = (await asking.PageAsync("/kontroll")).PostForm("/kontroll/eksport");
        using var answer = await form.SubmitAsync(asking, new { seal, manifest = "" });

        Assert.Empty(ExportCheck.Of(file));
        Assert.Contains("Forseglingen er vår", (await answer.HtmlAsync()).Said(), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task What_was_done_to_a_case_on_one_stands_on_the_other_and_its_history_is_whole()
    {
        var number = await _suite.ReportAsync();
        using var first = _suite.Bearer("ombud", 1);
        using var second = _suite.Bearer("ombud", 2);

        using var taken = await first.PostAsync($"/api/cases/{number}/actions/take", new { });
        using var noted = await second.PostAsync($"/api/cases/{number}/actions/note", new { text = "Hei" });
        var seen = await first.JsonAsync($"/api/cases/{number}");
        var verified = (await second.PageAsync($"/saker/{number}/kontroll")).Said();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (taken.StatusCode, noted.StatusCode));
        Assert.Equal(
            ["reported", "take", "note"], seen["history"]!.AsArray().Select(entry => (string)entry!["action"]!));
        Assert.Contains("Historikken er hel", verified, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Another_site_cannot_post_to_an_instance_in_the_name_of_who_is_signed_in(int at)
    {
        var session = await _suite.SessionAsync("employee-ringebu", at);

        using var posted = await _suite.WithSessionAsync(
            HttpMethod.Post, "/meld-avvik", session, at, ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
    }

    private async Task<string> KeptAsync(int at)
    {
        using var employee = _suite.As("employee-ringebu", at);
        using var sent = await employee.SendFormAsync((await employee.PageAsync("/meld-avvik")).Typed("draft"));
        return (await employee.PageAsync(sent.Location())).Typed("kept");
    }

    private async Task<IHtmlDocument> CheckAsync(string kept, int at)
    {
        using var anyone = _suite.Anyone(at);
        var form = (await anyone.PageAsync("/kvittering")).PostForm();
        using var answer = await form.SubmitAsync(anyone, new { receipt = kept });
        return await answer.HtmlAsync();
    }

    private static async Task<string> SealOf(string export)
    {
        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(export);
        using var reader = new StreamReader(await zip.GetEntry("SEAL.txt")!.OpenAsync());
        return (await reader.ReadToEndAsync()).Trim();
    }
}
