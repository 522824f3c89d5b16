namespace Ombud.Benchmarks;

// Plain numbers beside a yardstick from the same run: what is compared takes turns, so that a busy machine and a table
// that grows slow both down alike. Milliseconds, medians unless stated.
internal static class Program
{
    private const string Usage = """
        dotnet run -c Release --project tests/Benchmarks -- [parts] [options]
          accept   the accept path beside a bare client that writes the same rows
          senders  reports over HTTP by 1, 4 and 16 senders, with one and two instances, also with the process killed
          burst    how soon the last alert of 300 reports at once is out
          lists    the first page among 100, 10,000 and 100,000 cases
          sweeps   the same ten alarms due among 100 and 100,000 open cases
          nights   one night's reconciliation among 100 and 100,000 open cases
          register a page and each export of one municipality's register, 100 and 10,000 breaches
          graph    from a report to Graph's acceptance
          teams    what somebody in Teams waits for: a button, a command, the tab
          hop      an empty function through host and worker beside bare Kestrel
          start    start-up and memory of each app beside an empty one
          person   the short form on a telephone, at a person's speed, and how high the pages are
          visit    a first visit to the citizens' pages on a slow telephone
          --reports N   by all senders of a row together (500)
          --small       a hundredth of everything: does it run at all
        """;

    private static readonly Dictionary<string, Func<Sizes, Task>> Parts = new()
    {
        ["accept"] = AcceptPath.RunAsync,
        ["senders"] = Senders.RunAsync,
        ["burst"] = Burst.RunAsync,
        ["lists"] = Lists.RunAsync,
        ["sweeps"] = Sweeps.RunAsync,
        ["nights"] = Nights.RunAsync,
        ["register"] = Registers.RunAsync,
        ["graph"] = GraphDelay.RunAsync,
        ["teams"] = InTeams.RunAsync,
        ["hop"] = Hop.RunAsync,
        ["start"] = StartUp.RunAsync,
        ["person"] = PersonAtForm.RunAsync,
        ["visit"] = FirstVisit.RunAsync,
    };

    private static async Task<int> Main(string[] args)
    {
        var chosen = args.Where(Parts.ContainsKey).ToList();
        var sizes = Sizes.Of(args.Except(chosen).ToArray());
        if (sizes is null)
        {
            Console.WriteLine(Usage);
            return 2;
        }
        foreach (var part in Parts.Where(part => chosen.Count == 0 || chosen.Contains(part.Key)))
            await part.Value(sizes);
        return 0;
    }
}

/// <summary>How much of everything; the rounds of a comparison take turns.</summary>
internal sealed record Sizes(int Reports, int[] Senders, int[] Cases, int Rounds)
{
    public static Sizes? Of(string[] options) => options switch
    {
        [] => new(500, [1, 4, 16], [100, 10_000, 100_000], 10),
        ["--small"] => new(40, [1, 4], [100, 1_000], 2),
        ["--reports", var text] when int.TryParse(text, out var reports) && reports > 0 =>
            Of([])! with { Reports = reports },
        _ => null,
    };
}
