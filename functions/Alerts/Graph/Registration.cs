using Azure.Core;
using Azure.Identity;

namespace Ombud.Alerts.Graph;

/// <summary>The suite's registration in Entra. It trusts the identity of this app, so nobody keeps a secret.</summary>
internal static class Registration
{
    private const string Exchange = "api://AzureADTokenExchange/.default";

    /// <param name="identity">Client id of the app's user-assigned identity; null: the machine's own.</param>
    public static TokenCredential Credential(string tenant, string clientId, string? identity)
    {
        var own = StoresSetup.Identity(identity);
        return new ClientAssertionCredential(
            tenant, clientId, async ct => (await own.GetTokenAsync(new([Exchange]), ct)).Token);
    }
}
