using System.Text.Json;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Local.Personas;
using Ombud.Local.Suite;
using Ombud.Operations;

namespace Ombud.Functions.Tests.Backups;

/// <summary>The operators' commands on the storage of a suite that is running.</summary>
internal static class Operating
{
    /// <summary>Settings of Alerts with which the suite backs up, too.</summary>
    public static LocalOptions BackedUp(LocalOptions options) => options with
    {
        AlertsSettings = [.. options.AlertsSettings, $"--Backup:ConnectionString={options.AzuriteConnectionString}"],
    };

    /// <returns>The exit code and what was said.</returns>
    public static async Task<(int Code, string Said)> OperateAsync(this SuiteFixture suite, params string[] args)
    {
        var (neighbours, file) = (suite.Suite.Neighbours, Path.GetTempFileName());
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
            {
                Signing = new
                {
                    Keys = new[] { new { Id = AppSettings.KeyId, Secret = LocalKeys.OfThisProcess.SigningSecret } },
                },
                Storage = new { neighbours.CasesTable, neighbours.AnchorsTable },
                Backup = new { Container = neighbours.BackupContainer },
            }));
            using var said = new StringWriter();
            var who = new Operator(new Municipalities(LocalSuite.ReadMunicipalities([])), suite.Clock, said)
            {
                Wait = suite.AdvanceAsync,
            };
            var code = await OperatorCommands.RunAsync(
                [.. args, "--storage", neighbours.Storage, "--backup", neighbours.Storage, "--settings", file], who,
                default);
            return (code, said.ToString().TrimEnd());
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The night of a backup that was just made.</summary>
    public static async Task<string> BackUpAsync(this SuiteFixture suite)
    {
        var (code, said) = await suite.OperateAsync("backup");
        Assert.True(code == 0, said);
        return said.Split(' ')[^1].TrimEnd('.');
    }

    /// <summary>What Graph was sent about a case.</summary>
    public static int SentAbout(this SuiteFixture suite, string number) => suite.Graph.Calls.Count(call =>
        call.Body?.ToString().Contains(number, StringComparison.Ordinal) is true);
}
