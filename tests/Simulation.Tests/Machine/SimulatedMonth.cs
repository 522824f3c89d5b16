using NodaTime;
using Ombud.Simulation.Tests.Checks;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Machine;

// One month of the suite from one number, two instances of each app as in Azure. Quiet time is skipped: from one moment
// at which something happens the clock goes to the next. When the month is over, nothing fails any more and nobody
// comes; what was promised must then be kept within two days.
internal sealed class SimulatedMonth
{
    private static readonly Duration Afterwards = Duration.FromDays(2);
    private static readonly Duration RoundEvery = Duration.FromMinutes(5);
    private static readonly Duration RoundWhileIll = Duration.FromHours(2);
    private const int MostAtOnce = 8;

    private readonly World _world;
    private readonly Fleet<WebApp> _web;
    private readonly Fleet<AlertsApp> _alerts;
    private readonly List<Activity> _handling = [];
    private readonly Nights? _nights;
    private readonly Dictionary<string, Instant> _lastRounds = [];

    /// <param name="betweenNights">Null: nobody compares or anchors anything.</param>
    public SimulatedMonth(int seed, Duration length, Duration? betweenNights = null)
    {
        _world = new(seed, length);
        _web = new(_world.Random, "web", () => new(_world));
        _alerts = new(_world.Random, "alerts", () => new(_world, AlertsApp.GraphOn(_world.Graph)));
        var visits = new Visits(_world, _web);
        new Reporting(_world, visits).Plan();
        new Asking(_world, visits).Plan();
        new Writing(_world).Plan();
        new Desk(_world, visits).Plan();
        new InTeams(_world, visits).Plan();
        PlanMornings();
        foreach (var spell in _world.Weather.Spells)
            Plan(spell);
        if (betweenNights is not { } between)
            return;
        _nights = new(_world);
        for (var at = _world.Start + between; at < _world.End; at += between)
            _world.Agenda.At(at, PassNight);
    }

    public World World => _world;

    /// <summary>Called when all is compared and anchored.</summary>
    public Action NightPassed { get; set; } = () => { };

    private IEnumerable<Host> Hosts => [.. _web.Hosts, .. _alerts.Hosts];

    /// <exception cref="SimulationFailure">Something was lost, late, twice or told.</exception>
    public void Run() => Alone(RunAndCheck);

    /// <summary>What happens by itself meanwhile.</summary>
    public void Wait(Duration duration) => Alone(() =>
    {
        Start("sweeps", _world.Clock.Now, app => app.SweepAsync());
        RunUntil(_world.Clock.Now + duration);
    });

    // A context of the caller's would take what goes on to other threads.
    private static void Alone(Action run)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            run();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void RunAndCheck()
    {
        RunUntil(_world.End);
        _world.Weather.IsCalm = true;
        _world.Agenda.Clear();
        foreach (var host in Hosts.Where(h => !h.IsUp))
            host.Start();
        RunUntil(_world.End + Afterwards);
        var all = FinishedCase.All(_world);
        new CaseChecks(_world, all).Run();
        new AskedChecks(_world, all).Run();
        new MailChecks(_world, all).Run();
        new MailAnswerChecks(_world, all).Run();
        new DeliveryChecks(_world, all).Run();
        if (_world.Reminders.HasCards)
            CheckTeams(all);
        new CalendarChecks(_world, all).Run();
        _nights?.End();
        NightPassed();
    }

    private void CheckTeams(IReadOnlyList<FinishedCase> all)
    {
        _world.Presses.Check(all);
        new CardChecks(_world, all).Run();
        new AdviceChecks(_world, all).Run();
        new MorningChecks(_world, all).Run();
        new BotAnswerChecks(_world, all).Run();
    }

    // The timer tries several times a morning; some of its tries are enough.
    private void PlanMornings()
    {
        for (var day = 0; _world.Reminders.HasCards && _world.Start + Duration.FromDays(day) < _world.End; day++)
            for (var left = _world.Random.Next(8) - 5; left > 0; left--)
            {
                var at = Morning(_world.Start + Duration.FromDays(day));
                _world.Agenda.At(at, () => Start("shows what runs", at, app => app.ShowClocksAsync()));
            }
    }

    private Instant Morning(Instant day)
    {
        var date = day.InUtc().Date;
        return Instant.FromUtc(date.Year, date.Month, date.Day, _world.Random.Next(5, 9), 0)
            + Duration.FromMinutes(10 * _world.Random.Next(6));
    }

    private void PassNight()
    {
        // The timers of an app that is down, or has no storage, do not run.
        if (_nights is null || !_alerts.IsUp || _world.Weather.Is(Ill.Storage))
            return;
        _nights.Pass();
        NightPassed();
    }

    private void RunUntil(Instant end)
    {
        while (true)
        {
            _world.Agenda.RunUntil(_world.Clock.Now);
            Receive();
            if (_world.Steps.Any)
                GoOn();
            else if (Next() is { } next && next <= end)
                _world.Clock.GoTo(next);
            else
                return;
        }
    }

    private void GoOn()
    {
        _world.Clock.Pass(Duration.FromMilliseconds(_world.Random.Next(1, 40)));
        if (_world.Weather.Strikes(_world.Weather.Crashes))
            Crash(Hosts.ElementAt(_world.Random.Next(Hosts.Count())), _world.Within(Duration.FromMinutes(1)));
        else
            _world.Steps.RunOne();
        if (_world.Steps.Failure is { } failure)
            throw new SimulationFailure(_world, failure.Message, inner: failure);
    }

    private void Receive()
    {
        _handling.RemoveAll(a => a.HasEnded);
        while (!_world.Weather.Is(Ill.Bus) && _world.Bus.Next <= _world.Clock.Now
            && _alerts.Any(HasRoom) is { } host && _world.Bus.Receive() is { } message)
        {
            var activity = new Activity(host, $"handles {message.Content.MessageId}", _world.Clock.Now);
            _handling.Add(activity);
            _world.Steps.Start(activity, () => host.App.HandleAsync(message, activity));
        }
    }

    private bool HasRoom(Host host) => _handling.Count(a => a.Host == host) < MostAtOnce;

    private Instant? Next()
    {
        var next = _world.Agenda.Next;
        if (!_alerts.IsUp)
            return next;
        if (!_world.Weather.Is(Ill.Bus) && _world.Bus.Next is { } message && !(next < message))
            next = message;
        foreach (var (name, due, run) in Rounds())
            if (NextRound(name, due) is { } round && !(next < round))
            {
                next = round;
                _world.Agenda.At(round, () => Start(name, round, run));
            }

        return next;
    }

    private IEnumerable<(string Name, Instant? Due, Func<AlertsApp, Task> Run)> Rounds() =>
    [
        ("sweeps", UnlessIll("sweeps", SweepDue(), Ill.Bus), app => app.SweepAsync()),
        ("reads the mailbox", UnlessIll("reads the mailbox", MailDue(), Ill.Graph), app => app.ReadMailboxAsync()),
    ];

    // While nothing answers, most rounds are left out too.
    private Instant? UnlessIll(string name, Instant? due, Ill what) =>
        due is { } at && (_world.Weather.Is(what) || _world.Weather.Is(Ill.Storage))
            ? Instant.Max(at, _lastRounds.GetValueOrDefault(name, _world.Start) + RoundWhileIll)
            : due;

    private Instant? MailDue() => _world.HasMail || _world.HasLeftMail ? _world.Clock.Now : null;

    private Instant? SweepDue()
    {
        Instant? due = null;
        foreach (var partition in Town.Municipalities.Partitions)
            due = Earliest(
                due, _world.Witness.NextAlarm(partition), _world.Witness.NextUnsent(partition),
                _world.Witness.NextWish(partition));
        return due;
    }

    // The timers run every five minutes; a round that would find nothing is left out.
    private Instant? NextRound(string name, Instant? due)
    {
        if (due is null)
            return null;
        var last = _lastRounds.GetValueOrDefault(name, _world.Start);
        var earliest = Instant.Max(due.Value, Instant.Max(last, _world.Clock.Now));
        var ticks = (earliest.ToUnixTimeTicks() / RoundEvery.BclCompatibleTicks + 1) * RoundEvery.BclCompatibleTicks;
        return Instant.FromUnixTimeTicks(ticks);
    }

    // A timer runs on one instance, the one that has its lease; one that has lost it may not know that yet.
    private void Start(string name, Instant round, Func<AlertsApp, Task> run)
    {
        if (_lastRounds.GetValueOrDefault(name, _world.Start) >= round || _alerts.Any() is not { } holder)
            return;
        _lastRounds[name] = round;
        var isLost = _world.Weather.Strikes(_world.Weather.LeasePasses);
        foreach (var host in _alerts.Hosts.Where(h => h == holder || (isLost && h.IsUp)))
            _world.Steps.Start(new(host, name, _world.Clock.Now), () => run(host.App));
    }

    private void Plan(Spell spell)
    {
        _world.Agenda.At(spell.To, () => _world.Trace.Note(null, "is well again:", spell.What.ToString()));
        foreach (var host in Taken(spell.What))
            _world.Agenda.At(spell.From, () => Crash(host, spell.To - spell.From));
    }

    private IEnumerable<Host> Taken(Ill what) => what switch
    {
        Ill.AlertsDown => _alerts.Hosts,
        Ill.WebDown => _web.Hosts,
        // Always the same one: the other serves meanwhile.
        Ill.OneAlertsDown => _alerts.Hosts.Take(1),
        Ill.OneWebDown => _web.Hosts.Take(1),
        _ => [],
    };

    private void Crash(Host host, Duration down)
    {
        _world.Trace.Note(null, "CRASH", host.Name);
        foreach (var activity in _handling.Where(a => a.Host == host && !a.HasEnded))
            _world.Trace.Disturb(activity);
        _handling.RemoveAll(a => a.Host == host);
        _world.Steps.Kill(host);
        host.Stop(_world.Clock.Now + down);
        _world.Agenda.At(host.DownUntil, () => Restart(host));
    }

    private void Restart(Host host)
    {
        if (!host.IsUp && host.DownUntil <= _world.Clock.Now)
            host.Start();
    }

    private static Instant? Earliest(params Instant?[] moments) => moments.Min();
}
