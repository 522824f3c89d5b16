using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>Something that an instance does for somebody, from its beginning until it ends or is killed.</summary>
internal sealed class Activity(Host host, string name, Instant startedAt)
{
    public Host Host => host;

    public string Name => name;

    public Instant StartedAt => startedAt;

    /// <summary>The alert that is being delivered; null where it is something else.</summary>
    public AlertDecided? Alert { get; set; }

    /// <summary>What somebody asked the bot and is being answered; null where it is something else.</summary>
    public AnswerAsked? Asked { get; set; }

    /// <summary>The press of a button that is being answered; null where it is something else.</summary>
    public Press? Press { get; set; }

    public bool HasEnded { get; set; }
}

// Every call to table, bus and Graph stops here before and after its effect, and the seed decides who goes on. So two
// people act at once, and a killed process simply never goes on: no catch and no finally of it runs, as after kill -9.
// All runs on the caller's thread: who awaits a step is resumed by the loop that lets it go.
internal sealed class Steps(Random random)
{
    private readonly List<(Activity Activity, TaskCompletionSource Go)> _waiting = [];

    /// <summary>Who is running now.</summary>
    public Activity? Current { get; private set; }

    public bool Any => _waiting.Count > 0;

    public long Count { get; private set; }

    public Task NextAsync()
    {
        var go = new TaskCompletionSource();
        _waiting.Add((Current ?? throw new InvalidOperationException("Nobody is running."), go));
        return go.Task;
    }

    /// <summary>Runs until it first waits.</summary>
    public void Start(Activity activity, Func<Task> run)
    {
        var outer = Current;
        Current = activity;
        _ = RunAsync(activity, run);
        Current = outer;
    }

    /// <summary>Lets one of those who wait go on until it waits again.</summary>
    public Activity RunOne()
    {
        var index = random.Next(_waiting.Count);
        var (activity, go) = _waiting[index];
        _waiting[index] = _waiting[^1];
        _waiting.RemoveAt(_waiting.Count - 1);
        Current = activity;
        Count++;
        go.SetResult();
        Current = null;
        return activity;
    }

    public void Kill(Host host) => _waiting.RemoveAll(w => w.Activity.Host == host);

    public Exception? Failure { get; private set; }

    private async Task RunAsync(Activity activity, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception e)
        {
            // Whoever runs has caught what may happen; the loop ends with what may not.
            Failure ??= new InvalidOperationException($"{activity.Name} failed: {e.Message}", e);
        }

        activity.HasEnded = true;
    }
}
