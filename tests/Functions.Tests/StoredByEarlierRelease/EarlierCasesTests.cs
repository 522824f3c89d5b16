using System.Net;
using System.Text.Json.Nodes;
using Ombud.Kit;

namespace Ombud.Functions.Tests.StoredByEarlierRelease;

// An update of the suite changes nothing about the cases that were there before.
public sealed class EarlierCasesTests(EarlierRelease earlier) : IClassFixture<EarlierRelease>
{
    private const string Redacted = "oppga navnet";

    public static TheoryData<EarlierCase> Cases => [.. EarlierCase.All];

    private SuiteFixture Suite => earlier.Suite;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_has_the_state_the_deadline_and_the_history_that_it_had(EarlierCase one)
    {
        using var ombud = Suite.Bearer("ombud");

        var found = await ombud.JsonAsync($"/api/cases/{one.Number}");

        Assert.Equal(one.State, (string?)found["state"]);
        Assert.Equal(one.Due, (string?)found["deadlines"]!.AsArray().SingleOrDefault()?["dueAt"] ?? "");
        Assert.Equal(one.Entries, found["history"]!.AsArray().Count);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_opens_for_the_ombud_and_its_own_municipality_and_exists_for_no_other(EarlierCase one)
    {
        var readers = EarlierCase.Places.Select(place => (Persona: $"reader-{place}", IsIn: place == one.Place));
        foreach (var (persona, isIn) in readers.Append(("ombud", true)).Append(($"controller-{one.Place}", true)))
        {
            using var someone = Suite.Bearer(persona);
            using var data = await someone.GetAsync($"/api/cases/{one.Number}");
            using var page = await someone.GetAsync($"/saker/{one.Number}");

            Assert.Equal((persona, isIn ? HttpStatusCode.OK : HttpStatusCode.NotFound), (persona, page.StatusCode));
            Assert.Equal(page.StatusCode, data.StatusCode);
            Assert.Equal(isIn, (await page.HtmlAsync()).Said().Contains(one.Number, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_lists_show_all_cases_to_the_ombud_and_to_each_municipality_its_own()
    {
        Assert.Equal(EarlierCase.Numbers(_ => true), await ListedAsync("ombud", "all"));
        foreach (var state in EarlierCase.All.Select(one => one.State).Distinct())
            Assert.Equal(EarlierCase.Numbers(one => one.State == state), await ListedAsync("ombud", state));
        foreach (var place in EarlierCase.Places)
        {
            Assert.Equal(EarlierCase.Numbers(one => one.Place == place), await ListedAsync($"reader-{place}", "all"));
            using var reader = Suite.Bearer($"reader-{place}");
            var page = (await reader.PageAsync("/saker?state=all")).Said();
            Assert.All(EarlierCase.All, one => Assert.Equal(
                one.Place == place, page.Contains(one.Number, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task What_is_due_first_stands_first()
    {
        using var ombud = Suite.Bearer("ombud");

        var listed = (await ombud.JsonAsync("/api/cases?state=open&order=due&pageSize=200"))["cases"]!.AsArray();

        var due = listed.Select(one => (string?)one!["deadlines"]!.AsArray().SingleOrDefault()?["dueAt"]).ToList();
        var running = EarlierCase.All.Select(one => one.Due).Where(at => at.Length > 0).Order(StringComparer.Ordinal);
        Assert.Equal(running, due.TakeWhile(at => at is not null));
        Assert.Equal(EarlierCase.Numbers(one => one.State is not ("closed" or "withdrawn")), Numbers(listed));
    }

    [Fact]
    public async Task The_cases_of_a_joint_report_are_known_as_one_incident_to_the_ombud_alone()
    {
        string[] others = ["GAU-26-RC2WF", "OYE-26-EMX5S", "RIN-26-BG3J4"];
        using var ombud = Suite.Bearer("ombud");
        using var reader = Suite.Bearer("reader-lillehammer");

        var toOmbud = (await ombud.JsonAsync("/api/cases/LIL-26-SNMTK"))["linked"]!.AsArray();
        var page = await reader.PageAsync("/saker/LIL-26-SNMTK");

        Assert.Equal(others, toOmbud.Select(one => (string)one!).Order(StringComparer.Ordinal));
        Assert.All(others, other => Assert.DoesNotContain(other, page.Said(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redacted_text_stays_gone_and_the_amended_facts_stay_amended()
    {
        using var ombud = Suite.Bearer("ombud");

        var found = await ombud.JsonAsync("/api/cases/RIN-26-8942X");
        var page = (await ombud.PageAsync("/saker/RIN-26-8942X")).Said();

        Assert.Equal("[sladdet]", (string?)found["report"]!["measures"]);
        Assert.Equal(17, (int?)found["report"]!["persons"]!["count"]);
        Assert.DoesNotContain(Redacted, page + found.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OYE-26-R9KAP", "contact", "mail", "gave-up")]
    [InlineData("GAU-26-42PDK", "ombud", "feed", "unreachable")]
    [InlineData("GAU-26-42PDK", "ombud", "mail", "sent")]
    public async Task A_case_still_tells_which_alert_was_given_up_and_which_went_by_mail_instead(
        string number, string to, string through, string outcome)
    {
        using var ombud = Suite.Bearer("ombud");

        var deliveries = (await ombud.JsonAsync($"/api/cases/{number}"))["deliveries"]!.AsArray();

        Assert.Contains(
            (to, through, outcome),
            deliveries.Select(one => one!["details"]!)
                .Select(one => ((string?)one["to"], (string?)one["via"], (string?)one["outcome"])));
    }

    [Fact]
    public async Task The_one_who_reported_finds_the_dialogue_with_the_ombud_again()
    {
        using var reporter = Suite.Bearer("employee-ringebu");

        var said = (await reporter.PageAsync("/mine-meldinger")).Said();

        foreach (var words in new[] { "Hvor mange sider hadde listen?", "To sider, tror jeg.", "listen var fra mars" })
            Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_history_log_and_anchor_was_whole_before_the_update_and_is_after_it()
    {
        var after = await earlier.VerifyAsync();

        Assert.Equal((0, "18 cases with 71 actions checked."), First(earlier.VerifiedAsItWas));
        Assert.Equal((0, "18 cases with 71 actions checked."), First(after));
    }

    private static (int, string) First((int Code, string Said) verified) =>
        (verified.Code, verified.Said.Split(Environment.NewLine)[0]);

    private async Task<IReadOnlyList<string>> ListedAsync(string persona, string state)
    {
        using var someone = Suite.Bearer(persona);
        return Numbers((await someone.JsonAsync($"/api/cases?state={state}&pageSize=200"))["cases"]!.AsArray());
    }

    private static IReadOnlyList<string> Numbers(JsonArray cases) =>
        [.. cases.Select(one => (string)one!["number"]!).Order(StringComparer.Ordinal)];
}
