using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting;

// Settings that triggers name: %Queue%, Connection = "ServiceBus". In Azure the Functions host reads them, and it sees
// app settings only, not the worker's appsettings.json. Here they come from the app's whole configuration.
internal sealed partial class TriggerSettings(IConfiguration configuration)
{
    internal string Resolve(string text) => Placeholder().Replace(text, match =>
        configuration[match.Groups[1].Value]
        ?? throw new InvalidOperationException($"'{match.Value}' does not resolve to a setting."));

    internal ServiceBusClient OpenBus(string? connection)
    {
        var name = connection ?? "ServiceBus";
        foreach (var key in (string[])["AzureWebJobs" + name, name, "ConnectionStrings:" + name])
        {
            var section = configuration.GetSection(key);
            if (section.Value is { Length: > 0 } text)
                return new ServiceBusClient(text);
            if (section["fullyQualifiedNamespace"] is { Length: > 0 } bus)
                return new ServiceBusClient(bus, new NoCredential());
        }
        throw new InvalidOperationException(
            $"The Service Bus connection '{name}' is not set: neither {name} nor {name}__fullyQualifiedNamespace.");
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();

    // In Azure the host's managed identity; the stand-in broker asks nobody.
    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException("The stand-in worker has no identity.");

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException("The stand-in worker has no identity.");
    }
}
