using System.Globalization;
using NodaTime;
using Ombud.Simulation.Tests.Machine;
using Xunit.Abstractions;

namespace Ombud.Simulation.Tests;

// Months of the suite, each from one number. A number that fails says so, and runs again alone:
// SIM_SEED=123 dotnet test tests/Simulation.Tests. SIM_SEEDS=10000 runs so many instead of some.
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Usually = 120;
    private const int MostFailures = 5;
    private static readonly Duration Month = Duration.FromDays(30);

    [Fact]
    public void Whatever_fails_no_report_inquiry_or_mail_is_lost_no_deadline_is_silent_and_nothing_is_told()
    {
        var failures = new SortedDictionary<int, string>();
        Parallel.ForEach(Seeds(), (seed, state) =>
        {
            if (FailureOf(seed) is not { } failure)
                return;
            lock (failures)
            {
                failures[seed] = failure;
                if (failures.Count == MostFailures)
                    state.Stop();
            }
        });

        output.WriteLine($"{Seeds().Count()} months were simulated.");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Values));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void The_same_seed_gives_the_same_month(int seed)
    {
        var (one, other) = (new SimulatedMonth(seed, Month), new SimulatedMonth(seed, Month));
        one.Run();
        other.Run();

        Assert.Equal(one.World.Trace.Fingerprint, other.World.Trace.Fingerprint);
    }

    private static IEnumerable<int> Seeds() =>
        Number("SIM_SEED") is { } seed ? [seed] : Enumerable.Range(1, Number("SIM_SEEDS") ?? Usually);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // In some months every third night; in the others when they are over.
    private static Duration BetweenNights(int seed) => seed % 25 == 0 ? Duration.FromDays(3) : Length(seed);

    // In most months no month of an inquiry passes: some go on until an extended one nearly has.
    private static Duration Length(int seed) => seed % 16 == 0 ? Duration.FromDays(75) : Month;

    private static string? FailureOf(int seed)
    {
        try
        {
            new SimulatedMonth(seed, Length(seed), BetweenNights(seed)).Run();
            return null;
        }
        catch (Exception failure)
        {
            return $"SIM_SEED={seed}: {failure.Message}\n{failure.InnerException}";
        }
    }
}
