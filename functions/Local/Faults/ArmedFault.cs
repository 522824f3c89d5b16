namespace Ombud.Local.Faults;

/// <summary>A fault waiting for calls. Clearing it releases every call that it still holds.</summary>
internal sealed class ArmedFault(Fault fault, TimeProvider time)
{
    private readonly TaskCompletionSource _cleared = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Fault Fault => fault;

    /// <summary>Null until cleared.</summary>
    public int? Remaining { get; private set; } = fault.Count is > 0 ? fault.Count : null;

    public bool Meets(string method, string path) =>
        Remaining != 0
        && path.Contains(fault.Path, StringComparison.OrdinalIgnoreCase)
        && (fault.Method is null || fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase));

    public void Spend() => Remaining--;

    public void Clear() => _cleared.TrySetResult();

    /// <summary>Plays the fault on one HTTP call.</summary>
    /// <param name="http">Aborted if the caller is to get no response.</param>
    /// <param name="succeed">Does what the call asks and responds.</param>
    /// <param name="succeedUnheard">Does what the call asks without responding.</param>
    /// <param name="fail">Responds with the fault's status.</param>
    public async Task Play(HttpContext http, Func<Task> succeed, Func<Task> succeedUnheard, Func<Task> fail)
    {
        await Delay(http.RequestAborted);
        if (fault.AcceptedButLost)
            await succeedUnheard();
        await Hold(http.RequestAborted);
        if (fault.Status is not null)
            await fail();
        else if (fault.AcceptedButLost)
            http.Abort();
        else
            await succeed();
    }

    public async Task Delay(CancellationToken caller)
    {
        var wait = fault.Wait.ToTimeSpan();
        if (wait <= TimeSpan.Zero)
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(caller);
        await Task.WhenAny(Task.Delay(wait, time, stop.Token), _cleared.Task);
        await stop.CancelAsync();
        caller.ThrowIfCancellationRequested();
    }

    public Task Hold(CancellationToken caller) => fault.Hold ? _cleared.Task.WaitAsync(caller) : Task.CompletedTask;
}
