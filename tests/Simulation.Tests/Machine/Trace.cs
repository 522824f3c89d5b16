using NodaTime;
using Ombud.Cases;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>What happened last, and which alerts were disturbed on their way: by a crash, or an answer that got
/// lost. Only of those may a second copy go out.</summary>
internal sealed class Trace(SimulatedClock clock)
{
    private const int Kept = 4000;

    private readonly Queue<(Instant At, Activity? Who, string What, string Detail)> _lines = new();
    private readonly Dictionary<string, int> _disturbed = [];

    /// <summary>The same for the same seed, whatever machine it ran on.</summary>
    public long Fingerprint { get; private set; }

    public void Note(Activity? who, string what, string detail = "")
    {
        var where = who?.Host.Name[^1] ?? 0;
        Fingerprint = unchecked(
            Fingerprint * 31 + clock.Now.ToUnixTimeTicks() + what.Length * 7 + detail.Length + where);
        _lines.Enqueue((clock.Now, who, what, detail));
        if (_lines.Count > Kept)
            _lines.Dequeue();
    }

    public void Disturb(Activity? who)
    {
        if (who?.Alert is { } alert)
            _disturbed[alert.Id] = Disturbances(alert.Id) + 1;
    }

    public bool WasDisturbed(AlertDecided alert) => Disturbances(alert.Id) > 0;

    /// <summary>How often: none of them leads to more than one further copy.</summary>
    public int Disturbances(string alert) => _disturbed.GetValueOrDefault(alert);

    /// <summary>The last lines, those about one thing alone where it is named.</summary>
    public string Last(int count, string about = "") => string.Join('\n', _lines
        .Select(l => $"{l.At:uuuu'-'MM'-'dd HH':'mm':'ss'.'fff} {l.Who?.Host.Name} {l.Who?.Name}: {l.What} {l.Detail}")
        .Where(line => line.Contains(about, StringComparison.Ordinal))
        .TakeLast(count));
}
