using System.Text.Json.Nodes;

namespace Ombud.House.Tests.Bicep;

/// <summary>What entra.bicep asks Entra for, as the real compiler computes it. The extension that knows Graph's types
/// is out of reach here, so Graph stands in it as plain values.</summary>
internal static class Registration
{
    public const string Template = "entra.bicep";

    private const string Resource = "resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {";

    private static readonly string Graph = $$"""
        var graph = {
          oauth2PermissionScopes: map(delegated, scope => { value: scope, id: guid(scope) })
        """;

    /// <param name="tenants">Of each municipality, by its number.</param>
    public static JsonNode With(IReadOnlyDictionary<string, string> tenants, string? template = null)
    {
        var root = Directory.CreateTempSubdirectory("entra").FullName;
        try
        {
            var bicep = Directory.CreateDirectory(Path.Combine(root, "bicep")).FullName;
            var functions = Directory.CreateDirectory(Path.Combine(root, "functions")).FullName;
            File.Copy(
                Path.Combine(Repository.Folder, "functions/municipalities.json"),
                Path.Combine(functions, "municipalities.json"));
            File.WriteAllText(
                Path.Combine(bicep, Template), Plain(template ?? Repository.Read($"bicep/{Template}")));
            File.WriteAllText(Path.Combine(bicep, "test.bicepparam"), Parameters(tenants));
            Compiler.Run(bicep, "snapshot", "test.bicepparam", "--mode", "overwrite");
            return JsonNode.Parse(File.ReadAllText(Path.Combine(bicep, "test.snapshot.json")))!["outputs"]!;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static string Plain(string template)
    {
        var text = template
            .Replace("extension microsoftGraph\n", "", StringComparison.Ordinal)
            .Replace(Resource, Graph, StringComparison.Ordinal)
            .Replace(
                "resource registration 'Microsoft.Graph/applications@v1.0' = {", "output registration object = {",
                StringComparison.Ordinal);
        return text[..text.IndexOf("resource enterprise", StringComparison.Ordinal)]
            + "output delegated array = delegated\noutput application array = application\n";
    }

    private static string Parameters(IReadOnlyDictionary<string, string> tenants) => $$"""
        using '{{Template}}'
        param stage = 'prod'
        param origin = 'https://ombud.example.no'
        param clientId = '00000000-0000-4000-8000-000000000001'
        param municipalityTenants = {
        {{string.Join('\n', tenants.Select(one => $"  '{one.Key}': '{one.Value}'"))}}
        }

        """;
}
