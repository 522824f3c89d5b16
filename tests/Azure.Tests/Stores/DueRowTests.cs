using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class DueRowTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task The_due_row_moves_with_the_deadline()
    {
        var awareAt = Sample.Morning - Duration.FromHours(5);

        var taken = await DoAsync(await StoreAsync(Sample.Report()), c => Sample.Take(c));
        var decided = await DoAsync(taken, c => Sample.SetAwareness(c, awareAt));

        var due = Assert.Single(await RowsAsync("due"));
        Assert.Equal($"u_{CaseId.Ascending(Deadline.NotifyAuthority(awareAt))}_{decided.Case.Id}", due.RowKey);
    }

    [Fact]
    public async Task A_deadline_that_is_decided_to_be_what_it_was_keeps_its_row()
    {
        await DoAsync(await StoreAsync(Sample.Report()), c => Sample.SetAwareness(c, Sample.Morning));

        Assert.Single(await RowsAsync("due"));
    }

    [Fact]
    public async Task A_deadline_that_moves_by_less_than_a_key_can_tell_is_decided_all_the_same()
    {
        var awareAt = Sample.Morning - Duration.FromNanoseconds(1);
        var stored = await StoreAsync(Sample.Report(at: Sample.Morning - Duration.FromNanoseconds(50)));

        var decided = await DoAsync(stored, c => Sample.SetAwareness(c, awareAt));

        Assert.Equal(awareAt, ((Breach)decided.Case).AwareAt);
        Assert.Single(await RowsAsync("due"));
    }

    [Fact]
    public async Task What_the_due_row_shows_follows_the_case()
    {
        await DoAsync(await StoreAsync(Sample.Report()), c => Sample.Take(c));

        var due = Assert.Single(await RowsAsync("due"));
        Assert.Equal(("assessing", Sample.Ombud.Person.Name), (due.GetString("State"), due.GetString("TakenBy")));
    }

    [Fact]
    public async Task A_closed_case_is_no_longer_due()
    {
        var closed = await DoAsync(await StoreAsync(Sample.Report()), Sample.Close);

        Assert.Empty(await RowsAsync("due"));
        Assert.False((await ReadAsync(closed.Case)).Case.Open);
    }

    [Fact]
    public async Task A_note_on_a_closed_case_does_not_make_it_due_again()
    {
        var closed = await DoAsync(await StoreAsync(Sample.Report()), Sample.Close);

        await DoAsync(closed, c => Sample.Note(c, "Etterord."));

        Assert.Empty(await RowsAsync("due"));
    }
}
