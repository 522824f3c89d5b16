using Microsoft.Extensions.Logging;
using NodaTime;
using Ombud.Cases;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Checks;
using Ombud.Simulation.Tests.Neighbours;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>All that outlives a crash, and what the simulation knows that the suite does not.</summary>
internal sealed class World
{
    private const string LeftMail = "left_";

    public World(int seed, Duration length)
    {
        Seed = seed;
        Random = new Random(seed);
        // Anywhere in seven years, so that both nights of daylight saving, leap days and New Year come by.
        Start = Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromMinutes(Random.Next(7 * 365 * 24 * 60));
        End = Start + length;
        Clock = new(Start);
        Trace = new(Clock);
        Weather = new(Random, Clock, length);
        Steps = new(Random);
        Rows = new(Clock);
        Anchors = new(Clock);
        Bus = new(Clock, Weather, Random);
        Graph = new(Steps, Weather, Trace, Clock, Random);
        Teams = new(Steps, Weather, Trace, Clock, Random);
        Sessions = new(Clock);
        // Some have neither channel nor calendar.
        Reminders = new() { HasCards = Random.Next(2) > 0, HasCalendar = Random.Next(2) > 0 };
        Told = new();
        Witness = new(this);
        Presses = new(this);
        Log = LoggerFactory.Create(logging => logging.AddProvider(Witness));
    }

    public int Seed { get; }
    public Random Random { get; }
    public Instant Start { get; }
    public Instant End { get; }
    public SimulatedClock Clock { get; }
    public Trace Trace { get; }
    public Weather Weather { get; }
    public Steps Steps { get; }
    public Agenda Agenda { get; } = new();
    public TableRows Rows { get; }
    public TableRows Anchors { get; }
    public MemoryBus Bus { get; }
    public SimulatedGraph Graph { get; }
    public SimulatedTeams Teams { get; }

    /// <summary>Who is signed in.</summary>
    public TableRows Sessions { get; }
    public Told Told { get; }
    public Witness Witness { get; }
    public Presses Presses { get; }

    /// <summary>In Teams, the ombud and the deputy first; empty in a month without.</summary>
    public List<TeamsPerson> People { get; } = [];
    public ILoggerFactory Log { get; }
    public ReminderSchedule Reminders { get; }

    public StorageWire StorageWire => new(Steps, Weather, Trace);

    public BusWire BusWire => new(Steps, Weather, Trace);

    /// <summary>The table as an app sees it: pages come short, or empty, where it pleases the table.</summary>
    public MemoryTable Table => Seen(Rows);

    /// <summary>The same of who is signed in.</summary>
    public MemoryTable SessionTable => Seen(Sessions);

    /// <summary>The table as it is.</summary>
    public MemoryTable TrueTable => new(Rows, new QuietWire());

    /// <summary>As a new instance knows them.</summary>
    public Holds Holds => new(TrueTable.Sealed(), Clock);

    private MemoryTable Seen(TableRows rows) =>
        new(rows, StorageWire, most => Random.Next(3) == 0 ? Random.Next(most + 1) : most);

    // Few signs, so that case numbers clash and are drawn again.
    public byte[] Draw(int count)
    {
        var drawn = new byte[count];
        Random.NextBytes(drawn);
        if (count == 1)
            drawn[0] %= 3;
        return drawn;
    }

    public BusQueues Queues() => new(
        new BusClient(Bus, BusWire, Witness.SawMessage), new BusOptions { SendSeconds = 3600 },
        TestSeals.Keys);

    /// <summary>Something came that the suite has not read, or has not kept that it has.</summary>
    public bool HasMail => Graph.Mailbox.NewestLink is { } newest
        && !(Rows.Find(Heartbeats.Partition, "mailbox") is { } kept && LongText.Read(kept, "Link") == newest);

    /// <summary>Something is a case already, and has not left the inbox.</summary>
    public bool HasLeftMail => Rows.First(Heartbeats.Partition, LeftMail)?.RowKey
        .StartsWith(LeftMail, StringComparison.Ordinal) is true;

    /// <summary>Some time before now, as a form has it: to the minute.</summary>
    public Instant Before(Duration most)
    {
        var at = Clock.Now - Within(most);
        return Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds() / 60 * 60);
    }

    public Duration Within(Duration most) => most * Random.NextDouble();

    public bool Sometimes(double chance) => Random.NextDouble() < chance;
}
