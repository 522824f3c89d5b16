using System.Net;
using System.Net.Http.Headers;
using Ombud.Kit;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Desk;

// However many open one case at once, each gets it, and each reading is logged in a chain that is whole.
public sealed class ManyReadersTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const int AtOnce = 160;

    [Theory]
    [InlineData("/saker/", 1)]
    [InlineData("/api/cases/", AtOnce)]
    public async Task A_hundred_and_sixty_readings_at_once_by_one_person_or_as_many_are_all_answered_and_logged(
        string path, int persons)
    {
        using var anyone = suite.Anyone();
        var number = await suite.ReportAsync();
        var tokens = Enumerable.Range(0, persons).Select(TokenOf).ToList();

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce)
            .Select(at => ReadAsync(anyone, path + number, tokens[at % persons])));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        var one = (await StoredSuite.ReadAsync(Tampered.Storage.Table(suite)));
        var readings = one.Log(one.Cases.Single(c => c.Number.Value == number)).Where(entry => entry.Action == "read");
        Assert.Equal((AtOnce, persons), (readings.Count(), readings.Select(entry => entry.By.Id).Distinct().Count()));
        Assert.Empty(one.Faults());
    }

    private string TokenOf(int person) => suite.Suite.Tokens.Issue(new Persona(
        $"reader-{person}", "Ringebu", "leser", $"Leser {person}",
        suite.Suite.Personas.Find("reader-ringebu")!.Tenant, ["Read"]));

    private static async Task<HttpStatusCode> ReadAsync(HttpClient anyone, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await anyone.SendAsync(request);
        return answer.StatusCode;
    }
}
