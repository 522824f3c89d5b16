using System.Diagnostics;
using System.Globalization;

namespace Ombud.Benchmarks;

internal static class Figures
{
    /// <summary>Nearest rank.</summary>
    public static double At(this IReadOnlyCollection<double> values, double share) =>
        values.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(share * values.Count) - 1));

    public static double Median(this IReadOnlyCollection<double> values) => values.At(0.5);

    /// <summary>The median of what each round did beside the other's.</summary>
    public static double RatioTo(this IReadOnlyList<double> rounds, IReadOnlyList<double> others) =>
        rounds.Zip(others, (own, its) => own / its).ToList().Median();

    public static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static void Title(string text, params string[] columns)
    {
        Console.WriteLine($"\n{text}\n");
        Row([.. columns]);
        Row([.. columns.Select(_ => "---")]);
    }

    public static void Row(params object[] cells) =>
        Console.WriteLine($"| {string.Join(" | ", cells.Select(Text))} |");

    private static string Text(object cell) => cell switch
    {
        double number when Math.Abs(number) >= 100 => number.ToString("N0", CultureInfo.InvariantCulture),
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}

/// <summary>One of two that take turns: how long each call took, and how many a second each round did.</summary>
internal sealed class Series
{
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _perSecond = [];
    private readonly List<double> _processor = [];

    public double PerSecond => _perSecond.Median();

    /// <summary>Calls a second of each round.</summary>
    public IReadOnlyList<double> Rounds => _perSecond;

    public double Median => _milliseconds.Median();

    public double P99 => _milliseconds.At(0.99);

    /// <summary>Milliseconds of this process a call, whatever else the machine does.</summary>
    public double Processor => _processor.Median();

    public double RatioTo(Series other) => _perSecond.RatioTo(other._perSecond);

    /// <summary>Calls from so many senders at once, each one after another.</summary>
    public async Task RoundAsync(int senders, int calls, Func<Task> call)
    {
        var left = calls;
        var before = Environment.CpuUsage.TotalTime;
        var whole = await Figures.MillisecondsAsync(() => Task.WhenAll(Enumerable.Range(0, senders).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var one = await Figures.MillisecondsAsync(call);
                lock (_milliseconds)
                    _milliseconds.Add(one);
            }
        })));
        _perSecond.Add(calls / whole * 1000);
        _processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / calls);
    }
}
