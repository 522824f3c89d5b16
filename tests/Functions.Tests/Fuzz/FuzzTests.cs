using System.Globalization;
using Ombud.Kit;
using Xunit.Abstractions;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>
/// Requests of every kind as every role, most of them right but for one strange thing. Some in every run, on Azurite;
/// with FUZZ=1000000 so many, on tables in memory, in rounds that each have a suite and a seed of their own.
/// FUZZ_SEED=7 begins with that round. <c>-l "console;verbosity=normal" -- xUnit.ShowLiveOutput=true</c> shows how far
/// it is.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usually = 600;
    // Controls and exports take as long as there are cases.
    private const int OfRound = 1_000;

    [Fact]
    public async Task Whatever_is_sent_nothing_breaks_and_what_was_stored_can_be_read()
    {
        var (many, tally, faults) = (Number("FUZZ"), new Tally(), new List<string>());
        var left = many ?? Usually;
        for (var seed = Number("FUZZ_SEED") ?? 1; left > 0 && faults.Count == 0; left -= OfRound, seed++)
        {
            output.WriteLine($"FUZZ_SEED={seed}, {tally.Sent} sent");
            await using var world = await World.BeginAsync(many is null ? null : SuiteFixture.InMemory);
            faults.AddRange(await RoundAsync(new(world, seed, tally), world, Math.Min(left, OfRound)));
        }
        output.WriteLine(tally.ToString());

        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
        Assert.InRange(tally.NearlyRight, tally.Sent / 2, tally.Sent);
        Assert.Equal(0, tally.Answered(429));
    }

    private static async Task<IReadOnlyList<string>> RoundAsync(Round round, World world, int count)
    {
        if (await round.RefusedSeedsAsync() is { Count: > 0 } refused)
            return refused;
        await round.SendAsync(count);
        return [.. round.Faults, .. await new Aftermath(world).FaultsAsync()];
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var n) ? n : null;
}
