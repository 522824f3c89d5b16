namespace Ombud.House.Tests;

public sealed class PublishTests
{
    [Theory]
    [InlineData("functions/Web/Web.csproj")]
    [InlineData("functions/Alerts/Alerts.csproj")]
    public void An_app_with_stand_ins_cannot_be_published(string project)
    {
        var (code, output) = Repository.Try("dotnet", $"msbuild {project} -t:RefuseToPublishStandIns -nologo -v:q");

        Assert.NotEqual(0, code);
        Assert.Contains("-p:AzurePackages=official", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_with_the_official_packages_can_be_published()
    {
        const string Publish = "msbuild functions/Web/Web.csproj -t:RefuseToPublishStandIns -nologo -v:q";

        var (code, output) = Repository.Try("dotnet", $"{Publish} -p:AzurePackages=official");

        Assert.True(code == 0, output);
    }
}
