using Ombud.Kit;

namespace Ombud.Functions.Tests;

/// <summary>For what must leave no trace: no row in any partition, no call to Graph.</summary>
internal static class Quietly
{
    private static readonly string[] Partitions = ["3405", "3439", "3440", "3441", "unsorted"];

    public static async Task NothingHappensAsync(this SuiteFixture suite, Func<Task> attempt)
    {
        var before = await StandingAsync(suite);

        await attempt();

        Assert.Equal(before, await StandingAsync(suite));
    }

    private static async Task<(int Rows, int Calls)> StandingAsync(SuiteFixture suite)
    {
        var rows = 0;
        foreach (var partition in Partitions)
            rows += (await suite.RowsAsync(partition)).Count;
        return (rows, suite.Graph.Calls.Count);
    }
}
