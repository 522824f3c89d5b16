using Ombud.Azure.Tests.Tables;
using Ombud.Cases.Breaches;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class ReportTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private CaseStore StoreThrough(UnreliableTransport transport) =>
        new(Through(transport).Sealed(), StoresSetup.Kinds);

    private static readonly string[] Whole =
    [
        "alarm", "case", "due", "history", "message", "message", "message", "number", "once", "reporter",
    ];

    [Fact]
    public async Task A_report_costs_one_transaction_and_no_reading()
    {
        var transport = new UnreliableTransport();

        var committed = await StoreThrough(transport).CommitNewAsync(() => Sample.Report(), default);

        Assert.IsType<Committed.Stored>(committed);
        Assert.Equal(["POST $batch"], transport.Sent);
    }

    [Fact]
    public async Task A_report_leaves_everything_that_its_case_needs()
    {
        await StoreAsync(Sample.Report());

        Assert.Equal(Whole, await KindsAsync());
    }

    [Fact]
    public async Task A_report_is_read_back_as_it_was_written()
    {
        var report = Sample.Report();

        var stored = await StoreAsync(report);

        Assert.Equal(Sample.Json(report.Case), Sample.Json(stored.Case));
        Assert.Equal([Sample.Json(report.Entry)], (await Cases.HistoryAsync(stored.Case, default)).Select(Sample.Json));
    }

    [Fact]
    public async Task A_report_that_does_not_reach_storage_leaves_nothing_and_may_be_sent_again()
    {
        var transport = UnreliableTransport.Always(Mishap.NeverSent);

        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => StoreThrough(transport).CommitNewAsync(() => Sample.Report(), default));

        Assert.True(StorageFailure.Is(failure));
        Assert.Empty(await RowsAsync());
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.AnsweredBusy)]
    public async Task A_report_of_which_no_answer_says_that_it_stands_is_found_by_the_next_click(Mishap mishap)
    {
        var key = Sample.IdempotencyKey();
        var transport = new UnreliableTransport(mishap, Mishap.NeverSent, Mishap.NeverSent);
        await Assert.ThrowsAnyAsync<Exception>(
            () => StoreThrough(transport).CommitNewAsync(() => Sample.Report(key: key), default));

        var again = await Cases.CommitNewAsync(() => Sample.Report(key: key), default);

        Assert.IsType<Committed.Already>(again);
        Assert.Equal(Whole, await KindsAsync());
    }

    [Fact]
    public async Task A_deadline_that_has_passed_when_it_is_reported_still_has_its_alarm()
    {
        var stored = await StoreAsync(Sample.Report(
            facts: Sample.Facts(discoveredAt: Sample.Morning - Deadline.ToAuthority)));

        Assert.Equal(Whole, await KindsAsync());
        Assert.Equal(Sample.Morning, await Alarms.NextAsync(stored.Case.Municipality, default));
    }
}
