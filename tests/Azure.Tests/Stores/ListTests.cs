using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class ListTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly string[] Everywhere = [.. Sample.All.Select(m => m.Number)];

    [Fact]
    public async Task What_is_due_first_comes_first_whichever_municipality_it_is_of()
    {
        var late = await ReportAsync(Sample.Lillehammer, hour: 0, discoveredHour: -1);
        var first = await ReportAsync(Sample.Gausdal, hour: 3, discoveredHour: -9);
        var third = await ReportAsync(Sample.Oyer, hour: 1, discoveredHour: -2);
        var second = await ReportAsync(Sample.Ringebu, hour: 2, discoveredHour: -3);

        Assert.Equal([first, second, third, late], await ListAsync(CaseOrder.Due));
    }

    [Fact]
    public async Task The_newest_comes_first_whichever_municipality_it_is_of()
    {
        var reported = new List<CaseNumber>();
        for (var hour = 0; hour < 8; hour++)
            reported.Add(await ReportAsync(Sample.All[hour % 4], hour, discoveredHour: -hour));

        Assert.Equal(reported.AsEnumerable().Reverse(), await ListAsync(CaseOrder.Newest));
    }

    [Fact]
    public async Task A_decided_deadline_moves_the_case_in_the_list()
    {
        var slow = await ReportAsync(Sample.Oyer, hour: 0, discoveredHour: -1);
        var moved = await StoreAsync(Sample.Report(Sample.Ringebu));

        await DoAsync(moved, c => Sample.SetAwareness(c, Sample.Morning - Duration.FromHours(8)));

        Assert.Equal([moved.Case.Number, slow], await ListAsync(CaseOrder.Due));
    }

    [Theory]
    [InlineData("open", 2)]
    [InlineData("received", 1)]
    [InlineData("assessing", 1)]
    [InlineData("closed", 1)]
    [InlineData("withdrawn", 0)]
    [InlineData("all", 3)]
    public async Task A_list_holds_the_cases_of_the_state_that_was_asked_for(string state, int expected)
    {
        await StoreAsync(Sample.Report());
        await DoAsync(await StoreAsync(Sample.Report(Sample.Oyer)), c => Sample.Take(c));
        await DoAsync(await StoreAsync(Sample.Report(Sample.Gausdal)), Sample.Close);

        Assert.Equal(expected, (await ListAsync(CaseOrder.Newest, state)).Count);
    }

    [Theory]
    [InlineData("breach", 1)]
    [InlineData("inquiry", 0)]
    [InlineData("x' or Kind ne '", 0)]
    public async Task A_list_holds_the_kind_that_was_asked_for(string kind, int expected)
    {
        await StoreAsync(Sample.Report());

        Assert.Equal(expected, (await ListAsync(CaseOrder.Due, kind: kind)).Count);
    }

    [Theory]
    [InlineData(CaseOrder.Due)]
    [InlineData(CaseOrder.Newest)]
    public async Task The_reader_in_Øyer_is_never_shown_the_case_of_another(CaseOrder order)
    {
        foreach (var place in Sample.All)
            await StoreAsync(Sample.Report(place));
        var filter = new CaseFilter(null, CaseFilter.All, null, order);

        foreach (var after in (await RowsAsync()).Select(row => row.RowKey).Append(null))
        {
            var slice = await Lists.PageAsync(["3440"], filter, 50, after, default);
            Assert.All(slice.Cases, c => Assert.Equal("3440", c.Municipality));
        }
    }

    [Fact]
    public async Task Who_may_see_nothing_gets_an_empty_list()
    {
        await StoreAsync(Sample.Report());

        var slice = await Lists.PageAsync([], new(null, CaseFilter.All, null, CaseOrder.Due), 50, null, default);

        Assert.Empty(slice.Cases);
        Assert.Null(slice.After);
    }

    [Fact]
    public async Task A_list_tells_of_a_case_what_a_reader_needs_to_choose()
    {
        var taken = (await DoAsync(await StoreAsync(Sample.Report()), c => Sample.Take(c))).Case;
        var filter = new CaseFilter(null, CaseFilter.Open, null, CaseOrder.Due);

        var shown = Assert.Single((await Lists.PageAsync(Everywhere, filter, 50, null, default)).Cases);

        Assert.Equal(
            new(taken.Id, taken.Number, "3439", "breach", "assessing", taken.ReceivedAt, taken.DueAt,
                Sample.Ombud.Person.Name, Severity: null)
            {
                Wait = new("first-notification", taken.ReceivedAt, taken.DueAt, taken.DueAt!.Value),
                Next = "set-awareness",
                Turn = "triage",
                Unit = "Hjemmetjenesten",
                Data = "contact health",
                Flags = "special-categories",
            },
            shown);
    }

    private async Task<CaseNumber> ReportAsync(Municipality place, int hour, int discoveredHour)
    {
        var at = Sample.Morning + Duration.FromHours(hour);
        var facts = Sample.Facts(Sample.Morning + Duration.FromHours(discoveredHour));
        return (await StoreAsync(Sample.Report(place, at, facts: facts))).Case.Number;
    }

    private async Task<List<CaseNumber>> ListAsync(CaseOrder order, string state = CaseFilter.Open, string? kind = null)
    {
        var slice = await Lists.PageAsync(Everywhere, new(null, state, kind, order), 50, null, default);
        return [.. slice.Cases.Select(c => c.Number)];
    }
}
