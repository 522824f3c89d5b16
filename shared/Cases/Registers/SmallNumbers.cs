namespace Ombud.Cases.Registers;

/// <summary>Counts that can be published: those so small that a neighbour could tell who it was are hidden, and so many
/// others with them that no hidden one can be worked out from the sum.</summary>
public static class SmallNumbers
{
    /// <summary>The smallest count that is shown, apart from 0.</summary>
    public const int Least = 5;

    /// <summary>Null stands for a hidden count. The sum of all is taken to be known.</summary>
    public static IReadOnlyDictionary<string, int?> Hidden(IReadOnlyDictionary<string, int> counts)
    {
        var hidden = counts.Where(one => one.Value is > 0 and < Least).Select(one => one.Key).ToHashSet();
        // One alone follows from the sum, and two that sum to 2 are 1 each.
        foreach (var (name, _) in counts.Where(one => one.Value >= Least).OrderBy(one => one.Value))
            if (hidden.Count > 0 && (hidden.Count < 2 || hidden.Sum(one => counts[one]) < Least))
                hidden.Add(name);
        return counts.ToDictionary(
            one => one.Key, one => hidden.Contains(one.Key) ? null : (int?)one.Value);
    }
}
