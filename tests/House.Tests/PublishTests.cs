namespace Ombud.House.Tests;

public sealed class PublishTests
{
    private const string Check =
        "msbuild functions/Alerts/Alerts.csproj -t:RequireOfficialServiceBusExtension -nologo -v:q";

    [Fact]
    public void The_app_that_alerts_cannot_be_published_deaf_to_the_bus()
    {
        var (code, output) = Repository.Try("dotnet", Check);

        Assert.NotEqual(0, code);
        Assert.Contains("-p:OfficialServiceBusExtension=true", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_app_that_alerts_can_be_published_with_the_official_extension()
    {
        var (code, output) = Repository.Try("dotnet", $"{Check} -p:OfficialServiceBusExtension=true");

        Assert.True(code == 0, output);
    }
}
