namespace Ombud.House.Tests;

internal static class Findings
{
    /// <summary>Names every one, so that one run is enough to mend them all.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
