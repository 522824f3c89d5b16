using Azure.Data.Tables;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class RepeatedReportTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private readonly IdempotencyKey _key = Sample.IdempotencyKey();

    [Fact]
    public async Task The_same_report_sent_again_is_the_same_case()
    {
        var first = await StoreAsync(Sample.Report(key: _key));
        var before = await KindsAsync();

        var again = await Cases.CommitNewAsync(() => Sample.Report(key: _key), default);

        Assert.Equal(first.Case.Number, Assert.IsType<Committed.Already>(again).Case.Number);
        Assert.Equal(before, await KindsAsync());
    }

    [Fact]
    public async Task The_same_report_sent_again_shows_the_case_as_it_is_now()
    {
        await DoAsync(await StoreAsync(Sample.Report(key: _key)), Sample.Close);

        var again = await Cases.CommitNewAsync(() => Sample.Report(key: _key), default);

        Assert.False(Assert.IsType<Committed.Already>(again).Case.Open);
    }

    [Fact]
    public async Task Another_report_under_a_used_key_is_refused_and_changes_nothing()
    {
        await StoreAsync(Sample.Report(key: _key));
        var before = await KindsAsync();

        var other = await Cases.CommitNewAsync(() => Sample.Report(key: _key with { Body = "other" }), default);

        Assert.IsType<Committed.KeyReused>(other);
        Assert.Equal(before, await KindsAsync());
    }

    [Fact]
    public async Task Eight_clicks_at_once_make_one_case()
    {
        var committed = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Cases.CommitNewAsync(() => Sample.Report(key: _key), default)));

        var stored = Assert.Single(committed.OfType<Committed.Stored>());
        var already = committed.OfType<Committed.Already>().ToList();
        Assert.Equal(7, already.Count);
        Assert.All(already, a => Assert.Equal(stored.Case.Id, a.Case.Id));
        Assert.Single(await RowsAsync("case"));
    }

    [Fact]
    public async Task Eight_reports_at_once_under_one_key_make_one_case_and_seven_refusals()
    {
        var committed = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(i => Cases.CommitNewAsync(() => Sample.Report(key: _key with { Body = $"body {i}" }), default)));

        Assert.Single(committed.OfType<Committed.Stored>());
        Assert.Equal(7, committed.OfType<Committed.KeyReused>().Count());
        Assert.Single(await RowsAsync("case"));
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.AnsweredBusy)]
    [InlineData(Mishap.AnswerLost, Mishap.AnswerLost)]
    [InlineData(Mishap.NeverSent, Mishap.AnsweredBusy)]
    public async Task A_lost_answer_ends_well_with_the_number_that_was_stored(params Mishap[] mishaps)
    {
        var decided = new List<Change>();
        var cases = new CaseStore(Through(new UnreliableTransport(mishaps)).Sealed(), StoresSetup.Kinds);

        var committed = await cases.CommitNewAsync(() => Remember(decided), default);

        Assert.Equal(Assert.Single(decided).Case.Number, Assert.IsType<Committed.Stored>(committed).Case.Number);
        Assert.Single(await RowsAsync("case"));
        Assert.Single(await RowsAsync("number"));
    }

    [Fact]
    public async Task A_number_that_is_taken_is_drawn_again()
    {
        var taken = await StoreAsync(Sample.Report(random: Sample.SameNumber));
        var draws = 0;

        var committed = await Cases.CommitNewAsync(
            () => Sample.Report(key: _key, random: ++draws == 1 ? Sample.SameNumber : null), default);

        Assert.NotEqual(taken.Case.Number, Assert.IsType<Committed.Stored>(committed).Case.Number);
        Assert.Equal(2, draws);
        Assert.Equal(2, (await RowsAsync("case")).Count);
    }

    [Fact]
    public async Task Five_taken_numbers_in_a_row_are_an_error_and_leave_nothing()
    {
        await StoreAsync(Sample.Report(random: Sample.SameNumber));
        var before = await KindsAsync();
        var draws = new List<Change>();

        await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => Cases.CommitNewAsync(() => Remember(draws, Sample.SameNumber), default));

        Assert.Equal(5, draws.Count);
        Assert.Equal(before, await KindsAsync());
    }

    private Change Remember(List<Change> decided, Randomness? random = null)
    {
        decided.Add(Sample.Report(key: _key, random: random));
        return decided[^1];
    }
}
