using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace Ombud.House.Tests.Memory;

#pragma warning disable CA1823, CS0169, IDE0044, IDE0051, IDE0052 // Planted: what matters is that they are there.
public sealed class LastingStateTests
{
    [Fact]
    public void A_static_that_can_change_is_found() => Assert.Equal(
        [
            "Statics.Cache", "Statics.Filled", "Statics.Handed", "Statics.Latest", "Statics.Sorted",
            "Statics.Written", "Statics._count",
        ],
        Found(state => state.LookAtStatics()));

    [Fact]
    public void A_field_that_can_change_is_found_wherever_a_lasting_object_holds_it() => Assert.Equal(
        ["Lasting._last", "Lasting._notes", "Lasting.counted", "Part.Seen"],
        Found(state => state.LookInto(typeof(Lasting))));

    private static IEnumerable<string> Found(Action<LastingState> look)
    {
        var state = new LastingState(typeof(LastingStateTests).Assembly.GetTypes()
            .Where(type => type.FullName!.StartsWith(typeof(LastingStateTests).FullName!, StringComparison.Ordinal)));
        look(state);
        return state.Found.Select(s => s.Field).Order(StringComparer.Ordinal);
    }

    private static class Statics
    {
        public static readonly ConcurrentDictionary<string, int> Cache = new();
        private static readonly string[] Table = ["a", "b"];
        private static readonly string[] Passed = ["a", "b"];
        private static readonly Dictionary<string, int> Numbers = new() { ["a"] = 1 };
        private static readonly FrozenSet<string> Frozen = new[] { "a" }.ToFrozenSet();
        private static readonly Func<int, int> Rule = n => n + 1;
        private static readonly List<string> Filled = [];
        private static readonly string[] Written = ["a"];
        private static readonly int[] Sorted = [2, 1];
        private static readonly string[] Handed = ["a"];
        private static int _count;

        public static string? Latest { get; set; }

        public static bool Reads(string text) =>
            Table.Contains(text) && Numbers[text] == Rule(1) && Frozen.Contains(text) && Any(Passed, text);

        public static void Writes(string text)
        {
            Interlocked.Increment(ref _count);
            Filled.Add(text);
        }

        public static void WritesElement(string text) => Written[0] = text;

        public static void Sorts() => Array.Sort(Sorted);

        public static string[] Hands() => Handed;

        private static bool Any(string[] all, string text) => all.Any(one => one == text);
    }

    private sealed class Lasting(int counted, TimeSpan patience)
    {
        private readonly StringBuilder _notes = new();
        private readonly IReadOnlyList<Part> _parts = [new()];
        private string? _last;

        public TimeSpan Patience => patience;

        public string? Next(string next)
        {
            counted++;
            _notes.Append(next);
            (var before, _last) = (_last, next);
            return _parts.Count > counted ? before : null;
        }
    }

    private sealed record Part
    {
        public string? Name { get; init; }
        public bool Seen { get; set; }
    }
}
#pragma warning restore CA1823, CS0169, IDE0044, IDE0051, IDE0052
