using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Local.Azurite;
using Ombud.Local.Clock;
using Ombud.Local.FunctionsHost;
using Ombud.Stores;
using Ombud.Web;
using Ombud.Web.SignIn;

namespace Ombud.Functions.Tests.SignIn;

/// <summary>The doors of sign-in and a few small functions behind the suite's own middlewares, over HTTP, with
/// sessions in a real table.</summary>
public sealed class SignInApp : IAsyncLifetime, IAsyncDisposable
{
    internal const string Origin = "http://localhost:7071";

    private static readonly Type[] Functions =
    [
        typeof(OpenSignIn), typeof(OpenTab), typeof(BeginSession), typeof(EndSession),
        .. typeof(Probes).GetNestedTypes(),
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("sign-in-").FullName;
    private readonly KeptLog _log = new();
    private AzuriteProcess? _azurite;
    private FunctionApp? _app;
    private WebApplication? _front;

    internal HttpClient Client { get; private set; } = null!;

    internal FakeClock Clock { get; } = new(Tokens.Now);

    internal TableClient Table { get; private set; } = null!;

    internal IReadOnlyCollection<string> Log => _log.Lines;

    /// <summary>Another one, which no other test sees.</summary>
    internal async Task<TableClient> NewTableAsync()
    {
        var table = TableOf($"Test{RandomNumberGenerator.GetHexString(16)}");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    internal TableClient TableOf(string name) =>
        new TableServiceClient(_azurite!.ConnectionString).GetTableClient(name);

    internal SessionStore NewStore() => new(Table.Sealed(), Clock, RandomNumberGenerator.GetBytes);

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(folder: null, CancellationToken.None);
        var tables = new TableServiceClient(_azurite.ConnectionString);
        Table = tables.GetTableClient("Sessions");
        await Table.CreateIfNotExistsAsync();
        await tables.CreateTableIfNotExistsAsync(new StorageOptions().CasesTable);
        _app = await StartAppAsync(tables);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _front = builder.Build();
        _front.Run(_app.Http);
        await _front.StartAsync();
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(_front.Urls.First()),
        };
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _front!.DisposeAsync();
        await _app!.DisposeAsync();
        _log.Dispose();
        Directory.Delete(_root, recursive: true);
        await _azurite!.DisposeAsync();
    }

    /// <summary>The cookie of a fresh session, as the browser sends it.</summary>
    internal async Task<string> SignInAsync(string tenant, params string[] roles)
    {
        var tokens = _app!.Services.GetRequiredService<TokenReader>();
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

    private async Task<FunctionApp> StartAppAsync(TableServiceClient tables)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_root, "host.json"),
            """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""");
        return await FunctionApp.StartAsync(
            new FunctionAppOptions
            {
                Name = "SignIn",
                CreateBuilder = args => Build(args, tables),
                Assembly = typeof(Probes).Assembly,
                Settings = Settings(),
                ContentRoot = _root,
                Clock = LocalClock.Frozen(Tokens.Now),
                Logging = logging => logging.AddProvider(_log),
            }, default);
    }

    private FunctionsApplicationBuilder Build(string[] args, TableServiceClient tables)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.Configuration.AddCommandLine(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseRequestRules();
        builder.Services
            .Replace(ServiceDescriptor.Singleton<IFunctionMetadataProvider>(new ReflectedFunctions(Functions)))
            .Replace(ServiceDescriptor.Singleton<IFunctionExecutor>(new ReflectedExecutor(Functions)))
            .AddSingleton<IClock>(Clock)
            .AddSingleton<Randomness>(RandomNumberGenerator.GetBytes)
            .AddSingleton(new StorageOptions())
            .AddSingleton(TestSeals.Keys)
            .AddSingleton(TestSeals.Seals)
            .AddSingleton(Tokens.Municipalities)
            .AddSingleton(tables)
            .AddOn<PersonPlaces>(storage => storage.CasesTable)
            .AddSignIn(builder.Configuration, builder.Environment);
        return builder;
    }

    private static Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["Site:PublicOrigin"] = Origin,
            ["Site:DeskFrameAncestors:0"] = "https://teams.microsoft.com",
            ["Limits:People:SignIn:AtOnce"] = "1000000",
            ["Limits:People:WrongNumber:AtOnce"] = "1000000",
            ["SignIn:ClientId"] = Tokens.Audience,
            ["SignIn:Ombud:Tenant"] = Tokens.Options.Ombud.Tenant,
            ["SignIn:Ombud:ObjectIds:0"] = Tokens.ObjectId,
            ["SignIn:Issuers:9:Tenant"] = "aaaaaaaa-0000-0000-0000-00000000eeee",
        };
        foreach (var (issuer, place) in Tokens.Options.Issuers.Select((one, place) => (one, place)))
        {
            settings[$"SignIn:Issuers:{place}:Tenant"] = issuer.Tenant;
            settings[$"SignIn:Issuers:{place}:Keys"] = issuer.Keys!;
        }

        return settings;
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)}{exception}");

        public void Dispose()
        {
        }
    }
}

// After all others: one of them measures the memory of the whole process.
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SignInTests : ICollectionFixture<SignInApp>
{
    public const string Name = "sign-in";
}
