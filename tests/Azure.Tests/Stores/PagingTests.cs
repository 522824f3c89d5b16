using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class PagingTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly string[] Everywhere = [.. Sample.All.Select(m => m.Number)];

    private readonly List<StoredCase> _reported = [];

    [Theory]
    [InlineData(CaseOrder.Due, 1)]
    [InlineData(CaseOrder.Due, 5)]
    [InlineData(CaseOrder.Newest, 3)]
    [InlineData(CaseOrder.Newest, 12)]
    [InlineData(CaseOrder.Newest, 200)]
    public async Task Page_by_page_every_case_comes_once_and_in_order(CaseOrder order, int size)
    {
        await ReportAsync(12);
        var whole = await Lists.PageAsync(Everywhere, Open(order), 50, null, default);

        var paged = await PagesAsync(Lists, order, size);

        Assert.Equal(12, paged.Count);
        Assert.Equal(whole.Cases.Select(c => c.Number), paged);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(3, 4)]
    [InlineData(12, 1)]
    public async Task The_last_page_leads_nowhere_even_when_it_is_full(int size, int pages)
    {
        await ReportAsync(10);
        var turned = 0;

        await PagesAsync(Lists, CaseOrder.Due, size, () => Task.FromResult(turned++));

        Assert.Equal(pages, turned);
    }

    [Theory]
    [InlineData(CaseOrder.Due)]
    [InlineData(CaseOrder.Newest)]
    public async Task Cases_that_stand_the_whole_time_come_once_while_others_come_and_go(CaseOrder order)
    {
        await ReportAsync(16);
        var closed = new List<CaseNumber>();

        var paged = await PagesAsync(Lists, order, 3, async () =>
        {
            if (closed.Count == 5)
                return;
            var leaving = _reported[closed.Count * 3];
            await DoAsync(leaving, Sample.Close);
            closed.Add(leaving.Case.Number);
            await StoreAsync(Sample.Report(Sample.All[closed.Count % 4], Sample.Morning + Duration.FromDays(1)));
            await StoreAsync(Sample.Report(Sample.All[closed.Count % 4], Sample.Morning - Duration.FromDays(1)));
        });

        Assert.Equal(paged.Count, paged.Distinct().Count());
        Assert.Empty(_reported.Select(r => r.Case.Number).Except(closed).Except(paged));
    }

    [Theory]
    [InlineData(CaseOrder.Due)]
    [InlineData(CaseOrder.Newest)]
    public async Task Short_and_empty_answers_of_storage_lose_nothing(CaseOrder order)
    {
        await ReportAsync(10);

        var lists = new CaseLists(Through(new ShortPagesTransport()).Sealed(), StoresSetup.Kinds);
        var paged = await PagesAsync(lists, order, 4);

        Assert.Equal(await PagesAsync(Lists, order, 50), paged);
    }

    private static CaseFilter Open(CaseOrder order) => new(null, CaseFilter.Open, null, order);

    private async Task ReportAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            // Two at every moment: order must not hang on the time alone.
            var at = Sample.Morning + Duration.FromMinutes(i / 2);
            _reported.Add(await StoreAsync(Sample.Report(Sample.All[i % 4], at)));
        }
    }

    private static async Task<List<CaseNumber>> PagesAsync(
        CaseLists lists, CaseOrder order, int size, Func<Task>? afterEach = null)
    {
        var all = new List<CaseNumber>();
        string? after = null;
        do
        {
            var slice = await lists.PageAsync(Everywhere, Open(order), size, after, default);
            Assert.InRange(slice.Cases.Count, 0, size);
            all.AddRange(slice.Cases.Select(c => c.Number));
            after = slice.After;
            if (afterEach is not null)
                await afterEach();
        }
        while (after is not null);
        return all;
    }
}
