using System.Net;
using System.Net.Http.Headers;
using Ombud.Kit;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Desk;

// However many open one case at once, each gets it, and each reading is logged in a chain that is whole.
public sealed class ManyReadersTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    private const int AtOnce = 160;

    [Theory]
    [InlineData("/saker/", 1)]
    [InlineData("/api/cases/", AtOnce)]
    public async Task A_hundred_and_sixty_readings_at_once_by_one_person_or_as_many_are_all_answered_and_logged(
        string path, int persons)
    {
        using var anyone = _suite.Anyone();
        var number = await _suite.ReportAsync();
        var tokens = Enumerable.Range(0, persons).Select(TokenOf).ToList();

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce)
            .Select(at => ReadAsync(anyone, path + number, tokens[at % persons])));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        var stored = await StoredSuite.ReadAsync(Tampered.Storage.Table(_suite));
        var readings = stored.Log(await _suite.StoredAsync(number)).Where(entry => entry.Action == "read").ToList();
        Assert.Equal((AtOnce, persons), (readings.Count, readings.Select(entry => entry.By.Id).Distinct().Count()));
        using var ombud = _suite.As("ombud");
        var control = await ombud.PageAsync($"/saker/{number}/kontroll");
        Assert.Contains("Historikken er hel", control.Said(), StringComparison.Ordinal);
    }

    private string TokenOf(int person) => _suite.Suite.Tokens.Issue(new Persona(
        $"reader-{person}", "Ringebu", "leser", $"Leser {person}",
        _suite.Suite.Personas.Find("reader-ringebu")!.Tenant, ["Read"]));

    private static async Task<HttpStatusCode> ReadAsync(HttpClient anyone, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await anyone.SendAsync(request);
        return answer.StatusCode;
    }
}
