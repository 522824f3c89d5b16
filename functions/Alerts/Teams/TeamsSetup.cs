using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ombud.Alerts.Teams;

internal static class TeamsSetup
{
    private const int MostBytes = 64 * 1024;
    private const string Exchange = "api://AzureADTokenExchange/.default";

    /// <summary>Call after <c>AddGraph</c>. Without settings there are no cards.</summary>
    public static IServiceCollection AddTeams(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = (configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>() ?? new())
            .Checked(environment.IsDevelopment());
        if (options.Channel is null)
            return services;
        return services
            .AddSingleton(new TeamsConnector(options, Credential(options), Client(options)))
            .AddSingleton<CardFaces>()
            .AddSingleton<ChannelCards>();
    }

    // No redirects: the token goes to the service alone.
    private static HttpClient Client(TeamsOptions options) => new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        MaxResponseContentBufferSize = MostBytes,
    };

    // The bot's registration trusts the app's identity: nobody keeps a secret.
    private static TokenCredential Credential(TeamsOptions options)
    {
        if (options.LocalToken is { } token)
            return DelegatedTokenCredential.Create((_, _) => new(token, DateTimeOffset.MaxValue));
        var identity = StoresSetup.Identity(options.IdentityClientId);
        return new ClientAssertionCredential(
            options.Tenant, options.ClientId,
            async ct => (await identity.GetTokenAsync(new([Exchange]), ct)).Token);
    }
}
