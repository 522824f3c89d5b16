using System.Text.Json;
using Ombud.Local.Personas;
using Ombud.Local.Suite;
using Ombud.Operations;

namespace Ombud.Kit;

/// <summary>The command <c>verify</c> as an operator runs it: against the storage of a suite that is running.</summary>
internal static class Verifying
{
    /// <param name="settings">As the apps were given them.</param>
    /// <param name="keys">Null: those of a suite that keeps nothing.</param>
    public static async Task<(int Code, string Said)> VerifyAsync(
        this SuiteFixture suite, string[] what, string[]? settings = null, LocalKeys? keys = null,
        bool acceptUnsealed = false)
    {
        var file = Path.GetTempFileName();
        try
        {
            var secret = (keys ?? LocalKeys.OfThisProcess).SigningSecret;
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
            {
                Signing = new { Keys = new[] { new { Id = AppSettings.KeyId, Secret = secret } } },
                Storage = new { AcceptUnsealed = acceptUnsealed },
            }));
            using var said = new StringWriter();
            var code = await VerifyCommand.RunAsync(
                [.. what, "--storage", suite.Suite.Neighbours.Storage, "--settings", file],
                new(new(LocalSuite.ReadMunicipalities(settings ?? [])), suite.Suite.Clock, said), default);
            return (code, said.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
