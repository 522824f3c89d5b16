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
    private static readonly Duration SweepEvery = Duration.FromMinutes(5);
    private const int MostAtOnce = 8;

    private readonly World world;
    private readonly Fleet<WebApp> web;
    private readonly Fleet<AlertsApp> alerts;
    private readonly List<Activity> handling = [];
    private Instant lastSweep;

    public SimulatedMonth(int seed, Duration length)
    {
        world = new(seed, length);
        web = new(world.Random, "web", () => new(world));
        alerts = new(world.Random, "alerts", () => new(world, AlertsApp.GraphOn(world.Graph)));
        lastSweep = world.Start;
        var visits = new Visits(world, web);
        new Reporting(world, visits).Plan();
        new Desk(world, visits).Plan();
        foreach (var spell in world.Weather.Spells)
            Plan(spell);
    }

    public World World => world;

    private IEnumerable<Host> Hosts => [.. web.Hosts, .. alerts.Hosts];

    /// <exception cref="SimulationFailure">Something was lost, late, twice or told.</exception>
    public void Run()
    {
        // A context of the caller's would take what goes on to other threads.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            RunAndCheck();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void RunAndCheck()
    {
        RunUntil(world.End);
        world.Weather.IsCalm = true;
        world.Agenda.Clear();
        foreach (var host in Hosts.Where(h => !h.IsUp))
            host.Start();
        RunUntil(world.End + Afterwards);
        new CaseChecks(world).Run();
        new DeliveryChecks(world).Run();
    }

    private void RunUntil(Instant end)
    {
        while (true)
        {
            world.Agenda.RunUntil(world.Clock.Now);
            Receive();
            if (world.Steps.Any)
                GoOn();
            else if (Next() is { } next && next <= end)
                world.Clock.GoTo(next);
            else
                return;
        }
    }

    private void GoOn()
    {
        world.Clock.Pass(Duration.FromMilliseconds(world.Random.Next(1, 40)));
        if (world.Weather.Strikes(world.Weather.Crashes))
            Crash(Hosts.ElementAt(world.Random.Next(Hosts.Count())), world.Within(Duration.FromMinutes(1)));
        else
            world.Steps.RunOne();
        if (world.Steps.Failure is { } failure)
            throw new SimulationFailure(world, failure.Message, inner: failure);
    }

    private void Receive()
    {
        handling.RemoveAll(a => a.HasEnded);
        while (!world.Weather.Is(Ill.Bus) && world.Bus.Next <= world.Clock.Now
            && alerts.Any(HasRoom) is { } host && world.Bus.Receive() is { } message)
        {
            var activity = new Activity(host, $"handles {message.Content.MessageId}", world.Clock.Now);
            handling.Add(activity);
            world.Steps.Start(activity, () => host.App.HandleAsync(message, activity));
        }
    }

    private bool HasRoom(Host host) => handling.Count(a => a.Host == host) < MostAtOnce;

    private Instant? Next()
    {
        var next = world.Agenda.Next;
        if (!alerts.IsUp)
            return next;
        if (!world.Weather.Is(Ill.Bus) && world.Bus.Next is { } message && !(next < message))
            next = message;
        if (NextSweep() is { } round && !(next < round))
        {
            next = round;
            world.Agenda.At(round, () => StartSweep(round));
        }

        return next;
    }

    // The timer runs every five minutes; a round that would find nothing is left out.
    private Instant? NextSweep()
    {
        Instant? due = null;
        foreach (var municipality in Town.Municipalities.All)
            due = Earliest(
                due, world.Witness.NextAlarm(municipality.Number), world.Witness.NextUnsent(municipality.Number));
        if (due is null)
            return null;
        var earliest = Instant.Max(due.Value, Instant.Max(lastSweep, world.Clock.Now));
        var ticks = (earliest.ToUnixTimeTicks() / SweepEvery.BclCompatibleTicks + 1) * SweepEvery.BclCompatibleTicks;
        return Instant.FromUnixTimeTicks(ticks);
    }

    // A timer runs on one instance, the one that has its lease; one that has lost it may not know that yet.
    private void StartSweep(Instant round)
    {
        if (lastSweep >= round || alerts.Any() is not { } holder)
            return;
        lastSweep = round;
        var isLost = world.Weather.Strikes(world.Weather.LeasePasses);
        foreach (var host in alerts.Hosts.Where(h => h == holder || (isLost && h.IsUp)))
            world.Steps.Start(new(host, "sweeps", world.Clock.Now), host.App.SweepAsync);
    }

    private void Plan(Spell spell)
    {
        world.Agenda.At(spell.To, () => world.Trace.Note(null, "is well again:", spell.What.ToString()));
        foreach (var host in Taken(spell.What))
            world.Agenda.At(spell.From, () => Crash(host, spell.To - spell.From));
    }

    private IEnumerable<Host> Taken(Ill what) => what switch
    {
        Ill.AlertsDown => alerts.Hosts,
        Ill.WebDown => web.Hosts,
        // Always the same one: the other serves meanwhile.
        Ill.OneAlertsDown => alerts.Hosts.Take(1),
        Ill.OneWebDown => web.Hosts.Take(1),
        _ => [],
    };

    private void Crash(Host host, Duration down)
    {
        world.Trace.Note(null, "CRASH", host.Name);
        foreach (var activity in handling.Where(a => a.Host == host && !a.HasEnded))
            world.Trace.Disturb(activity);
        handling.RemoveAll(a => a.Host == host);
        world.Steps.Kill(host);
        host.Stop(world.Clock.Now + down);
        world.Agenda.At(host.DownUntil, () => Restart(host));
    }

    private void Restart(Host host)
    {
        if (!host.IsUp && host.DownUntil <= world.Clock.Now)
            host.Start();
    }

    private static Instant? Earliest(params Instant?[] moments) => moments.Min();
}
