using System.Security.Cryptography;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Ombud.Cases;
using Ombud.Local.FunctionsHost;
using Ombud.Stores;

namespace Ombud.Local;

/// <summary>
/// The whole suite in one process: both apps by their real Program, and every neighbour they have. A developer's day
/// and most tests run on this; what differs from Azure is the clock and who issues tokens, nothing in the apps.
/// </summary>
internal sealed class LocalSuite : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    private readonly Stack<IAsyncDisposable> _parts = new();
    private bool _isUp;
    private FunctionApp _web = null!;
    private FunctionApp _alerts = null!;
    private SuiteRest _rest = null!;
    private ClockSteps _steps = null!;

    private LocalSuite()
    {
    }

    /// <summary>Scheme, name and port, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    public LocalClock Clock { get; private set; } = null!;

    public PersonaList Personas { get; private set; } = null!;

    public LocalTokens Tokens { get; private set; } = null!;

    public Neighbours Neighbours { get; private set; } = null!;

    public FunctionApp Web => _web;

    public FunctionApp Alerts => _alerts;

    public static async Task<LocalSuite> StartAsync(LocalOptions options, CancellationToken ct = default)
    {
        var suite = new LocalSuite();
        try
        {
            await suite.StartPartsAsync(options, ct);
            return suite;
        }
        catch
        {
            await suite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Turns the clock on; returns when everything that fell due on the way has run.</summary>
    public Task AdvanceAsync(Duration duration, CancellationToken ct = default) => _steps.AdvanceAsync(duration, ct);

    /// <summary>Returns when everything that is under way has ended.</summary>
    public Task QuietAsync(CancellationToken ct = default)
    {
        Neighbours.Broker.Wake();
        return _rest.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        Neighbours?.ClearFaults();
        if (_isUp)
            await EndWhatIsUnderWayAsync();
        while (_parts.TryPop(out var part))
            await part.DisposeAsync();
    }

    // What the bus has been handed is better seen through than handed in again by the next host.
    private async Task EndWhatIsUnderWayAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await QuietAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // What takes longer is cut off, as a killed host would.
        }
    }

    private async Task StartPartsAsync(LocalOptions options, CancellationToken ct)
    {
        var port = Own(await Patience.TakeAsync(() => LoopbackPort.Take(options.Port), ct));
        Origin = $"http://localhost:{port.Number}";
        var folder = Own(await DataFolder.OpenAsync(options.DataFolder, options.Fresh, ct));
        var (keys, municipalities) = (folder.Keys, ReadMunicipalities());
        Clock = Own(Open(options, folder.Offset));
        Personas = new PersonaList(municipalities);
        Tokens = new LocalTokens(keys, Clock);
        Neighbours = Own(await Neighbours.StartAsync(options, folder, Clock, Personas, ct));

        var settings = new AppSettings(Neighbours, Personas, keys, Origin);
        var web = settings.Web(municipalities, options.WebSettings);
        var alerts = settings.Alerts(municipalities, options.AlertsSettings);
        await StartAppsAsync(
            AppOf(nameof(Web), Ombud.Web.Program.CreateBuilder, web, options),
            AppOf(nameof(Alerts), Ombud.Alerts.Program.CreateBuilder, alerts, options),
            ct);
        _rest = new(Neighbours.Broker, _web, _alerts);
        var work = new SuiteWork(Neighbours.Broker, _rest, Alarms(), new Municipalities(municipalities));
        _steps = Own(new ClockSteps(Clock, work, folder.Offset.Write));
        Own(await LocalServer.StartAsync(this, port, ct));
        _isUp = true;
    }

    private async Task StartAppsAsync(FunctionAppOptions web, FunctionAppOptions alerts, CancellationToken ct)
    {
        var starting = (
            Web: Task.Run(() => FunctionApp.StartAsync(web, ct), ct),
            Alerts: Task.Run(() => FunctionApp.StartAsync(alerts, ct), ct));
        try
        {
            await Task.WhenAll(starting.Web, starting.Alerts);
        }
        finally
        {
            foreach (var app in new[] { starting.Alerts, starting.Web }.Where(one => one.IsCompletedSuccessfully))
                Own(await app);
        }
        (_web, _alerts) = (await starting.Web, await starting.Alerts);
    }

    private FunctionAppOptions AppOf(
        string name,
        Func<string[], FunctionsApplicationBuilder> createBuilder,
        Dictionary<string, string> settings,
        LocalOptions options) => new()
        {
            Name = name,
            CreateBuilder = createBuilder,
            Assembly = createBuilder.Method.DeclaringType!.Assembly,
            Settings = settings,
            ContentRoot = Path.Combine(AppContext.BaseDirectory, name),
            Clock = Clock,
            Change = UseClock,
            Logging = options.Logging,
        };

    // The clock is exchanged and nothing else: what runs here is what is deployed.
    private void UseClock(FunctionsApplicationBuilder app)
    {
        app.Services.Replace(ServiceDescriptor.Singleton<IClock>(Clock));
        app.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
    }

    private static LocalClock Open(LocalOptions options, OffsetFile file)
    {
        if (options.IsFrozen)
            return LocalClock.Frozen(
                options.Now ?? throw new ArgumentException("A frozen clock needs its time.", nameof(options)));
        var clock = LocalClock.Following(file.Read());
        if (options.Now is { } now)
        {
            clock.MoveTo(now);
            file.Write(clock.Offset);
        }
        return clock;
    }

    internal static List<Municipality> ReadMunicipalities() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "municipalities.json"))
            .Build()
            .GetSection("Municipalities")
            .Get<List<Municipality>>()!;

    // Straight to Azurite: the clock must see what is due also while storage is made to fail.
    private AlarmStore Alarms()
    {
        var table = Neighbours.Tables.GetTableClient(Neighbours.CasesTable);
        return new AlarmStore(table, new CaseLog(table, RandomNumberGenerator.GetBytes));
    }

    private T Own<T>(T part) where T : notnull
    {
        _parts.Push(part as IAsyncDisposable ?? new Closing((IDisposable)part));
        return part;
    }

    private sealed class Closing(IDisposable part) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            part.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
