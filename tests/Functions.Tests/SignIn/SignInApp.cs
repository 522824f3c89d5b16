using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Local;
using Ombud.Stores;
using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.Functions.Tests.SignIn;

/// <summary>The doors of sign-in and a few small functions behind the suite's own middlewares, over HTTP, with
/// sessions in a real table.</summary>
public sealed class SignInApp : IAsyncLifetime, IAsyncDisposable
{
    internal const string Origin = "http://localhost:7071";

    private readonly string root = Directory.CreateTempSubdirectory("sign-in-").FullName;
    private readonly KeptLog log = new();
    private Azurite? azurite;
    private IHost? host;

    internal HttpClient Client { get; private set; } = null!;

    internal FakeClock Clock { get; } = new(Tokens.Now);

    internal TableClient Table { get; private set; } = null!;

    internal IReadOnlyCollection<string> Log => log.Lines;

    internal SessionStore NewStore() => new(Table, Clock, RandomNumberGenerator.GetBytes);

    public async Task InitializeAsync()
    {
        azurite = await Azurite.StartAsync(folder: null, CancellationToken.None);
        var tables = new TableServiceClient(azurite.ConnectionString);
        Table = tables.GetTableClient("Sessions");
        await Table.CreateIfNotExistsAsync();
        host = Build(tables);
        await host.StartAsync();
        var listening = log.Lines.First(line => line.StartsWith("Listening on ", StringComparison.Ordinal));
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(listening["Listening on ".Length..].TrimEnd('.')),
        };
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await host!.StopAsync();
        host.Dispose();
        log.Dispose();
        Directory.Delete(root, recursive: true);
        await azurite!.DisposeAsync();
    }

    /// <summary>The cookie of a fresh session, as the browser sends it.</summary>
    internal async Task<string> SignInAsync(string tenant, params string[] roles)
    {
        var tokens = host!.Services.GetRequiredService<TokenReader>();
        var caller = await tokens.CallerAsync(Tokens.For(tenant, roles), default);
        var until = Clock.GetCurrentInstant() + Duration.FromHours(8);
        return "__Host-session=" + await NewStore().BeginAsync(caller, until, default);
    }

    internal async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    internal static (string Name, string Value) Bearer(string token) =>
        ("Authorization", new AuthenticationHeaderValue("Bearer", token).ToString());

    private IHost Build(TableServiceClient tables)
    {
        File.WriteAllText(
            Path.Combine(root, "host.json"),
            """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""");
        var builder = FunctionsApplication.CreateBuilder(
            ["--contentRoot", root, "--urls", "http://127.0.0.1:0", "--environment", "Development"]);
        builder.FunctionTypes =
            [typeof(OpenSignIn), typeof(BeginSession), typeof(EndSession), .. typeof(Probes).GetNestedTypes()];
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Logging.ClearProviders().AddProvider(log);
        builder.ConfigureFunctionsWebApplication().UseRequestRules();
        builder.Services
            .AddSingleton<IClock>(Clock)
            .AddSingleton<Randomness>(RandomNumberGenerator.GetBytes)
            .AddSingleton(new StorageOptions())
            .AddSingleton(Tokens.Municipalities)
            .AddSingleton(tables)
            .AddSignIn(builder.Configuration, builder.Environment);
        return builder.Build();
    }

    private static Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Site:PublicOrigin"] = Origin,
            ["Site:DeskFrameAncestors:0"] = "https://teams.microsoft.com",
            ["SignIn:ClientId"] = Tokens.Audience,
            ["SignIn:Issuers:9:Tenant"] = "aaaaaaaa-0000-0000-0000-00000000eeee",
        };
        foreach (var (issuer, place) in Tokens.Options.Issuers.Select((one, place) => (one, place)))
        {
            settings[$"SignIn:Issuers:{place}:Tenant"] = issuer.Tenant;
            settings[$"SignIn:Issuers:{place}:Keys"] = issuer.Keys;
        }

        return settings;
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)}{exception}");

        public void Dispose()
        {
        }
    }
}

[CollectionDefinition(Name)]
public sealed class SignInTests : ICollectionFixture<SignInApp>
{
    public const string Name = "sign-in";
}
