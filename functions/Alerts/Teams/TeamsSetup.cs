using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Teams;

internal static class TeamsSetup
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Call after <c>AddGraph</c>. Without settings the bot says nothing.</summary>
    public static IServiceCollection AddTeams(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = (configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>() ?? new())
            .Checked(environment.IsDevelopment());
        services.AddSingleton<CardFaces>().AddSingleton<AnswerCards>().AddSingleton<AnswerPerson>();
        if (options.ClientId.Length == 0)
            return services;
        services
            .AddSingleton(new TeamsConnector(options, Credential(options), Client(options)))
            .AddSingleton<StandingCards>()
            .AddSingleton<Controllers>()
            .AddSingleton<PersonCards>();
        return options.Channel is null
            ? services
            : services.AddSingleton<ChannelCards>().AddSingleton<RunningClocks>();
    }

    // No redirects: the token goes to the service alone.
    private static HttpClient Client(TeamsOptions options) => new(
        new TracedCalls("Teams", new SocketsHttpHandler { AllowAutoRedirect = false }))
    {
        Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        MaxResponseContentBufferSize = MostBytes,
    };

    private static TokenCredential Credential(TeamsOptions options) => options.LocalToken is { } token
        ? DelegatedTokenCredential.Create((_, _) => new(token, DateTimeOffset.MaxValue))
        : Registration.Credential(options.Tenant, options.ClientId, options.IdentityClientId);
}
