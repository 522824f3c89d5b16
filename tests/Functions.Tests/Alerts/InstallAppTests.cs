using Ombud.Kit;
using Ombud.Local.Graph;

namespace Ombud.Functions.Tests.Alerts;

public sealed class InstallAppTests(SuiteFixture suite) : IClassFixture<SuiteFixture>, IDisposable
{
    private string Deputy => suite.Suite.Personas.Deputy.ObjectId;

    public void Dispose() => suite.Suite.Neighbours.ClearFaults();

    [Fact]
    public async Task Who_has_taken_the_app_away_gets_it_back_and_the_notification_with_it()
    {
        suite.Graph.Uninstall(Deputy);

        var first = await ReportedAsync();
        var second = await ReportedAsync();

        Assert.Equal([("activity", 403), ("install", 201), ("activity", 204)], first);
        Assert.Equal([("activity", 204)], second);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Where_the_app_may_not_be_installed_the_deputy_gets_mail(int status)
    {
        suite.Graph.Uninstall(Deputy);
        suite.GraphFaults.Arm(new() { Path = "/installedApps", Status = status });

        var calls = await ReportedAsync();

        Assert.Equal([("activity", 403), ("install", status), ("mail", 202)], calls);
    }

    [Fact]
    public async Task Where_the_app_is_there_and_blocked_it_is_not_tried_again_and_mail_comes()
    {
        await ReportedAsync();
        suite.GraphFaults.Arm(new() { Path = $"{Deputy}/teamwork/sendActivityNotification", Status = 403 });

        var calls = await ReportedAsync();

        Assert.Equal([("activity", 403), ("install", 409), ("mail", 202)], calls);
    }

    [Fact]
    public async Task Without_an_id_in_the_catalog_nothing_is_installed()
    {
        await using var own = await SuiteFixture.StartAsync(
            options => options with { AlertsSettings = ["--Graph:CatalogAppId="] });
        own.Graph.Uninstall(own.Suite.Personas.Deputy.ObjectId);

        await own.ReportAsync();
        await own.QuietAsync();

        Assert.DoesNotContain(own.Graph.Calls, call => call.Kind == "install");
        Assert.Contains(own.Graph.Calls, call => IsOfDeputy(call) && call.Kind == "mail");
    }

    private async Task<List<(string, int)>> ReportedAsync()
    {
        var before = suite.Graph.Calls.Count;
        await suite.ReportAsync();
        await suite.QuietAsync();
        return [.. suite.Graph.Calls.Skip(before).Where(IsOfDeputy).Select(call => (call.Kind, call.Status!.Value))];
    }

    private bool IsOfDeputy(ReceivedCall call) =>
        call.Path.Contains(Deputy, StringComparison.Ordinal)
        || (call.Kind == "mail" && call.Body!.Value.GetRawText().Contains("deputy@", StringComparison.Ordinal));
}
