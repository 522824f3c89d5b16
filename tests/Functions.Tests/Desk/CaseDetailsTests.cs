using System.Net;
using NodaTime;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class CaseDetailsTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task A_case_tells_a_system_who_advised_who_decided_what_was_sent_and_what_is_owed_since_when()
    {
        await using var own = await SuiteFixture.StartAsync();
        var number = await LateAsync(own);
        using var controller = own.As("controller-ringebu");

        var body = await controller.JsonAsync($"/api/cases/{number}");

        Assert.Equal("notify-and-tell", (string?)body["advice"]!["outcome"]);
        Assert.StartsWith("Nina", (string?)body["advice"]!["by"], StringComparison.Ordinal);
        Assert.Equal("notify-and-tell", (string?)body["decision"]!["outcome"]);
        Assert.Equal((string?)body["advice"]!["text"], (string?)body["decision"]!["reason"]);
        var sent = Assert.Single(body["notifications"]!.AsArray())!;
        Assert.Equal(("first", "AR77"), ((string?)sent["phase"], (string?)sent["reference"]));
        Assert.Equal("Ferie.", (string?)sent["reasonForDelay"]);
        Assert.True((bool)body["late"]!);
        Assert.Equal(
            [("follow-up", (string?)sent["sentAt"]), ("tell-persons", (string?)body["decision"]!["at"])],
            body["owed"]!.AsArray().Select(o => ((string)o!["what"]!, (string?)o["since"])));
        Assert.Equal("record-communication", (string?)body["next"]);
        Assert.Empty(body["deadlines"]!.AsArray());
    }

    [Fact]
    public async Task Every_follow_up_can_be_recorded_however_many_and_long_and_those_not_shown_are_counted()
    {
        using var ombud = suite.As("ombud");
        var number = await suite.ReportAsync();
        var (sentAt, reason) = ("2026-11-20T09:30:00+01:00", new string('æ', 8_000));
        for (var at = 0; at < 23; at++)
        {
            var phase = at == 0 ? "first" : "follow-up";
            using var done = await ombud.PostAsync(
                $"/api/cases/{number}/actions/record-notification",
                new { phase, reference = $"AR{at}", sentAt, reasonForDelay = reason });
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        }


        var page = await ombud.PageAsync($"/saker/{number}");
        var body = await ombud.JsonAsync($"/api/cases/{number}");
        var csv = await ombud.GetStringAsync(
            "/register/eksport?municipality=3439&from=2026-01-01&to=2026-12-31&format=csv");

        Assert.Contains("13 meldinger til står i historikken.", page.Said(), StringComparison.Ordinal);
        Assert.Equal((10, 13), (body["notifications"]!.AsArray().Count, (int)body["notificationsInHistory"]!));
        Assert.Equal(
            23, body["history"]!.AsArray().Count(entry => (string?)entry!["action"] == "record-notification"));
        Assert.Contains("13 tidligere står bare i historikken", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_odd_about_the_times_is_explained_on_the_page_and_asked_no_more()
    {
        using var ombud = suite.As("ombud");
        var early = A.Breach() with { DiscoveredAt = "2026-11-10T08:00:00+01:00" };
        var path = $"/saker/{await suite.ReportAsync(early)}";
        var asked = await ombud.PageAsync(path);

        using var done = await asked.PostForm("/amend").SubmitAsync(
            ombud, new { timesExplanation = "Brevet lå i ferien." });
        var page = await ombud.PageAsync(path);

        Assert.Contains("Tidspunktene trenger en forklaring", asked.Said(), StringComparison.Ordinal);
        Assert.EndsWith("?gjort=amend", done.Location(), StringComparison.Ordinal);
        Assert.DoesNotContain("Tidspunktene trenger en forklaring", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Brevet lå i ferien.", page.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader-ringebu", "Venter på at ombudet tar saken")]
    [InlineData("controller-ringebu", "Fastsett når kommunen fikk kjennskap")]
    [InlineData("ombud", "Ta saken")]
    public async Task A_fresh_case_says_whose_turn_it_is(string persona, string words)
    {
        using var someone = suite.As(persona);

        var page = await someone.PageAsync($"/saker/{await suite.ReportAsync()}");

        Assert.Contains(words, page.QuerySelector(".next")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_first_notification_the_next_one_is_a_follow_up()
    {
        await using var own = await SuiteFixture.StartAsync();
        var number = await LateAsync(own);
        await own.ActAsync("ombud", number, "record-communication",
            new { how = "Brev.", sentAt = own.Now.ToString() });
        using var ombud = own.As("ombud");
        using var reader = own.As("reader-ringebu");

        var (ours, theirs) = (await ombud.PageAsync($"/saker/{number}"), await reader.PageAsync($"/saker/{number}"));

        Assert.Contains("Følg opp meldingen", ours.QuerySelector(".next")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Venter på oppfølging", theirs.QuerySelector(".next")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_a_case_that_nobody_has_decided_warns_that_the_reason_must_carry_it()
    {
        using var ombud = suite.As("ombud");

        var page = await ombud.PageAsync($"/saker/{await suite.ReportAsync()}");

        Assert.Contains(
            "Kommunen har ikke avgjort", page.PostForm("/close").Words(), StringComparison.Ordinal);
    }

    // Notified after eighty hours; persons to be told.
    private static async Task<string> LateAsync(SuiteFixture suite)
    {
        var number = await suite.ReportAsync();
        await suite.ActAsync("ombud", number, "take", new { });
        await suite.ActAsync("ombud", number, "advise", new { outcome = "notify-and-tell", text = "Høy risiko." });
        await suite.ActAsync("controller-ringebu", number, "decide", new { outcome = "notify-and-tell" });
        await suite.AdvanceAsync(Duration.FromHours(80));
        await suite.ActAsync("ombud", number, "record-notification", new
        {
            phase = "first",
            reference = "AR77",
            sentAt = suite.Now.ToString(),
            reasonForDelay = "Ferie.",
        });
        return number;
    }
}
