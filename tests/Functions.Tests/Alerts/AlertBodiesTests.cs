using System.Text.RegularExpressions;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

public sealed class AlertBodiesTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Fact]
    public async Task An_alert_tells_number_municipality_and_deadline_and_not_a_word_of_the_report()
    {
        string[] marked = ["Merkeenhet", "Merkehendelse", "Merketiltak", "40 41 42 43", "Prøveli", "ansatt, Ringebu"];
        var number = await _suite.ReportByFormAsync("employee-ringebu", new
        {
            unit = marked[0],
            whatHappened = marked[1],
            measures = marked[2],
            phone = marked[3],
            kinds = "confidentiality",
            personsPrecision = "exact",
            personsCount = "7317",
            dataCategories = "health",
            shareName = true,
        });
        await _suite.QuietAsync();

        var calls = _suite.Graph.Calls
            .Where(c => c.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal));
        var bodies = calls.Select(c => Regex.Unescape($"{c.Path} {c.Body!.Value.GetRawText()}")).ToList();

        Assert.Equal(3, bodies.Count);
        Assert.All(bodies, body =>
        {
            Assert.Contains("Ringebu", body, StringComparison.Ordinal);
            Assert.Contains("23.11.2026 kl. 10.00", body, StringComparison.Ordinal);
            Assert.All([.. marked, "7317", "health", "Helse"], word =>
                Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase));
        });
    }
}
