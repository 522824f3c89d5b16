using System.Globalization;
using Xunit.Abstractions;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>
/// Requests of every kind as every role, most of them right but for one strange thing. Some in every run, and with
/// FUZZ=1000000 so many, in rounds that each have a suite and a seed of their own; FUZZ_SEED=7 begins with that round.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usually = 600;
    private const int OfRound = 2_500;

    [Fact]
    public async Task Whatever_is_sent_nothing_breaks_and_what_was_stored_can_be_read()
    {
        var (left, tally, faults) = (Number("FUZZ") ?? Usually, new Tally(), new List<string>());
        for (var seed = Number("FUZZ_SEED") ?? 1; left > 0 && faults.Count == 0; left -= OfRound, seed++)
        {
            output.WriteLine($"FUZZ_SEED={seed}");
            faults.AddRange(await RoundAsync(seed, Math.Min(left, OfRound), tally));
        }
        output.WriteLine(tally.ToString());

        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
        Assert.InRange(tally.NearlyRight, tally.Sent / 2, tally.Sent);
        Assert.Equal(0, tally.Answered(429));
    }

    private static async Task<IReadOnlyList<string>> RoundAsync(int seed, int count, Tally tally)
    {
        await using var world = await World.BeginAsync();
        var round = new Round(world, seed, tally);
        if (await round.RefusedSeedsAsync() is { Count: > 0 } refused)
            return refused;
        await round.SendAsync(count);
        return [.. round.Faults, .. await new Aftermath(world).FaultsAsync()];
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var n) ? n : null;
}
