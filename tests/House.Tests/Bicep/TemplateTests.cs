using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ombud.House.Tests.Bicep;

/// <summary>What stands in bicep/ is what Azure would be asked for.</summary>
public sealed class TemplateTests
{
    private const int TwoYears = 730;

    public static TheoryData<string> Files => [.. Compiler.Files];

    public static TheoryData<string> Offline => [.. Compiler.Offline];

    public static TheoryData<string> Stages => [.. Compiler.Stages];

    [Theory]
    [MemberData(nameof(Offline))]
    public void The_compiler_has_nothing_against_a_template(string name) => Assert.Empty(Compiler.Complaint(name));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_template_is_laid_out_as_the_compiler_would(string name) => Assert.Equal(
        Repository.Read($"bicep/{name}"), Compiler.Run(Compiler.Folder, "format", name, "--stdout").Output);

    // After a change: bicep snapshot NAME.bicepparam --mode overwrite, with the same arguments as here.
    [Theory]
    [MemberData(nameof(Stages))]
    public void What_a_change_does_in_Azure_is_seen_in_review(string stage)
    {
        var (code, output, error) = Compiler.Run(
            Compiler.Folder, "snapshot", stage, "--mode", "validate", "--resource-group", "rg-ombud",
            "--location", "norwayeast", "--subscription-id", $"{Guid.Empty}",
            "--tenant-id", "00000000-0000-4000-8000-000000003405");

        Assert.True(code == 0, output + error);
    }

    // Counted from the compiler that is pinned, so that a template does not grow too old by itself.
    [Fact]
    public void No_version_of_an_interface_is_two_years_older_than_the_compiler()
    {
        var folder = Directory.CreateTempSubdirectory("bicep").FullName;
        // The compiler counts from today.
        var today = Directory.GetLastWriteTimeUtc(folder);
        var config = JsonNode.Parse(
            Repository.Read("bicep/bicepconfig.json"), null, new() { CommentHandling = JsonCommentHandling.Skip })!;
        config["analyzers"]!["core"]!["rules"]!["use-recent-api-versions"] = new JsonObject
        {
            ["level"] = "error",
            ["maxAllowedAgeInDays"] = (int)(today - Compiler.Built).TotalDays + TwoYears,
        };
        var file = Path.Combine(folder, "bicepconfig.json");
        File.WriteAllText(file, config.ToJsonString());

        var (_, _, complaint) = Compiler.Run(Compiler.Folder, "lint", "main.bicep", "--config", file);

        Directory.Delete(folder, recursive: true);
        Assert.Empty(complaint);
    }

    [Theory]
    [InlineData("storage.bicep", "allowSharedKeyAccess", "allowSharedKeyAcces")]
    [InlineData("servicebus.bicep", "queue.deliveries", "queue.times")]
    [InlineData("keyvault.bicep", "param name string", "param name string\nparam unused string")]
    [InlineData("network.bicep", "groupIds", "groupId")]
    [InlineData("frontdoor.bicep", "'ModifyRequestHeader'", "'DropRequestHeader'")]
    [InlineData("monitoring.bicep", "@2020-02-02", "@2020-02-30")]
    [InlineData("main.bicep", "'alerts.bicep'", "'alarms.bicep'")]
    [InlineData("main.bicep", "functions/municipalities.json", "functions/kommuner.json")]
    public void A_mistake_in_a_template_is_found(string name, string right, string wrong)
    {
        var root = Directory.CreateTempSubdirectory("bicep").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(root, "bicep")).FullName;
        try
        {
            foreach (var file in Repository.Paths.Where(path => path is "functions/municipalities.json"
                || path.StartsWith("bicep/", StringComparison.Ordinal)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, file))!);
                File.Copy(Path.Combine(Repository.Folder, file), Path.Combine(root, file));
            }

            Assert.Empty(Compiler.Complaint(name, folder));
            var text = Repository.Read($"bicep/{name}");
            Assert.Contains(right, text, StringComparison.Ordinal);
            File.WriteAllText(
                Path.Combine(folder, name), text.Replace(right, wrong, StringComparison.Ordinal));

            Assert.NotEmpty(Compiler.Complaint(name, folder));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
