using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ombud.Functions.Tests.TeamsApp;

/// <summary>Microsoft's JSON schemas of a Teams app, with Microsoft's own validator.</summary>
internal static class Validator
{
    private static readonly string Script = Path.Combine(
        typeof(Validator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "TeamsAppFolder").Value!,
        "validate.mjs");

    public static async Task<string[]> ProblemsAsync(JsonObject manifest, JsonObject translation)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (said, wrong) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(
            new JsonObject { ["manifest"] = manifest, ["translation"] = translation }.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<string[]>(await said)!
            : throw new InvalidOperationException(await wrong);
    }
}
