using System.Net;
using Ombud.Functions.Tests.Doors;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// One incident hit all four. Whatever a municipality's people can fetch, by every door there is, shows their own case
// and nothing of the others, of what ties them, or that they are tied.
public sealed class JointIsolationTests(JointIsolationTests.Incident incident)
    : IClassFixture<JointIsolationTests.Incident>
{
    private static readonly IReadOnlyList<string> Names = ["Lillehammer", "Ringebu", "Øyer", "Gausdal"];

    private static readonly IReadOnlyList<string> Slugs = ["lillehammer", "ringebu", "oyer", "gausdal"];

    public static TheoryData<string> Personas =>
    [
        .. from slug in Slugs
           from position in new[] { "employee", "reader", "handler", "controller" }
           select $"{position}-{slug}",
    ];

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task No_door_shows_a_municipality_anything_of_the_others(string persona)
    {
        using var someone = incident.Suite.Bearer(persona);
        var at = Slugs.Index().Single(one => persona.EndsWith(one.Item, StringComparison.Ordinal)).Index;
        var own = incident.Numbers[at];
        string[] secrets = [.. incident.Numbers.Where(number => number != own), incident.Group];

        foreach (var path in Doors(own))
        {
            using var answer = await someone.GetAsync(path);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), path));
        }
        foreach (var other in secrets)
            foreach (var path in Doors(other).Where(path => path.Contains(other, StringComparison.Ordinal)))
            {
                using var answer = await someone.GetAsync(path);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{persona} {path}");
            }
    }

    [Theory]
    [InlineData("reader-ringebu", 1)]
    [InlineData("controller-gausdal", 3)]
    public async Task The_case_itself_does_not_tell_that_it_is_tied_to_another(string persona, int at)
    {
        using var someone = incident.Suite.Bearer(persona);
        var own = incident.Numbers[at];
        var others = Names.Where(name => name != Names[at]);

        var json = await someone.JsonAsync($"/api/cases/{own}");
        var page = (await someone.PageAsync($"/saker/{own}")).Said();

        Assert.Null(json["linked"]);
        Assert.Equal(JointReports.Told, (string)json["report"]!["whatHappened"]!);
        Assert.Equal(["reported"], json["history"]!.AsArray().Select(entry => (string)entry!["action"]!));
        Assert.All(others, name => Assert.DoesNotContain(name, json.ToJsonString(), StringComparison.Ordinal));
        Assert.All(others, name => Assert.DoesNotContain(name, page, StringComparison.Ordinal));
        Assert.Contains(JointReports.Told, page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_alert_names_another_case_or_what_ties_them()
    {
        string[] numbers = [.. incident.Numbers, incident.Late];
        var calls = incident.Suite.Graph.Calls.Select(call => call.Body.ToString()!).ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, body =>
        {
            Assert.Single(numbers, number => body.Contains(number, StringComparison.Ordinal));
            Assert.DoesNotContain(incident.Group, body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_ombud_sees_all_of_them()
    {
        using var ombud = incident.Suite.Bearer("ombud");

        var json = await ombud.JsonAsync($"/api/cases/{incident.Numbers[0]}");
        var receipt = await ombud.PageAsync($"{JointReports.Page}/{incident.Group}");

        Assert.Equal(
            incident.Numbers.Skip(1).Append(incident.Late).Order(),
            json["linked"]!.AsArray().Select(one => (string)one!).Order());
        Assert.All(incident.Numbers, number => Assert.Contains(number, receipt.Said(), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Doors(string number) =>
        from door in Door.All
        where door.Method == "GET"
        from query in new[] { "", "?state=all&pageSize=200" }
        select door.At(number) + query;

    /// <summary>Reported for all four; a fifth case in Øyer was tied to it later.</summary>
    public sealed class Incident : IAsyncLifetime
    {
        public SuiteFixture Suite { get; } = new();

        /// <summary>In the order of the municipalities.</summary>
        public IReadOnlyList<string> Numbers { get; private set; } = [];

        public string Late { get; private set; } = "";

        public string Group { get; private set; } = "";

        public async Task InitializeAsync()
        {
            await Suite.InitializeAsync();
            using var ombud = Suite.Bearer("ombud");
            using var sent = await ombud.PostJointAsync(JointReports.Body());
            var body = await sent.JsonAsync();
            (Numbers, Group) = (body.Numbers(), (string)body["group"]!);
            await TieLateAsync(ombud);
            await Suite.QuietAsync();
        }

        public async Task DisposeAsync() => await Suite.DisposeAsync();

        // So that «link» stands in the history of what the municipalities may read.
        private async Task TieLateAsync(HttpClient ombud)
        {
            Late = await Suite.ReportAsync(A.Breach() with { Municipality = "3440" });
            using var linked = await ombud.PostAsync(
                $"/api/cases/{Numbers[1]}/actions/link", new { number = Late });
            Assert.Equal(HttpStatusCode.OK, linked.StatusCode);
        }
    }
}
