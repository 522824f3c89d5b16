using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// What a municipality's own system may hand in: for the municipalities of its own tenant, and for no other.
public sealed class SystemTests(SystemTests.SharedTenant shared) : IClassFixture<SystemTests.SharedTenant>
{
    private readonly SuiteFixture _suite = shared.Suite;

    public static TheoryData<string, string> Others
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var system in new[] { "ingest-lillehammer", "ingest-ringebu", "ingest-gausdal" })
                foreach (var municipality in JointReports.All)
                    if (!ServedBy(system).Contains(municipality))
                        all.Add(system, municipality);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public Task A_system_reports_for_no_municipality_of_another_tenant(string persona, string municipality) =>
        _suite.NothingHappensAsync(async () =>
        {
            using var system = _suite.Bearer(persona);

            using var alone = await system.PostBreachAsync(A.Breach() with { Municipality = municipality });
            using var jointly = await system.PostJointAsync(
                JointReports.Body([.. ServedBy(persona), municipality]));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.StatusCode);
            Assert.Equal("municipality", (string)(await alone.JsonAsync())["errors"]![0]!["field"]!);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, jointly.StatusCode);
            Assert.Contains(
                $"municipalities[{ServedBy(persona).Length}].municipality",
                (await jointly.JsonAsync())["errors"]!.AsArray().Select(error => (string)error!["field"]!));
        });

    [Fact]
    public async Task A_system_of_two_municipalities_tells_of_both_and_is_told_the_numbers_but_not_what_ties_them()
    {
        using var system = _suite.Bearer("ingest-ringebu");

        using var answer = await system.PostJointAsync(JointReports.Body("3439", "3440"));

        var body = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(["RIN", "OYE"], body.Numbers().Select(number => number[..3]));
        Assert.False(body.AsObject().ContainsKey("group"));
        using var ombud = _suite.Bearer("ombud");
        var read = await ombud.JsonAsync($"/api/cases/{body.Numbers()[1]}");
        Assert.Equal("Avvikssystem (oppdiktet, Ringebu)", (string)read["reporter"]!["name"]!);
    }

    private static string[] ServedBy(string persona) => persona switch
    {
        "ingest-lillehammer" => ["3405"],
        "ingest-ringebu" => ["3439", "3440"],
        _ => ["3441"],
    };

    /// <summary>Øyer's people are in Ringebu's tenant.</summary>
    public sealed class SharedTenant : IAsyncLifetime
    {
        public SuiteFixture Suite { get; private set; } = null!;

        public async Task InitializeAsync() => Suite = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = ["--Municipalities:2:Tenant=0fbd0000-0000-4000-8000-000000003439"],
        });

        public async Task DisposeAsync() => await Suite.DisposeAsync();
    }
}
