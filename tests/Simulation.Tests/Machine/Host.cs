using NodaTime;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>One instance of an app. What it knows dies with it.</summary>
internal abstract class Host(string name)
{
    public string Name => name;

    public bool IsUp { get; protected set; } = true;

    /// <summary>The latest of all that keeps it down.</summary>
    public Instant DownUntil { get; private set; } = Instant.MinValue;

    public void Stop(Instant until) => (IsUp, DownUntil) = (false, Instant.Max(until, DownUntil));

    public abstract void Start();
}

/// <summary>An instance, and the life that it leads from one start to the next.</summary>
internal sealed class Host<TApp>(string name, Func<TApp> begin) : Host(name)
{
    public TApp App { get; private set; } = begin();

    public override void Start() => (App, IsUp) = (begin(), true);
}

// Both instances of an app, which share nothing but table, bus and Graph. Nobody can choose between them: a form is
// opened on one and sent to the other.
internal sealed class Fleet<TApp>(Random random, string name, Func<TApp> begin)
{
    public IReadOnlyList<Host<TApp>> Hosts { get; } = [new($"{name} 1", begin), new($"{name} 2", begin)];

    public bool IsUp => Hosts.Any(h => h.IsUp);

    /// <summary>Any of those that are up, and free where that is asked; null when none is.</summary>
    public Host<TApp>? Any(Func<Host, bool>? isFree = null) =>
        Hosts.Where(h => h.IsUp && isFree?.Invoke(h) is not false).ToList() is { Count: > 0 } living
            ? living[random.Next(living.Count)]
            : null;
}
