using System.Net;
using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Desk;

// Two cases of one incident that came apart: the ombud ties them together afterwards.
public sealed class LinkCasesTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Fact]
    public async Task Two_cases_that_are_tied_know_each_other_at_both_ends()
    {
        using var ombud = _suite.Bearer("ombud");
        var (one, other) = await TwoAsync(_suite);

        using var linked = await LinkAsync(ombud, one, other);

        Assert.Equal(HttpStatusCode.OK, linked.StatusCode);
        foreach (var (number, expected) in new[] { (one, other), (other, one) })
        {
            var read = await ombud.JsonAsync($"/api/cases/{number}");
            Assert.Equal([expected], Linked(read));
            Assert.Equal(["reported", "link"], Actions(read));
        }
    }

    [Fact]
    public async Task A_case_joins_those_that_were_reported_together()
    {
        using var ombud = _suite.Bearer("ombud");
        var joint = await _suite.ReportJointlyAsync(JointReports.Body("3439", "3440"));
        var late = await _suite.ReportAsync(A.Breach() with { Municipality = "3441" });

        using var linked = await LinkAsync(ombud, late, joint[1]);

        Assert.Equal(joint.Order(), Linked(await ombud.JsonAsync($"/api/cases/{late}")).Order());
        Assert.Contains(late, Linked(await ombud.JsonAsync($"/api/cases/{joint[0]}")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_slower_to_tie_the_same_case_joins_the_others_when_tied_again(bool fromTheOtherEnd)
    {
        using var ombud = _suite.Bearer("ombud");
        var (one, other) = await TwoAsync(_suite);
        var slower = await _suite.ReportAsync(A.Breach() with { Municipality = "3441" });
        await LeaveHalfTiedAsync(slower, other);
        using var faster = await LinkAsync(ombud, one, other);

        using var again = fromTheOtherEnd
            ? await LinkAsync(ombud, other, slower) : await LinkAsync(ombud, slower, other);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        string[] all = [one, other, slower];
        foreach (var number in all)
            Assert.Equal(
                all.Except([number]).Order(), Linked(await ombud.JsonAsync($"/api/cases/{number}")).Order());
    }

    [Fact]
    public async Task Many_who_tie_the_same_cases_at_once_are_told_the_truth_and_in_the_end_all_are_tied()
    {
        using var ombud = _suite.Bearer("ombud");
        var (one, other) = await TwoAsync(_suite);
        var third = await _suite.ReportAsync(A.Breach() with { Municipality = "3441" });

        await Task.WhenAll(LinkAsync(ombud, one, other), LinkAsync(ombud, third, other), LinkAsync(ombud, third, one));
        foreach (var (from, to) in new[] { (one, other), (third, other) })
            (await LinkAsync(ombud, from, to)).Dispose();

        string[] all = [one, other, third];
        foreach (var number in all)
            Assert.Equal(
                all.Except([number]).Order(), Linked(await ombud.JsonAsync($"/api/cases/{number}")).Order());
    }

    // As when the second half is overtaken: its own case is tied, the other is not.
    private async Task LeaveHalfTiedAsync(string number, string to)
    {
        var cases = _suite.Service<CaseStore>();
        var ombud = new Caller(new("ombud", "Ombudet"), Roles.Triage, null);
        async Task<StoredCase> FindAsync(string of) =>
            (await cases.FindAsync(ombud, Municipality(of), CaseNumber.Read(of)!, default))!;
        var (own, other) = (await FindAsync(number), await FindAsync(to));
        var linked = ((Breach)own.Case).Link(ombud, (Breach)other.Case, _suite.Service<Moments>().Now());
        var change = Assert.IsType<ActionResult.Accepted>(linked).Change;
        Assert.IsType<Committed.Stored>(await cases.CommitAsync(change, own.Tag, default));
    }

    private Municipality? Municipality(string number) =>
        _suite.Service<Municipalities>().Find(CaseNumber.Read(number)!.Prefix);

    [Fact]
    public async Task Tied_again_from_either_end_is_refused_with_a_sentence_and_changes_nothing()
    {
        using var ombud = _suite.Bearer("ombud");
        var (one, other) = await TwoAsync(_suite);
        using var linked = await LinkAsync(ombud, one, other);

        foreach (var (from, to) in new[] { (one, other), (other, one) })
        {
            using var again = await LinkAsync(ombud, from, to);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
            var error = (await again.JsonAsync())["errors"]![0]!;
            Assert.Equal(("number", "Sakene er koblet sammen fra før."), (
                (string)error["field"]!, (string)error["message"]!));
            Assert.Equal(["reported", "link"], Actions(await ombud.JsonAsync($"/api/cases/{from}")));
        }
    }

    [Theory]
    [InlineData("RIN-26-ZZZZZ")]
    [InlineData("LAR-26-ZZZZZ")]
    [InlineData("den andre saken")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task A_number_that_is_no_cases_is_refused(string? number)
    {
        using var ombud = _suite.Bearer("ombud");
        var one = await _suite.ReportAsync();

        using var answer = await LinkAsync(ombud, one, number);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("number", (string)(await answer.JsonAsync())["errors"]![0]!["field"]!);
    }

    [Fact]
    public async Task A_case_is_not_tied_to_itself()
    {
        using var ombud = _suite.Bearer("ombud");
        var one = await _suite.ReportAsync();

        using var answer = await LinkAsync(ombud, one, one);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    // The same answer whether the other case exists or not: who may not tie learns nothing of another municipality.
    [Theory]
    [InlineData("reader-ringebu")]
    [InlineData("controller-ringebu")]
    public async Task A_municipality_does_not_tie_cases_and_learns_of_no_other(string persona)
    {
        using var someone = _suite.Bearer(persona);
        var (one, other) = await TwoAsync(_suite);

        using var existing = await LinkAsync(someone, one, other);
        using var missing = await LinkAsync(someone, one, "OYE-26-ZZZZZ");

        Assert.Equal(HttpStatusCode.Forbidden, existing.StatusCode);
        Assert.Equal(
            (await missing.JsonAsync())["detail"]!.ToString(), (await existing.JsonAsync())["detail"]!.ToString());
        Assert.Equal(missing.StatusCode, existing.StatusCode);
    }

    // The first transaction went through and the second did not; what is left is seen by doing the same once more.
    [Fact]
    public async Task Cut_off_between_its_two_transactions_the_same_again_completes_it()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var ombud = own.Bearer("ombud");
        var (one, other) = await TwoAsync(own);
        await own.QuietAsync();
        own.StorageFaults.Arm(new() { Path = "transaction", DelayMs = 1, Count = 1 });
        own.StorageFaults.Arm(new() { Path = "transaction", Status = 503, Count = 0 });

        using var cut = await LinkAsync(ombud, one, other);
        own.StorageFaults.Clear();
        var half = (
            Actions(await ombud.JsonAsync($"/api/cases/{one}")), Actions(await ombud.JsonAsync($"/api/cases/{other}")));
        using var again = await LinkAsync(ombud, one, other);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, cut.StatusCode);
        Assert.Equal(["reported", "link"], half.Item1);
        Assert.Equal(["reported"], half.Item2);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal([other], Linked(await ombud.JsonAsync($"/api/cases/{one}")));
        Assert.Equal([one], Linked(await ombud.JsonAsync($"/api/cases/{other}")));
        Assert.Equal(["reported", "link"], Actions(await ombud.JsonAsync($"/api/cases/{other}")));
    }

    private static async Task<(string One, string Other)> TwoAsync(SuiteFixture on) => (
        await on.ReportAsync(), await on.ReportAsync(A.Breach() with { Municipality = "3440" }));

    private static Task<HttpResponseMessage> LinkAsync(HttpClient client, string number, string? other) =>
        client.PostAsync($"/api/cases/{number}/actions/link", new { number = other });

    private static IEnumerable<string> Linked(JsonNode read) =>
        read["linked"]!.AsArray().Select(one => (string)one!);

    private static IEnumerable<string> Actions(JsonNode read) =>
        read["history"]!.AsArray().Select(entry => (string)entry!["action"]!);
}
