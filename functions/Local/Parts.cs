namespace Ombud.Local;

/// <summary>The parts of something that runs: ended with it, last one first.</summary>
internal sealed class Parts : IAsyncDisposable
{
    private readonly Stack<object> _parts = new();

    public T Own<T>(T part) where T : notnull
    {
        _parts.Push(part);
        return part;
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
            if (part is IAsyncDisposable running)
                await running.DisposeAsync();
            else
                ((IDisposable)part).Dispose();
    }
}

internal static class Starting
{
    /// <summary>Returns it once it has started; if it does not start, it is disposed.</summary>
    public static async Task<T> StartedAsync<T>(this T made, Func<T, Task> start) where T : IAsyncDisposable
    {
        try
        {
            await start(made);
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for a turn, which ends when disposed.</summary>
    public static async Task<IDisposable> EnterAsync(this SemaphoreSlim gate, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
