namespace Ombud.House.Tests;

// Read from the folders that the build has just filled: what lies there is what would be deployed.
public sealed class OutputTests
{
    [Theory]
    [InlineData("Microsoft.Graph")]
    [InlineData("Microsoft.Kiota")]
    [InlineData("Std.UriTemplate")]
    [InlineData("azurite")]
    [InlineData("Ombud.Alerts")]
    [InlineData("Ombud.Local")]
    public void The_app_that_people_reach_does_not_carry(string name) =>
        Assert.DoesNotContain(Output("Web"), file => file.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Ombud.Web")]
    [InlineData("Ombud.Local")]
    [InlineData("azurite")]
    public void The_app_with_Graph_rights_does_not_carry(string name) =>
        Assert.DoesNotContain(Output("Alerts"), file => file.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Web")]
    [InlineData("Alerts")]
    public void Each_app_brings_its_settings_of_the_host_and_the_municipalities(string app)
    {
        Assert.Contains("host.json", Output(app));
        Assert.Contains("municipalities.json", Output(app));
    }

    // …/bin/House.Tests/debug/ stands beside …/bin/Web/debug/.
    private static List<string> Output(string app)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var folder = Path.Combine(own.Parent!.Parent!.FullName, app, own.Name);
        return [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Select(entry => Path.GetFileName(entry))];
    }
}
