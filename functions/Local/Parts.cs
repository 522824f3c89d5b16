namespace Ombud.Local;

/// <summary>What belongs to something that runs: ended with it, the last one first.</summary>
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
    /// <summary>What was made, when it has started; what does not start is disposed of.</summary>
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

    /// <summary>Waits for a turn that ends when it is disposed of.</summary>
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
