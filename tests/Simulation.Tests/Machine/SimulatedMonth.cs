using Microsoft.Graph;
using NodaTime;
using Ombud.Simulation.Tests.Checks;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Machine;

// One month of the suite from one number. Quiet time is skipped: from one moment at which something happens the clock
// goes to the next. When the month is over, nothing fails any more and nobody comes; what was promised must then be
// kept within two days.
internal sealed class SimulatedMonth
{
    private static readonly Duration Afterwards = Duration.FromDays(2);
    private static readonly Duration SweepEvery = Duration.FromMinutes(5);
    private const int MostAtOnce = 8;

    private readonly World world;
    private readonly GraphServiceClient graph;
    private readonly Host webHost = new("web");
    private readonly Host alertsHost = new("alerts");
    private readonly List<Activity> handling = [];
    private WebApp web;
    private AlertsApp alerts;
    private Instant lastSweep;

    public SimulatedMonth(int seed, Duration length)
    {
        world = new(seed, length);
        graph = AlertsApp.GraphOn(world.Graph);
        web = new(world);
        alerts = new(world, graph);
        lastSweep = world.Start;
        var visits = new Visits(world, webHost, () => web);
        new Reporting(world, visits).Plan();
        new Desk(world, visits).Plan();
        foreach (var spell in world.Weather.Spells)
            Plan(spell);
    }

    public World World => world;

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
        Restart(webHost);
        Restart(alertsHost);
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
            Crash(world.Random.Next(2) == 0 ? webHost : alertsHost, world.Within(Duration.FromMinutes(1)));
        else
            world.Steps.RunOne();
        if (world.Steps.Failure is { } failure)
            throw new SimulationFailure(world, failure.Message, inner: failure);
    }

    private void Receive()
    {
        handling.RemoveAll(a => a.HasEnded);
        while (alertsHost.IsUp && !world.Weather.Is(Ill.Bus) && handling.Count < MostAtOnce
            && world.Bus.Next <= world.Clock.Now && world.Bus.Receive() is { } message)
        {
            var activity = new Activity(alertsHost, $"handles {message.Content.MessageId}", world.Clock.Now);
            handling.Add(activity);
            world.Steps.Start(activity, () => alerts.HandleAsync(message, activity));
        }
    }

    private Instant? Next()
    {
        var next = world.Agenda.Next;
        if (!alertsHost.IsUp)
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

    private void StartSweep(Instant round)
    {
        if (!alertsHost.IsUp || lastSweep >= round)
            return;
        lastSweep = round;
        world.Steps.Start(new(alertsHost, "sweeps", world.Clock.Now), alerts.SweepAsync);
    }

    private void Plan(Spell spell)
    {
        var host = spell.What switch { Ill.AlertsDown => alertsHost, Ill.WebDown => webHost, _ => null };
        world.Agenda.At(spell.To, () => world.Trace.Note(null, "is well again:", spell.What.ToString()));
        if (host is not null)
            world.Agenda.At(spell.From, () => Crash(host, spell.To - spell.From));
    }

    private void Crash(Host host, Duration down)
    {
        world.Trace.Note(null, "CRASH", host.Name);
        foreach (var activity in handling.Where(a => a.Host == host && !a.HasEnded))
            world.Trace.Disturb(activity);
        if (host == alertsHost)
            handling.Clear();
        world.Steps.Kill(host);
        host.IsUp = false;
        world.Agenda.At(world.Clock.Now + down, () => Restart(host));
    }

    private void Restart(Host host)
    {
        var stillDown = host == alertsHost ? world.Weather.Is(Ill.AlertsDown) : world.Weather.Is(Ill.WebDown);
        if (host.IsUp || stillDown)
            return;
        host.IsUp = true;
        if (host == webHost)
            web = new(world);
        else
            alerts = new(world, graph);
    }

    private static Instant? Earliest(params Instant?[] moments) => moments.Min();
}
