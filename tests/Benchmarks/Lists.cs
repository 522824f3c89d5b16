using System.Globalization;
using Azure.Data.Tables;
using Ombud.Kit;
using Ombud.Local.Azurite;
using Ombud.Stores;

namespace Ombud.Benchmarks;

/// <summary>
/// The first page of what is due first, for the ombud and for one municipality, in tables of several sizes. Of a
/// hundred cases a municipality has 25, so it is the page of twenty that is equally full in all of them.
/// </summary>
internal static class Lists
{
    private static readonly int[] Pages = [20, 50];

    private static readonly CaseFilter Open = new(null, CaseFilter.Open, null, CaseOrder.Due);

    public static async Task RunAsync(Sizes sizes)
    {
        var ordered = sizes.Cases.Select(n => (n, new OrderedTable(Filled.Rows(n)).Client())).ToList();
        await MeasureAsync("First page of a list, table ordered by key as in Azure", ordered, 30 * sizes.Rounds);

        await using var azurite = await AzuriteProcess.StartAsync(null, default);
        var onAzurite = new List<(int, TableClient)>();
        foreach (var cases in sizes.Cases.Where(cases => cases <= Filled.MostOnAzurite))
        {
            var name = $"Cases{cases}";
            var table = await Sample.TableAsync(azurite.ConnectionString, name, new Traffic());
            var filling = await Figures.MillisecondsAsync(() => Filled.IntoAsync(table, cases));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"\n{cases:N0} cases into Azurite: {filling / 1000:0.0} s"));
            onAzurite.Add((cases, table));
        }
        await MeasureAsync("The same on Azurite, which looks at every row for every query", onAzurite, sizes.Rounds);
    }

    private static async Task MeasureAsync(
        string title, IReadOnlyList<(int Cases, TableClient Table)> tables, int rounds)
    {
        string[] all = [.. Sample.Places.Select(place => place.Number)];
        var views = Pages.SelectMany(size => new[] { (Who: all, Size: size), (Who: [all[1]], Size: size) }).ToList();
        var took = tables.ToDictionary(one => one.Cases, _ => views.Select(_ => new List<double>()).ToList());
        for (var round = 0; round <= rounds; round++)
            foreach (var (cases, table) in tables)
                foreach (var (i, view) in views.Index())
                {
                    var first = () => FirstAsync(new CaseLists(table.Sealed(), StoresSetup.Kinds), view.Who, view.Size);
                    var milliseconds = await Figures.MillisecondsAsync(first);
                    // The first round warms up.
                    if (round > 0)
                        took[cases][i].Add(milliseconds);
                }
        Figures.Title(
            title, "cases", "ombud, 20 a page", "one municipality, 20", "ombud, 50", "one municipality, 50",
            "ombud : smallest (20)", "one : smallest (20)");
        var smallest = took[tables[0].Cases];
        foreach (var (cases, times) in took)
            Figures.Row(
                cases, times[0].Median(), times[1].Median(), times[2].Median(), times[3].Median(),
                times[0].Median() / smallest[0].Median(), times[1].Median() / smallest[1].Median());
    }

    private static async Task FirstAsync(CaseLists lists, string[] municipalities, int size)
    {
        var page = await lists.PageAsync(municipalities, Open, size, null, default);
        if (page.Cases.Count is 0)
            throw new InvalidOperationException($"The page has {page.Cases.Count} cases.");
    }
}
