using Azure.Data.Tables;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
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
    public async Task What_is_stored_of_a_request_confirms_no_guess_and_outlives_the_change_of_keys()
    {
        await StoreAsync(Sample.Report(key: Sent("Et navn.", Old)));

        var stored = Assert.Single(await RowsAsync("once")).GetString("Body")!;

        Assert.StartsWith("k1.", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(stored, IdempotencyKey.Of("", "Et navn.", [New]).OlderBodies);
        Assert.IsType<Committed.Already>(await FindAsync(Sent("Et navn.", New, Old)));
        Assert.IsType<Committed.KeyReused>(await FindAsync(Sent("Et annet.", New, Old)));
        // Whoever has thrown the key away cannot tell.
        Assert.False(Assert.IsType<Committed.Already>(await FindAsync(Sent("Et annet.", New))).IsCompared);
    }

    [Fact]
    public async Task What_an_earlier_release_stored_is_recognised_and_goes_when_the_case_is_redacted()
    {
        var plain = Sent("Et navn.", New).OlderBodies[^1];
        var stored = await StoreAsync(Sample.Report(key: Sent("Et navn.", New) with { Body = plain }));
        var opened = stored with { Case = ((Breach)stored.Case) with { RequestKey = null } };

        Assert.IsType<Committed.Already>(await FindAsync(Sent("Et navn.", New)));
        Assert.IsType<Committed.KeyReused>(await FindAsync(Sent("Et annet.", New)));
        await DoAsync(opened, Redacted);

        Assert.False(Assert.Single(await RowsAsync("once")).ContainsKey("Body"));
    }

    [Theory]
    [InlineData("Et navn.")]
    [InlineData("[sladdet]")]
    public async Task After_a_redaction_a_repeated_request_is_answered_with_its_case(string body)
    {
        var stored = await StoreAsync(Sample.Report(key: Sent("Et navn.", New)));
        await StoreAsync(Sample.Report(key: Sample.IdempotencyKey("another's")));

        await DoAsync(stored, Redacted);

        var again = await Cases.CommitNewAsync(() => Sample.Report(key: Sent(body, New)), default);
        Assert.Equal(stored.Case.Id, Assert.IsType<Committed.Already>(again).Case.Id);
        Assert.Equal(
            ["another's"], (await RowsAsync("once")).Select(row => row.GetString("Body")).OfType<string>());
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

    private static readonly SigningKey Old = new("k1", [.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly SigningKey New = new("k2", [.. Enumerable.Repeat((byte)2, 32)]);

    private static IdempotencyKey Sent(string body, params SigningKey[] keys) =>
        IdempotencyKey.Of("the same", body, keys);

    private static Change Redacted(Case one) => Sample.Accepted(
        ((Breach)one).Redact(Sample.Ombud, "whatHappened", "Et navn.", [], Sample.Now));

    private Task<Committed?> FindAsync(IdempotencyKey key) => Cases.FindSentAsync("3439", key, default);

    private Change Remember(List<Change> decided, Randomness? random = null)
    {
        decided.Add(Sample.Report(key: _key, random: random));
        return decided[^1];
    }
}
