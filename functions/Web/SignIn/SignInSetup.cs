using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Protocols;

namespace Ombud.Web.SignIn;

public static class SignInSetup
{
    private const int MetadataSeconds = 5;

    /// <summary>Call after <c>AddStores</c>. Outside Development, refuses to trust anybody but Entra.</summary>
    public static IServiceCollection AddSignIn(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection(SignInOptions.Section).Get<SignInOptions>() ?? new();
        services.AddSingleton(options.Checked(environment.IsDevelopment()));
        services.AddOn<SessionStore>(storage => storage.SessionsTable);
        services.AddOn<BucketStore>(storage => storage.SessionsTable);
        services.AddOn<CalendarLinkStore>(storage => storage.SessionsTable);
        services.AddSingleton<IDocumentRetriever>(_ => new HttpDocumentRetriever(
            new HttpClient { Timeout = TimeSpan.FromSeconds(MetadataSeconds) }));
        services.AddSingleton<TokenReader>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<DecidesInTeams>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<EntraAddress>();
        services.AddSingleton<SignInScreen>();
        return services;
    }
}
