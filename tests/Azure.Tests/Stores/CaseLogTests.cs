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

        await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(i => Log.RecordAccessAsync(stored.Case, Reader($"{i:D2}"), Sample.Morning, default)));

        var log = await Log.ReadAsync(stored.Case, default);
        IsUnbroken(log);
        Assert.Equal(
            Enumerable.Range(0, 16).Select(i => $"{i:D2}"), log.Select(e => e.By.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reading_a_case_never_makes_a_colleagues_action_fail()
    {
        var stored = await StoreAsync(Sample.Report());

        await Log.RecordAccessAsync(stored.Case, Reader("reader"), Sample.Morning, default);

        Assert.Equal(stored.Tag, (await ReadAsync(stored.Case)).Tag);
        await DoAsync(stored, Sample.Close);
    }

    [Fact]
    public async Task What_is_logged_about_one_case_stands_in_no_other()
    {
        var one = await StoreAsync(Sample.Report());
        var other = await StoreAsync(Sample.Report());

        await Log.RecordAccessAsync(one.Case, Reader("reader"), Sample.Morning, default);

        Assert.Empty(await Log.ReadAsync(other.Case, default));
        Assert.Single(await Cases.HistoryAsync(one.Case, default));
    }

    [Fact]
    public async Task Several_entries_of_one_moment_keep_their_order()
    {
        var stored = (await StoreAsync(Sample.Report())).Case;

        await Log.AppendAsync(stored.Municipality, stored.Id, [Act("1"), Act("2")], [], default);
        await Log.AppendAsync(stored.Municipality, stored.Id, [Act("3")], [], default);

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
        await Log.RecordAccessAsync(stored.Case, Reader("first"), Sample.Morning, default);

        await LogOn(Through(new UnreliableTransport(mishaps)))
            .RecordAccessAsync(stored.Case, Reader("second"), Sample.Morning, default);

        var log = await Log.ReadAsync(stored.Case, default);
        IsUnbroken(log);
        Assert.Equal(["first", "second"], log.Select(e => e.By.Id));
    }

    [Fact]
    public async Task It_is_known_whether_the_ombud_has_read_the_case()
    {
        var stored = (await StoreAsync(Sample.Report())).Case;

        await Log.RecordAccessAsync(stored, Reader("contact"), Sample.Morning, default);
        Assert.False(await Log.WasReadByOmbudAsync(stored, default));

        await Log.RecordAccessAsync(stored, Sample.Ombud, Sample.Morning, default);
        Assert.True(await Log.WasReadByOmbudAsync(stored, default));
    }

    private static Caller Reader(string who) => new(new(who, "En leser"), Roles.Read, "3439");

    private static Act Act(string who) => new("delivery", Sample.Morning, new(who, "Systemet"));
}
