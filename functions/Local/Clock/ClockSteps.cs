namespace Ombud.Local.Clock;

/// <summary>Moves the clock from due moment to due moment, so that everything happens at its own time and in order, as
/// it would over days of waiting. Work that is still due after it was run (a neighbour is made to fail) is retried at
/// every later step, and never holds up the clock.</summary>
internal sealed class ClockSteps(LocalClock clock, IDueWork work, Action<Duration> remember) : IDisposable
{
    // Daily reminders of some hundred cases over a year; more than this is a loop.
    private const int MostSteps = 40_000;
    private const int MostRoundsOfOneMoment = 200;

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Returns after everything that fell due on the way has run.</summary>
    public async Task AdvanceAsync(Duration duration, CancellationToken ct)
    {
        using var turn = await _one.EnterAsync(ct);
        var goal = clock.Offset + duration;
        await RunMomentAsync(ct);
        for (var step = 0; clock.Offset < goal; step++)
        {
            if (step == MostSteps)
                throw new InvalidOperationException(
                    $"After {MostSteps} steps the clock has only reached {clock.GetCurrentInstant()}.");
            await StepAsync(goal, ct);
            remember(clock.Offset);
            await RunMomentAsync(ct);
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task StepAsync(Duration goal, CancellationToken ct)
    {
        var moments = await work.MomentsAsync(ct);
        var now = clock.GetCurrentInstant();
        var between = moments.Where(moment => moment > now && moment < clock.At(goal)).ToList();
        var offset = between.Count == 0 ? goal : clock.OffsetOf(between.Min());
        await work.AnnounceAsync(offset, ct);
        clock.TurnTo(offset);
    }

    private async Task RunMomentAsync(CancellationToken ct)
    {
        for (var round = 0; round < MostRoundsOfOneMoment; round++)
        {
            await work.RunDueAsync(ct);
            var late = await LateAsync(ct);
            if (late.Count == 0)
                return;
            await work.RunSafetyNetAsync(ct);
            if ((await LateAsync(ct)).SequenceEqual(late))
                return;
        }
        throw new InvalidOperationException(
            $"At {clock.GetCurrentInstant()} something is still due after {MostRoundsOfOneMoment} rounds.");
    }

    private async Task<IReadOnlyList<Instant>> LateAsync(CancellationToken ct)
    {
        var moments = await work.MomentsAsync(ct);
        return [.. moments.Where(moment => moment <= clock.GetCurrentInstant()).Order()];
    }
}
