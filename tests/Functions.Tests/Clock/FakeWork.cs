using NodaTime;
using Ombud.Local.Clock;

namespace Ombud.Functions.Tests.Clock;

/// <summary>Things that fall due: each runs at its moment, and may bring others.</summary>
internal sealed class FakeWork(LocalClock clock) : IDueWork
{
    private readonly List<(Instant At, string Name)> _waiting = [];

    public List<(string Name, Instant RanAt)> Ran { get; } = [];

    /// <summary>Names that only the safety net runs, as an alarm whose message was lost.</summary>
    public HashSet<string> Lost { get; } = [];

    /// <summary>Names that fail whenever they are run.</summary>
    public HashSet<string> Failing { get; } = [];

    public Action<string> Then { get; set; } = _ => { };

    public void At(Instant moment, string name) => _waiting.Add((moment, name));

    public Task<IReadOnlyList<Instant>> MomentsAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Instant>>([.. _waiting.Select(one => one.At)]);

    public Task RunDueAsync(CancellationToken ct) => RunAsync(name => !Lost.Contains(name));

    public Task RunSafetyNetAsync(CancellationToken ct) => RunAsync(_ => true);

    private Task RunAsync(Func<string, bool> which)
    {
        var now = clock.GetCurrentInstant();
        var due = _waiting.Where(one => one.At <= now && which(one.Name)).OrderBy(one => one.At).ToList();
        foreach (var one in due)
        {
            Ran.Add((one.Name, now));
            if (Failing.Contains(one.Name))
                continue;
            _waiting.Remove(one);
            Then(one.Name);
        }
        return Task.CompletedTask;
    }
}
