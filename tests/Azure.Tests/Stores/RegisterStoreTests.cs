using Azure.Data.Tables;
using NodaTime;
using NodaTime.Text;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class RegisterStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly RegisterPeriod Friday = new(new(2026, 11, 20), new(2026, 11, 20));
    private static readonly RegisterPeriod Autumn = new(new(2026, 9, 1), new(2026, 12, 31));
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private RegisterStore Register => new(Table.Sealed(), StoresSetup.Kinds);

    [Fact]
    public async Task A_day_holds_what_was_received_from_midnight_to_midnight_in_Norway()
    {
        var midnight = Instant.FromUtc(2026, 11, 19, 23, 0);
        var day = Duration.FromHours(24);
        var tick = Duration.FromTicks(1);
        foreach (var at in new[] { midnight - tick, midnight, midnight + day - tick, midnight + day })
            await StoreAsync(Sample.Report(at: at));

        var read = await ReadAsync(Friday);

        Assert.Equal([midnight + day - tick, midnight], read.Select(one => one.Case.ReceivedAt));
    }

    [Fact]
    public async Task The_register_is_one_municipality_s_and_holds_what_is_closed_too()
    {
        await StoreAsync(Sample.Report(Sample.Oyer));
        var closed = await DoAsync(await StoreAsync(Sample.Report()), Sample.Close);

        Assert.Equal(closed.Case.Number, Assert.Single(await ReadAsync(Autumn)).Case.Number);
        var page = await Register.PageAsync(["3439"], Breach.AsKind, Autumn, 50, null, default);
        Assert.Equal("closed", Assert.Single(page.Cases).StateName);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(50)]
    public async Task Page_by_page_every_breach_of_the_period_comes_once_newest_first(int size)
    {
        // Two at every moment: order must not hang on the time alone.
        for (var i = 0; i < 10; i++)
            await StoreAsync(Sample.Report(at: Sample.Morning + (i / 2) * Minute));
        await StoreAsync(Sample.Report(at: Sample.Morning - Duration.FromDays(365)));

        var paged = new List<Case>();
        string? after = null;
        do
        {
            var slice = await Register.PageAsync(["3439"], Breach.AsKind, Autumn, size, after, default);
            Assert.InRange(slice.Cases.Count, 1, size);
            paged.AddRange(slice.Cases);
            after = slice.After;
        }
        while (after is not null);

        Assert.Equal(10, paged.Select(one => one.Number).Distinct().Count());
        Assert.Equal(paged.OrderByDescending(one => one.ReceivedAt).Select(one => one.ReceivedAt),
            paged.Select(one => one.ReceivedAt));
        Assert.Equal((await ReadAsync(Autumn)).Select(one => one.Case.Number), paged.Select(one => one.Number));
    }

    [Fact]
    public async Task Each_breach_has_the_first_alert_that_reached_the_ombud_or_the_deputy()
    {
        var (one, other, silent) = (await ReportAsync(0), await ReportAsync(1), await ReportAsync(2));
        await MarkAsync(one, Recipient.Contact, Sample.Morning + Minute);
        await MarkAsync(one, Recipient.Ombud, Sample.Morning + 5 * Minute);
        await MarkAsync(one, Recipient.Deputy, Sample.Morning + 3 * Minute);
        await MarkAsync(other, Recipient.Ombud, Sample.Morning + 9 * Minute, outcome: "gave-up");
        await MarkAsync(other, Recipient.Deputy, null);
        await MarkAsync(silent, Recipient.Ombud, Sample.Morning + 7 * Minute);

        var read = (await ReadAsync(Autumn)).ToDictionary(b => b.Case.Number, b => b.OmbudAlertedAt);

        Assert.Equal(Sample.Morning + 3 * Minute, read[one.Number]);
        Assert.Null(read[other.Number]);
        Assert.Equal(Sample.Morning + 7 * Minute, read[silent.Number]);
    }

    [Fact]
    public async Task Each_breach_comes_with_its_own_history_and_all_of_it()
    {
        foreach (var i in Enumerable.Range(0, 4))
        {
            var stored = await StoreAsync(Sample.Report(at: Sample.Morning + i * Minute));
            for (var note = 0; note < i; note++)
                stored = await DoAsync(stored, read => Sample.Note(read, $"Notat {note}"));
        }

        var register = await ReadAsync(Autumn, withHistory: true);

        Assert.Equal([4, 3, 2, 1], register.Select(one => one.History.Count));
        Assert.All(register, one => IsUnbroken(one.History));
        Assert.All(register, one => Assert.Equal(one.Case.HistoryHead, one.History[^1].Hash));
    }

    [Fact]
    public async Task Short_and_empty_answers_of_storage_lose_nothing()
    {
        for (var i = 0; i < 6; i++)
            await MarkAsync(await ReportAsync(i), Recipient.Ombud, Sample.Morning);

        var read = await new RegisterStore(Through(new ShortPagesTransport()).Sealed(), StoresSetup.Kinds)
            .ReadAsync(["3439"], Breach.AsKind, Autumn, withHistory: true, default)
            .OfType<RegisteredCase>().ToListAsync();

        Assert.Equal(6, read.Count);
        Assert.All(read, one => Assert.Equal((Sample.Morning, 1), (one.OmbudAlertedAt, one.History.Count)));
    }

    private async Task<Case> ReportAsync(int minutes) =>
        (await StoreAsync(Sample.Report(at: Sample.Morning + minutes * Minute))).Case;

    private async Task<List<RegisteredCase>> ReadAsync(RegisterPeriod period, bool withHistory = false) =>
        await Register.ReadAsync(["3439"], Breach.AsKind, period, withHistory, default)
            .OfType<RegisteredCase>().ToListAsync();

    private async Task MarkAsync(Case about, Recipient to, Instant? at, string outcome = "sent")
    {
        var alert = AlertDecided.Of(about, new BreachAlert.Received(), to, Channel.Mail);
        var row = new TableEntity(about.Municipality, $"m_{alert.Id}") { ["Outcome"] = outcome };
        if (at is { } moment)
            row["At"] = InstantPattern.ExtendedIso.Format(moment);
        await Table.AddEntityAsync(row);
    }
}
