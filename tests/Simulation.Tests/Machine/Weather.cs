using NodaTime;

namespace Ombud.Simulation.Tests.Machine;

internal enum Ill
{
    Storage,
    Bus,
    Graph,
    Teams,
    AlertsDown,
    WebDown,
    OneAlertsDown,
    OneWebDown,
    FeedForbidden,
    MailboxGone,
}

/// <summary>A time during which something does not work at all.</summary>
internal sealed record Spell(Ill What, Instant From, Instant To);

// What goes wrong in one seed's month: how often a call fails, and the hours or days in which something is gone. Each
// seed draws its own mix, so that some months are fair and some have one fault alone; a mix of everything hides much.
internal sealed class Weather
{
    private readonly Random _random;
    private readonly SimulatedClock _clock;

    public Weather(Random random, SimulatedClock clock, Duration length)
    {
        (_random, _clock) = (random, clock);
        IsFair = random.Next(12) == 0;
        var start = clock.Now;
        StorageRefuses = Draw(0.02);
        StorageLoses = Draw(0.02);
        BusRefuses = Draw(0.1);
        BusLoses = Draw(0.1);
        BusRepeats = Draw(0.1);
        BusDelays = Draw(0.2);
        BusLosesLocks = Draw(0.1);
        GraphThrottles = Draw(0.3);
        GraphFails = Draw(0.2);
        GraphRefuses = Draw(0.01);
        GraphLoses = Draw(0.1);
        GraphForgets = Draw(0.1);
        GraphRepeats = Draw(0.2);
        TeamsThrottles = Draw(0.3);
        TeamsFails = Draw(0.2);
        TeamsIsSilent = Draw(0.1);
        TeamsLoses = Draw(0.1);
        LeasePasses = Draw(0.3);
        Crashes = Draw(0.004);
        Spells =
        [
            .. Draw(Ill.Storage, 3, Duration.FromHours(4), start, length),
            .. Draw(Ill.Bus, 2, Duration.FromDays(2), start, length),
            .. Draw(Ill.Graph, 2, Duration.FromDays(1), start, length),
            .. Draw(Ill.Teams, 2, Duration.FromDays(1), start, length),
            .. Draw(Ill.AlertsDown, 2, Duration.FromDays(4), start, length),
            .. Draw(Ill.WebDown, 2, Duration.FromHours(6), start, length),
            .. Draw(Ill.OneAlertsDown, 2, Duration.FromDays(4), start, length),
            .. Draw(Ill.OneWebDown, 2, Duration.FromDays(4), start, length),
            .. Draw(Ill.FeedForbidden, 2, Duration.FromDays(10), start, length),
            .. Draw(Ill.MailboxGone, 1, Duration.FromDays(10), start, length),
        ];
    }

    public double StorageRefuses { get; }
    public double StorageLoses { get; }
    public double BusRefuses { get; }
    public double BusLoses { get; }
    public double BusRepeats { get; }
    public double BusDelays { get; }
    public double BusLosesLocks { get; }
    public double GraphThrottles { get; }
    public double GraphFails { get; }
    public double GraphRefuses { get; }
    public double GraphLoses { get; }
    public double GraphForgets { get; }
    public double GraphRepeats { get; }
    public double TeamsThrottles { get; }
    public double TeamsFails { get; }

    /// <summary>It takes nothing and says nothing.</summary>
    public double TeamsIsSilent { get; }

    /// <summary>It takes a message, and says nothing.</summary>
    public double TeamsLoses { get; }
    public double LeasePasses { get; }
    public double Crashes { get; }

    public IReadOnlyList<Spell> Spells { get; }

    /// <summary>Nothing goes wrong in the whole month: what need not be done twice must be done then.</summary>
    public bool IsFair { get; }

    /// <summary>From here on nothing goes wrong any more.</summary>
    public bool IsCalm { get; set; }

    public bool Strikes(double chance) => !IsCalm && chance > 0 && _random.NextDouble() < chance;

    public bool Is(Ill what) => !IsCalm && Spells.Any(s => s.What == what && s.From <= _clock.Now && _clock.Now < s.To);

    /// <summary>How long within the two times everything worked that a deadline needs.</summary>
    public Duration HealthyTime(Instant from, Instant to)
    {
        var healthy = Duration.Zero;
        var at = from;
        foreach (var spell in Spells.Where(s => s.What is Ill.Storage or Ill.Bus or Ill.AlertsDown)
            .OrderBy(s => s.From))
        {
            healthy += Duration.Max(Instant.Min(spell.From, to) - at, Duration.Zero);
            at = Instant.Max(at, spell.To);
        }

        return healthy + Duration.Max(to - at, Duration.Zero);
    }

    private double Draw(double most) => !IsFair && _random.Next(3) == 0 ? _random.NextDouble() * most : 0;

    private IEnumerable<Spell> Draw(Ill what, int most, Duration longest, Instant start, Duration length)
    {
        for (var left = !IsFair && _random.Next(3) == 0 ? _random.Next(most + 1) : 0; left > 0; left--)
        {
            var from = start + length * _random.NextDouble();
            var to = from + Duration.FromMinutes(1) + longest * Math.Pow(_random.NextDouble(), 2);
            yield return new(what, from, Instant.Min(to, start + length));
        }
    }
}
