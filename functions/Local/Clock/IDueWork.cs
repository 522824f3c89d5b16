namespace Ombud.Local.Clock;

/// <summary>What the clock makes due. The suite is one such; a test of the steps is another.</summary>
internal interface IDueWork
{
    /// <summary>The next moment of each thing that waits, past ones included, in any order.</summary>
    Task<IReadOnlyList<Instant>> MomentsAsync(CancellationToken ct);

    /// <summary>The clock is about to be turned so far: whoever has a clock of its own sets it now.</summary>
    Task AnnounceAsync(Duration offset, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Runs what the time has made due and returns when all of it has ended.</summary>
    Task RunDueAsync(CancellationToken ct);

    /// <summary>Looks for what should have run by now and did not, as the sweep does.</summary>
    Task RunSafetyNetAsync(CancellationToken ct);
}
