using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Ombud.Cases;
using Ombud.Local.Clock;
using Ombud.Local.FunctionsHost;
using Ombud.Local.Instances;
using Ombud.Local.Personas;
using Ombud.Local.Playground;
using Ombud.Local.Telemetry;
using Ombud.Stores;

namespace Ombud.Local.Suite;

/// <summary>The whole suite: both apps, every neighbour they have, and a front end before them. One instance of each
/// app is in this process with the neighbours; a developer's day and most tests need no more. Further ones have their
/// own processes.</summary>
internal sealed class LocalSuite : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    private readonly Parts _parts = new();
    private bool _isUp;
    private AppPair _apps = null!;
    private FurtherInstances _further = null!;
    private Instance _first = null!;
    private SuiteWork _work = null!;
    private ClockSteps _steps = null!;

    private LocalSuite()
    {
    }

    /// <summary>Scheme, name and port, without a trailing slash.</summary>
    public string Origin { get; private set; } = "";

    public LocalClock Clock { get; private set; } = null!;

    public PersonaList Personas { get; private set; } = null!;

    public LocalTokens Tokens { get; private set; } = null!;

    public Neighbours Neighbours { get; private set; } = null!;

    /// <summary>Of the first instance of each app.</summary>
    public LocalTelemetry Telemetry { get; private set; } = null!;

    /// <summary>Null where nobody asked for one.</summary>
    public AgentsPlayground? Playground { get; private set; }

    /// <summary>Of the first instance, like everything here that names no instance.</summary>
    public FunctionApp Web => _apps.Web;

    public FunctionApp Alerts => _apps.Alerts;

    /// <summary>Those running now, first one first.</summary>
    public IReadOnlyList<Instance> Instances =>
        [_first, .. _further.Living.Select(one => new Instance(one.Number, one.Origin, one.ProcessId))];

    public static Task<LocalSuite> StartAsync(LocalOptions options, CancellationToken ct = default) =>
        new LocalSuite().StartedAsync(suite => suite.StartPartsAsync(options, ct));

    /// <summary>Moves the clock forward; returns when everything that fell due on the way has run.</summary>
    public Task AdvanceAsync(Duration duration, CancellationToken ct = default) => _steps.AdvanceAsync(duration, ct);

    /// <summary>Returns when everything under way has finished.</summary>
    public Task QuietAsync(CancellationToken ct = default)
    {
        Neighbours.Broker.Wake();
        return _work.RestAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        Neighbours?.ClearFaults();
        if (_isUp)
            await EndWhatIsUnderWayAsync();
        await _parts.DisposeAsync();
    }

    // Better to finish what the bus has been given than to have the next host deliver it again.
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
        var port = _parts.Own(await Patience.TakeAsync(() => LoopbackPort.Take(options.Port), ct));
        Origin = $"http://localhost:{port.Number}";
        var folder = _parts.Own(await DataFolder.OpenAsync(options.DataFolder, options.Fresh, ct));
        var (keys, municipalities) = (folder.Keys, ReadMunicipalities(options.WebSettings));
        var known = Known(municipalities);
        Clock = _parts.Own(Open(options, folder.Offset));
        Personas = new PersonaList(municipalities);
        Tokens = new LocalTokens(keys, Clock);
        Neighbours = _parts.Own(await Neighbours.StartAsync(options, folder, Clock, Personas, ct));
        options = await BesidePlaygroundAsync(options, folder, ct);

        await StartInstancesAsync(new AppSettings(Neighbours, Personas, municipalities, folder, Origin), options, ct);
        Telemetry = _parts.Own(new LocalTelemetry(_apps.Web.Services, _apps.Alerts.Services));
        _work = new(Neighbours.Broker, _apps, _further, Alarms(folder.Seals), known);
        _steps = _parts.Own(new ClockSteps(Clock, _work, folder.Offset.Write));
        RequestDelegate front = new InstanceFront(Web.Http, _further).AnswerAsync;
        front = Playground?.Before(front) ?? front;
        _parts.Own(await LocalServer.StartAsync(port, routes => LocalRoutes.Map(routes, this), front, ct));
        _isUp = true;
    }

    private async Task<LocalOptions> BesidePlaygroundAsync(
        LocalOptions options, DataFolder folder, CancellationToken ct)
    {
        if (options.Playground is not { } port)
            return options;
        Playground = _parts.Own(
            await AgentsPlayground.StartAsync(port, Origin, folder, Clock, Personas, ct));
        return Playground.Joined(options);
    }

    private async Task StartInstancesAsync(AppSettings settings, LocalOptions options, CancellationToken ct)
    {
        var order = new InstanceOrder
        {
            Web = settings.Web(options.WebSettings),
            Alerts = settings.Alerts(options.AlertsSettings),
            FrozenAt = Clock.IsFrozen ? Clock.At(Duration.Zero) : null,
            Offset = Clock.Offset,
        };
        var starting = FurtherInstances.StartAsync(options.Instances - 1, order, options.Logging, ct);
        try
        {
            _apps = _parts.Own(
                await AppPair.StartAsync(order, Clock, holdsTimers: true, options.Tables, options.Logging, ct));
        }
        finally
        {
            _further = _parts.Own(await starting);
        }
        var port = _parts.Own(LoopbackPort.Take(0));
        _first = new(1, $"http://localhost:{port.Number}", Environment.ProcessId);
        _parts.Own(await LocalServer.StartAsync(port, routes => InstanceRoutes.MapTimers(routes, _apps), Web.Http, ct));
    }

    private static LocalClock Open(LocalOptions options, OffsetFile file)
    {
        if (options.IsFrozen)
            return LocalClock.Frozen(
                options.Now ?? throw new ArgumentException("A frozen clock needs a start time.", nameof(options)));
        var clock = LocalClock.Following(file.Read());
        if (options.Now is { } now)
        {
            clock.MoveTo(now);
            file.Write(clock.Offset);
        }
        return clock;
    }

    /// <param name="more">Settings that come before those of the file, as on a command line.</param>
    internal static List<Municipality> ReadMunicipalities(IEnumerable<string> more) =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "municipalities.json"))
            .AddCommandLine([.. more])
            .Build()
            .GetSection("Municipalities")
            .Get<List<Municipality>>()!;

    private static Municipalities Known(List<Municipality> municipalities)
    {
        try
        {
            return new(municipalities);
        }
        catch (ArgumentException e)
        {
            throw new StartRefusedException(e.Message, e);
        }
    }

    // Straight to Azurite: the clock must see what is due even while storage is made to fail.
    private AlarmStore Alarms(RowSeals seals)
    {
        var table = new SealedTable(Neighbours.Tables.GetTableClient(Neighbours.CasesTable), seals);
        return new AlarmStore(table, new CaseLog(table, RandomNumberGenerator.GetBytes));
    }
}
