using System.Net.Http.Headers;
using System.Security.Cryptography;
using NodaTime;
using NodaTime.Testing;
using Ombud.Kit.Tables;
using Ombud.Local.Azurite;
using Ombud.Local.Clock;
using Ombud.Local.Faults;
using Ombud.Local.Graph;
using Ombud.Local.Suite;
using Xunit;

namespace Ombud.Kit;

/// <summary>
/// The whole suite for a class of tests: both apps, tables of their own, a clock that moves only when told. As an
/// IClassFixture it is shared by the class; <c>await using var own = await SuiteFixture.StartAsync(…)</c> gives a
/// test its own.
/// </summary>
public sealed class SuiteFixture : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>Friday 20 November 2026, 10:00 in Norway: a working day in winter time.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 9, 0);

    // One for the process; it ends when the process does, because its standard input closes then.
    private static readonly Lazy<Task<AzuriteProcess>> SharedAzurite =
        new(() => AzuriteProcess.StartAsync(null, default));

    private Func<LocalOptions, LocalOptions> _change = options => options;

    /// <summary>Every line that the apps logged, with the values in their scopes.</summary>
    public CapturedLogs Logs { get; } = new();

    internal LocalSuite Suite { get; private set; } = null!;

    internal LocalClock Clock => Suite.Clock;

    public Instant Now => Clock.GetCurrentInstant();

    public string Origin => Suite.Origin;

    internal LocalGraph Graph => Suite.Neighbours.Graph;

    internal FaultList GraphFaults => Suite.Neighbours.GraphFaults;

    internal FaultList StorageFaults => Suite.Neighbours.StorageFaults;

    internal FaultList BusFaults => Suite.Neighbours.BusFaults;

    /// <param name="change">What differs from the usual: settings of an app, a data folder, another time.</param>
    internal static async Task<SuiteFixture> StartAsync(Func<LocalOptions, LocalOptions>? change = null)
    {
        var fixture = new SuiteFixture();
        fixture._change = change ?? fixture._change;
        await fixture.InitializeAsync();
        return fixture;
    }

    /// <summary>On tables in memory: for a test of thousands of requests that are not about storage. Nobody would read
    /// the logs of so many.</summary>
    internal static Task<SuiteFixture> InMemoryAsync(params IReadOnlyList<string> webSettings) =>
        StartAsync(options => InMemory(options) with { WebSettings = webSettings });

    internal static LocalOptions InMemory(LocalOptions options) => options with
    {
        Tables = new MemoryTables(new FakeClock(Start)),
        Logging = _ => { },
    };

    public async Task InitializeAsync()
    {
        var azurite = await SharedAzurite.Value;
        var options = _change(new LocalOptions
        {
            Port = 0,
            Now = Start,
            IsFrozen = true,
            AzuriteConnectionString = azurite.ConnectionString,
            TablePrefix = "T" + RandomNumberGenerator.GetHexString(16, lowercase: true),
            Logging = logging => logging.Services.AddCapturedLogs(Logs),
        });
        Suite = await LocalSuite.StartAsync(options with
        {
            WebSettings = [.. LimitSettings.Raised, .. LimitSettings.Patient, .. options.WebSettings],
            // A night that nobody looks at need not be backed up.
            AlertsSettings = [.. LimitSettings.Patient, "--Backup:ConnectionString=", .. options.AlertsSettings],
        });
    }

    /// <summary>A browser of that persona, signed in at its first request. Its session lasts eight hours by the
    /// suite's clock.</summary>
    /// <param name="instance">The only one that it asks; null for each in turn, as the front has it.</param>
    public HttpClient As(string persona, int? instance = null) => Client(new Browser(persona, Origin), instance);

    /// <summary>A browser of somebody who is not signed in.</summary>
    public HttpClient Anyone(int? instance = null) => Client(new Browser(null, Origin), instance);

    /// <summary>A system with that persona's token, which lasts an hour by the suite's clock.</summary>
    public HttpClient Bearer(string persona, int? instance = null)
    {
        var client = Client(Browser.Plain(), instance);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(persona));
        return client;
    }

    public string Token(string persona) => Suite.Personas.Find(persona) is { } known
        ? Suite.Tokens.Issue(known)
        : throw new ArgumentException($"There is no persona {persona}.", nameof(persona));

    /// <summary>Runs a timer of either app at once and on that instance; returns when it has ended.</summary>
    public async Task RunTimerAsync(string function, int instance)
    {
        using var client = Client(Browser.Plain(), instance);
        using var answer = await client.PostAsync($"/local/timers/{function}", null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Returns when everything that fell due on the way has run.</summary>
    public Task AdvanceAsync(Duration duration) => Suite.AdvanceAsync(duration);

    /// <summary>Returns when everything that is under way has ended.</summary>
    public Task QuietAsync() => Suite.QuietAsync();

    public async Task DisposeAsync() => await ((IAsyncDisposable)this).DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (Suite is not null)
            await Suite.DisposeAsync();
    }

    private HttpClient Client(HttpMessageHandler handler, int? instance) => new(handler)
    {
        BaseAddress = new Uri(
            instance is null ? Origin : Suite.Instances.Single(one => one.Number == instance).Origin),
    };
}
