using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

public sealed class SilentGraphTests
{
    [Fact]
    public async Task Graph_that_never_answers_is_left_in_time_and_asked_again()
    {
        await using var suite = await SuiteFixture.StartAsync(
            options => options with { AlertsSettings = ["--Graph:TimeoutSeconds=0.4"] });
        suite.GraphFaults.Arm(new() { Path = "sendActivityNotification", Hold = true, Count = 2 });

        var number = await suite.ReportAsync();
        await suite.QuietAsync();
        await suite.AdvanceAsync(Duration.FromHours(1));

        Assert.Equal([null, 204], Received.ByOmbud(suite, number).Select(r => r.Status));
        Assert.Single(Received.Of(suite, number), r => r.Kind == "mail");
    }
}
