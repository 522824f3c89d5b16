using System.Diagnostics;

namespace Ombud.Local.Suite;

/// <summary>A host that was killed a moment ago keeps its port and its folder until the system has cleaned up;
/// restarting should not take two attempts.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static async Task<T> TakeAsync<T>(Func<T> take, CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return take();
            }
            catch (StartRefusedException) when (waited.Elapsed < Longest)
            {
                await Task.Delay(Pause, ct);
            }
        }
    }
}
