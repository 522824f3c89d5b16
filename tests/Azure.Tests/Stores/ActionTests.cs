using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class ActionTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task An_action_costs_one_transaction_and_no_reading()
    {
        var read = await StoreAsync(Sample.Report());
        var transport = new UnreliableTransport();

        await new CaseStore(Through(transport).Sealed(), StoresSetup.Kinds)
            .CommitAsync(Sample.Take(read.Case), read.Tag, default);

        Assert.Equal(["POST $batch"], transport.Sent);
    }

    [Fact]
    public async Task An_action_on_what_a_colleague_has_changed_is_told_so_and_changes_nothing()
    {
        var read = await StoreAsync(Sample.Report());
        var colleagues = await DoAsync(read, c => Sample.Take(c));

        var late = await Cases.CommitAsync(Sample.Close(read.Case), read.Tag, default);

        Assert.IsType<Committed.ChangedMeanwhile>(late);
        var now = await ReadAsync(read.Case);
        Assert.Equal(colleagues.Tag, now.Tag);
        Assert.Equal(["reported", "take"], await ActionsAsync(now.Case));
        Assert.Single(await RowsAsync("due"));
    }

    [Fact]
    public async Task Two_entries_never_take_one_place_in_a_history_even_where_no_version_is_named()
    {
        var read = await StoreAsync(Sample.Report());
        await DoAsync(read, c => Sample.Take(c));

        var late = await Cases.CommitAsync(Sample.Close(read.Case), "*", default);

        Assert.IsType<Committed.ChangedMeanwhile>(late);
        Assert.Equal(["reported", "take"], await ActionsAsync(read.Case));
    }

    [Fact]
    public async Task A_case_that_changed_without_an_action_refuses_an_action_on_what_was_read()
    {
        var read = await StoreAsync(Sample.Report());
        var row = Assert.Single(await RowsAsync("case"));
        await Table.UpdateEntityAsync(row, row.ETag);

        var late = await Cases.CommitAsync(Sample.Close(read.Case), read.Tag, default);

        Assert.IsType<Committed.ChangedMeanwhile>(late);
        Assert.Equal(["reported"], await ActionsAsync(read.Case));
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.AnsweredBusy)]
    [InlineData(Mishap.AnsweredBusy, Mishap.AnswerLost)]
    public async Task An_action_whose_answer_is_lost_is_done_and_done_once(params Mishap[] mishaps)
    {
        var read = await StoreAsync(Sample.Report());
        var cases = new CaseStore(Through(new UnreliableTransport(mishaps)).Sealed(), StoresSetup.Kinds);

        var committed = await cases.CommitAsync(Sample.Close(read.Case), read.Tag, default);

        Assert.Equal(2, Assert.IsType<Committed.Stored>(committed).Case.Version);
        Assert.Equal(["reported", "close"], await ActionsAsync(read.Case));
    }

    [Fact]
    public async Task An_action_that_does_not_reach_storage_changes_nothing()
    {
        var read = await StoreAsync(Sample.Report());
        var cases = new CaseStore(Through(UnreliableTransport.Always(Mishap.NeverSent)).Sealed(), StoresSetup.Kinds);

        await Assert.ThrowsAnyAsync<Exception>(() => cases.CommitAsync(Sample.Close(read.Case), read.Tag, default));

        Assert.Equal(read.Tag, (await ReadAsync(read.Case)).Tag);
        Assert.Single(await RowsAsync("due"));
    }

    [Fact]
    public async Task Of_actions_at_once_one_wins_and_the_others_are_told()
    {
        var read = await StoreAsync(Sample.Report());

        var committed = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(i => Cases.CommitAsync(Sample.Note(read.Case, $"Notat {i}"), read.Tag, default)));

        var won = Assert.Single(committed.OfType<Committed.Stored>());
        Assert.Equal(7, committed.OfType<Committed.ChangedMeanwhile>().Count());
        var history = await HistoryAsync(read.Case);
        IsUnbroken(history);
        Assert.Equal(won.Case.HistoryHead, history[^1].Hash);
        Assert.Equal((2, won.Case.HistoryHead), (history.Count, (await ReadAsync(read.Case)).Case.HistoryHead));
    }

    [Fact]
    public async Task Eight_people_who_try_until_they_succeed_all_stand_in_the_history()
    {
        var read = await StoreAsync(Sample.Report());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => InsistAsync(read.Case, $"Notat {i}")));

        var history = await HistoryAsync(read.Case);
        IsUnbroken(history);
        Assert.Equal(
            Enumerable.Range(0, 8).Select(i => $"Notat {i}"),
            history.Skip(1).Select(e => e.Text!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_history_of_a_whole_case_is_one_chain_whose_end_the_case_knows()
    {
        var stored = await StoreAsync(Sample.Report());
        stored = await DoAsync(stored, c => Sample.Take(c));
        stored = await DoAsync(stored, c => Sample.Note(c, "Ringt avsender: «æøå» \"1\"\n2"));
        stored = await DoAsync(stored, c => Sample.SetAwareness(c, Sample.Morning - Duration.FromHours(2)));
        stored = await DoAsync(stored, Sample.Close);

        var history = await Cases.HistoryAsync(stored.Case, default);

        IsUnbroken(history);
        Assert.Equal(["reported", "take", "note", "set-awareness", "close"], history.Select(e => e.Action));
        Assert.Equal((5, history[^1].Hash), (stored.Case.Version, stored.Case.HistoryHead));
    }

    [Fact]
    public async Task A_history_that_was_tampered_with_is_not_believed()
    {
        var stored = await StoreAsync(Sample.Report());
        var row = Assert.Single(await RowsAsync("history"));
        row["Document0"] = row.GetString("Document0")!.Replace("reported", "withdrawn", StringComparison.Ordinal);
        await Table.UpdateEntityAsync(row, row.ETag);

        await Assert.ThrowsAsync<UnreadableCaseException>(() => Cases.HistoryAsync(stored.Case, default));
    }

    private async Task InsistAsync(Case known, string text)
    {
        Committed committed;
        do
        {
            var read = await ReadAsync(known);
            committed = await Cases.CommitAsync(Sample.Note(read.Case, text), read.Tag, default);
        }
        while (committed is Committed.ChangedMeanwhile);
    }

    private async Task<IEnumerable<string>> ActionsAsync(Case source) =>
        (await HistoryAsync(source)).Select(e => e.Action);
}
