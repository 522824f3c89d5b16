using Ombud.Cases.Registers;

namespace Ombud.Cases.Tests;

public sealed class SmallNumbersTests
{
    [Theory]
    [InlineData("7 0 12", "7 0 12")]
    [InlineData("3 3 12", "- - 12")]
    [InlineData("3 6 12", "- - 12")]
    [InlineData("1 1 9 12", "- - - 12")]
    [InlineData("4 0 0", "- 0 0")]
    [InlineData("0 0 0", "0 0 0")]
    [InlineData("5 5 1", "- 5 -")]
    public void Small_counts_are_hidden_and_none_follows_from_the_sum(string counts, string shown) =>
        Assert.Equal(shown, Shown(counts.Split(' ').Select(int.Parse)));

    [Fact]
    public void Whatever_the_counts_a_hidden_one_could_be_another_with_the_same_sum()
    {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var counts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(0, 12))
                .Select((count, at) => (Name: $"{at}", count)).ToDictionary(one => one.Name, one => one.count);
            var hidden = SmallNumbers.Hidden(counts).Where(one => one.Value is null).Select(one => one.Key).ToList();

            Assert.DoesNotContain(
                SmallNumbers.Hidden(counts), one => one.Value is > 0 and < SmallNumbers.Least);
            // Nothing else is there to hide it behind only where all that is counted is hidden.
            if (hidden.Count > 0 && counts.Where(one => one.Value > 0).Any(one => !hidden.Contains(one.Key)))
            {
                Assert.True(hidden.Count > 1);
                Assert.True(hidden.Sum(one => counts[one]) >= SmallNumbers.Least);
            }
        }
    }

    private static string Shown(IEnumerable<int> counts) => string.Join(' ', SmallNumbers
        .Hidden(counts.Select((count, at) => (Name: $"{at}", count)).ToDictionary(one => one.Name, one => one.count))
        .OrderBy(one => one.Key).Select(one => one.Value?.ToString(null, null) ?? "-"));
}
