using Ombud.Azure.Tests.Tables;
using Ombud.Cases;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class CaseLogTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task Sixteen_who_read_at_once_all_stand_in_one_unbroken_chain()
    {
        var stored = await StoreAsync(Sample.Report());

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Log.RecordAccessAsync(stored.Case, Read($"{i:D2}"), default)));

        var log = await Log.ReadAsync(stored.Case, default);
        IsUnbroken(log);
        Assert.Equal(
            Enumerable.Range(0, 16).Select(i => $"{i:D2}"), log.Select(e => e.By.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reading_a_case_never_makes_a_colleagues_action_fail()
    {
        var stored = await StoreAsync(Sample.Report());

        await Log.RecordAccessAsync(stored.Case, Read("reader"), default);

        Assert.Equal(stored.Tag, (await ReadAsync(stored.Case)).Tag);
        await DoAsync(stored, Sample.Close);
    }

    [Fact]
    public async Task What_is_logged_about_one_case_stands_in_no_other()
    {
        var one = await StoreAsync(Sample.Report());
        var other = await StoreAsync(Sample.Report());

        await Log.RecordAccessAsync(one.Case, Read("reader"), default);

        Assert.Empty(await Log.ReadAsync(other.Case, default));
        Assert.Single(await Cases.HistoryAsync(one.Case, default));
    }

    [Fact]
    public async Task Several_entries_of_one_moment_keep_their_order()
    {
        var stored = (await StoreAsync(Sample.Report())).Case;

        await Log.AppendAsync(stored.Municipality, stored.Id, [Read("1"), Read("2")], [], default);
        await Log.AppendAsync(stored.Municipality, stored.Id, [Read("3")], [], default);

        var log = await Log.ReadAsync(stored, default);
        IsUnbroken(log);
        Assert.Equal(["1", "2", "3"], log.Select(e => e.By.Id));
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.AnsweredBusy)]
    [InlineData(Mishap.AnsweredBusy, Mishap.AnsweredBusy)]
    public async Task A_reading_whose_entry_got_no_answer_is_logged_once(params Mishap[] mishaps)
    {
        var stored = await StoreAsync(Sample.Report());
        await Log.RecordAccessAsync(stored.Case, Read("first"), default);

        await LogOn(Through(new UnreliableTransport(mishaps))).RecordAccessAsync(stored.Case, Read("second"), default);

        var log = await Log.ReadAsync(stored.Case, default);
        IsUnbroken(log);
        Assert.Equal(["first", "second"], log.Select(e => e.By.Id));
    }

    private static Act Read(string who) => new("read", Sample.Morning, new(who, "En leser"));
}
