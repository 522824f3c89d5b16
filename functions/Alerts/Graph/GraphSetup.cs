using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Ombud.Pages;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Feedbacks.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Kinds;

namespace Ombud.Alerts.Graph;

internal static class GraphSetup
{
    public static IServiceCollection AddGraph(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection(GraphOptions.Section).Get<GraphOptions>()
            ?? throw new InvalidOperationException("Set Graph:TeamsAppId, Graph:Sender, Graph:Ombud and Graph:Desk.");
        if (options.LocalToken is not null && !environment.IsDevelopment())
            throw new InvalidOperationException("Graph:LocalToken is only for a developer's machine.");

        if (Languages.From(options.Language) is null or Language.En)
            throw new InvalidOperationException("Graph:Language must be nb or nn.");
        if (options.ClientId is not null && options.Tenant.Length == 0)
            throw new InvalidOperationException("Graph:ClientId needs Graph:Tenant, where it is registered.");

        services.AddSingleton(options);
        services.AddSingleton(Client(options));
        services.AddSingleton<KindWords, BreachWords>();
        services.AddSingleton<KindWords, InquiryWords>();
        services.AddSingleton<KindWords, FeedbackWords>();
        services.AddSingleton<AllKinds>();
        services.AddSingleton<GraphAlerts>();
        services.AddSingleton<OmbudMail>();
        return services;
    }

    // A plain HttpClient has none of the SDK's retry handlers: a retried POST would be a second alert.
    private static GraphServiceClient Client(GraphOptions options)
    {
        var http = new HttpClient(new TracedCalls("Graph", new HttpClientHandler()))
        {
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
        var tokens = options.LocalToken is { } token
            ? new GraphTokens(DelegatedTokenCredential.Create((_, _) => new(token, DateTimeOffset.MaxValue)), [])
            : new GraphTokens(Credential(options), ["graph.microsoft.com"]);
        return new(http, new BaseBearerTokenAuthenticationProvider(tokens), options.BaseUrl.ToString());
    }

    private static TokenCredential Credential(GraphOptions options) => options.ClientId is { Length: > 0 } registration
        ? Registration.Credential(options.Tenant, registration, options.IdentityClientId)
        : StoresSetup.Identity(options.IdentityClientId);

    /// <param name="hosts">Those a token may be sent to; empty for any.</param>
    private sealed class GraphTokens(TokenCredential credential, string[] hosts) : IAccessTokenProvider
    {
        private static readonly TokenRequestContext Scope = new(["https://graph.microsoft.com/.default"]);

        public AllowedHostsValidator AllowedHostsValidator { get; } = new(hosts);

        public async Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? context = null, CancellationToken ct = default) =>
            AllowedHostsValidator.IsUrlHostValid(uri)
                ? (await credential.GetTokenAsync(Scope, ct)).Token
                : throw new InvalidOperationException("A token for Graph must only go to Graph.");
    }
}
