namespace Ombud.Local.Clock;

/// <summary>What the clock makes due. The suite is one implementation; a test of the steps is another.</summary>
internal interface IDueWork
{
    /// <summary>The next moment of everything that waits, past ones included, in any order.</summary>
    Task<IReadOnlyList<Instant>> MomentsAsync(CancellationToken ct);

    /// <summary>The clock is about to be moved to this offset: anything with a clock of its own sets it now.</summary>
    Task AnnounceAsync(Duration offset, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Runs what has fallen due and returns when all of it has finished.</summary>
    Task RunDueAsync(CancellationToken ct);

    /// <summary>Looks for what should have run by now and did not, as the sweep does.</summary>
    Task RunSafetyNetAsync(CancellationToken ct);
}
