using System.Security.Cryptography;
using Azure.Data.Tables;
using NodaTime.Testing;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

// A redaction of any size: shown to nobody once it is recorded, whole at every moment, gone from every row in the end.
[Collection(SharedAzurite.Name)]
public sealed class RedactionTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private const string Secret = "Kari Nordmann, Storgata 1";

    private readonly FakeClock _clock = new(Sample.Morning);

    private ChainStore Chains => new(
        Table.Sealed(), new(Table.Sealed(), Table.Sealed(), StoresSetup.Kinds), StoresSetup.Kinds, Alarms, Moments);

    private Moments Moments => new(_clock, Sample.Reminders, RandomNumberGenerator.GetBytes);

    [Fact]
    public async Task However_often_a_text_was_repeated_it_is_shown_to_nobody_and_goes_from_every_row()
    {
        var stored = await PlayAsync(await StoreAsync(Sample.Report()), Notes(Secret, 305));
        await IsWholeAsync(stored.Case);

        var recorded = await DoAsync(stored, one => Redact(one, "history-3"));
        await IsUnderWayAsync(recorded.Case);
        var isDone = await RedactionsOn(Table).CarryOutAsync("3439", stored.Case.Id, default);

        Assert.True(isDone);
        await IsCarriedOutAsync(stored.Case);
    }

    // What stays beside the text may be as large as a transaction holds.
    [Fact]
    public async Task Where_the_rest_of_the_entries_is_long_each_transaction_rewrites_fewer()
    {
        var rest = new string('æ', Limits.Text);
        var stored = await PlayAsync(
            await StoreAsync(Sample.Report()),
            [
                .. Enumerable.Range(0, 12).Select<int, Func<Case, Change>>(i => one => Amended(
                    one, ("consequences", $"{Secret}, {i}"), ("mitigation", $"{i}{rest[4..]}"),
                    ("prevention", $"{i}{rest[4..]}"))),
            ]);

        var recorded = await DoAsync(stored, one => Redact(one, "consequences"));
        await IsUnderWayAsync(recorded.Case);
        await RedactionsOn(Table).CarryOutAsync("3439", stored.Case.Id, default);

        await IsCarriedOutAsync(stored.Case);
    }

    [Fact]
    public async Task What_fits_into_one_transaction_is_done_when_it_is_recorded()
    {
        var stored = await PlayAsync(await StoreAsync(Sample.Report()), Notes(Secret, 20));

        var done = await DoAsync(stored, one => Redact(one, "history-3"));

        Assert.Null(done.Case.Redacting);
        Assert.Empty(await UnderWayAsync());
        await IsGoneAsync(done.Case);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Killed_between_any_two_transactions_it_is_hidden_and_whole_and_goes_on_later(int transactions)
    {
        var stored = await PlayAsync(await StoreAsync(Sample.Report()), Notes(Secret, 200));
        var recorded = await DoAsync(stored, one => Redact(one, "history-3"));
        var dying = new DyingTransport(transactions);

        await Assert.ThrowsAnyAsync<Exception>(
            () => RedactionsOn(Through(dying)).CarryOutAsync("3439", stored.Case.Id, default));
        await IsUnderWayAsync(recorded.Case);
        await RedactionsOn(Table).CarryOutAsync("3439", stored.Case.Id, default);

        await IsCarriedOutAsync(stored.Case);
    }

    [Fact]
    public async Task Two_at_once_with_a_note_in_between_and_facts_among_the_entries_all_end_well()
    {
        const string Other = "Ola Nordmann, Lillegata 2";
        var stored = await PlayAsync(
            await StoreAsync(Sample.Report(facts: Sample.Facts(text: Secret))),
            [.. Notes(Secret, 100), .. Notes(Other, 100)]);
        var first = await DoAsync(stored, one => Redact(one, "whatHappened"));
        var noted = await DoAsync(first, one => Sample.Note(one, "Et notat imens."));

        var second = await DoAsync(noted, one => Redact(one, "history-150"));
        await IsUnderWayAsync(second.Case);
        await IsHiddenAsync(second.Case, Other);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(
            _ => RedactionsOn(Table).CarryOutAsync("3439", stored.Case.Id, default)));

        Assert.Equal(2, second.Case.Redacting!.Count);
        Assert.Equal(CaseText.Redacted, ((Breach)second.Case).Facts.WhatHappened);
        await IsCarriedOutAsync(stored.Case);
        await IsGoneAsync(second.Case, Other);
        Assert.Single(await HistoryAsync(stored.Case), e => e.Action == "redacted");
    }

    [Fact]
    public async Task What_is_taken_out_by_an_action_while_the_rows_are_rewritten_does_not_come_back()
    {
        const string Other = "Ola Nordmann, Lillegata 2";
        var stored = await PlayAsync(
            await StoreAsync(Sample.Report()),
            [one => Amended(one, ("measures", Other), ("consequences", Secret)), .. Notes(Secret, 100)]);
        var recorded = await DoAsync(stored, one => Redact(one, "consequences"));
        var meanwhile = new DyingTransport(
            int.MaxValue, before: () => DoAsync(recorded, one => Redact(one, "measures")));

        await RedactionsOn(Through(meanwhile)).CarryOutAsync("3439", stored.Case.Id, default);

        await IsCarriedOutAsync(stored.Case);
        await IsGoneAsync(stored.Case, Other);
    }

    [Fact]
    public async Task A_stale_redaction_changes_nothing_and_one_that_others_overtake_says_that_it_goes_on()
    {
        var stored = await PlayAsync(await StoreAsync(Sample.Report()), Notes(Secret, 100));
        await DoAsync(stored, one => Sample.Note(one, "Først."));

        var late = await Cases.CommitAsync(Redact(stored.Case, "history-3"), stored.Tag, default);

        Assert.IsType<Committed.ChangedMeanwhile>(late);
        Assert.Empty(await UnderWayAsync());
        await IsWholeAsync(stored.Case);
    }

    [Fact]
    public async Task A_row_from_before_a_redaction_that_somebody_put_back_shows_no_text_and_is_found()
    {
        var stored = await PlayAsync(await StoreAsync(Sample.Report()), Notes(Secret, 2));
        var before = (await RowsAsync("history"))[1];
        var redacted = await DoAsync(stored, one => Redact(one, "history-2"));
        await Table.UpsertEntityAsync(before, TableUpdateMode.Replace);

        var report = await Chains.VerifyAsync("3439", stored.Case.Id, default);

        Assert.Equal([new(2, ChainFault.RedactedStands)], report.History);
        await IsHiddenAsync(redacted.Case);
    }

    private RedactionStore RedactionsOn(TableClient table) =>
        new(table.Sealed(), new(table.Sealed(), StoresSetup.Kinds), Moments);

    private static Func<Case, Change>[] Notes(string text, int count) =>
        [.. Enumerable.Repeat<Func<Case, Change>>(one => Sample.Note(one, text), count)];

    private Change Redact(Case one, string field)
    {
        var history = Cases.HistoryAsync(one, default).GetAwaiter().GetResult();
        return Sample.Accepted(((Breach)one).Redact(Sample.Ombud, field, "Et navn.", history, Sample.Now));
    }

    private static Change Amended(Case one, params (string Name, string Value)[] fields) => Sample.Accepted(
        ((Breach)one).Amend(
            Sample.Ombud, fields.ToDictionary(f => f.Name, f => (IReadOnlyList<string>)[f.Value]), "Nytt.",
            Sample.Now));

    // Many actions, and as few transactions as they need.
    private async Task<StoredCase> PlayAsync(StoredCase read, IReadOnlyList<Func<Case, Change>> actions)
    {
        var (one, gathered) = (read.Case, new GatheredRows());
        foreach (var change in actions.Select(act => act(one)))
        {
            one = change.Case;
            await new CaseStore(gathered.Sealed(), StoresSetup.Kinds).CommitAsync(change, read.Tag, default);
        }

        foreach (var some in gathered.Rows.Chunk(12))
            await Table.SubmitTransactionAsync(
                some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
        return await ReadAsync(one);
    }

    private async Task<List<CaseId>> UnderWayAsync() =>
        await RedactionsOn(Table).UnderWayAsync("3439", default).ToListAsync();

    private async Task IsUnderWayAsync(Case one)
    {
        Assert.Equal([one.Id], await UnderWayAsync());
        Assert.NotNull((await ReadAsync(one)).Case.Redacting);
        await IsHiddenAsync(one);
        await IsWholeAsync(one);
    }

    private async Task IsHiddenAsync(Case one, string text = Secret)
    {
        var register = new RegisterStore(Table.Sealed(), StoresSetup.Kinds).ReadAsync(
            ["3439"], one.OfKind, new(new(2026, 1, 1), new(2026, 12, 31)), withHistory: true, default);

        Assert.DoesNotContain(text, Sample.Json(await HistoryAsync(one)), StringComparison.Ordinal);
        Assert.DoesNotContain(text, (await ReadAsync(one)).Case.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            text, Sample.Json(await register.OfType<RegisteredCase>().Select(line => line.History).ToListAsync()),
            StringComparison.Ordinal);
    }

    private async Task IsCarriedOutAsync(Case one)
    {
        Assert.Empty(await UnderWayAsync());
        Assert.Null((await ReadAsync(one)).Case.Redacting);
        await IsWholeAsync(one);
        await IsGoneAsync(one);
    }

    private async Task IsGoneAsync(Case one, string text = Secret)
    {
        await IsWholeAsync(one);
        Assert.DoesNotContain(
            await RowsAsync(), row => row.Any(column => column.Value is string words
                && words.Contains(text, StringComparison.Ordinal)));
    }

    private async Task IsWholeAsync(Case one)
    {
        var report = await Chains.VerifyAsync("3439", one.Id, default);
        Assert.True(report.IsWhole, string.Join(", ", report.History));
        IsUnbroken(await HistoryAsync(one));
    }
}
