using System.Text.RegularExpressions;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

public sealed class AlertBodiesTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Fact]
    public async Task An_alert_tells_number_municipality_and_deadline_and_not_a_word_of_the_report()
    {
        var number = await MarkedReport.SendAsync(_suite);

        var calls = _suite.Graph.Calls
            .Where(c => c.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal));
        var bodies = calls.Select(c => Regex.Unescape($"{c.Path} {c.Body!.Value.GetRawText()}")).ToList();

        Assert.Equal(3, bodies.Count);
        Assert.All(bodies, body =>
        {
            Assert.Contains("Ringebu", body, StringComparison.Ordinal);
            Assert.Contains("23.11.2026 kl. 10.00", body, StringComparison.Ordinal);
            MarkedReport.IsNotIn(body);
            Assert.All(["ansatt, Ringebu", "health", "Helse"], word =>
                Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase));
        });
    }
}
