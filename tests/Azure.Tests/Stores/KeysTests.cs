using System.Text.RegularExpressions;
using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Azure.Tests.Stores;

// A whole case with people and texts that can be recognised, then a look at every key and every message.
[Collection(SharedAzurite.Name)]
public sealed partial class KeysTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly string[] Marked =
        ["MERKET", "merket.person", "@", "Hemmelig", "91234567", "tenant-oid"];

    private static readonly Person Person = new("tenant-oid-1", "MERKET Person");
    private static readonly Caller Ombud = new(new("tenant-oid-2", "MERKET Ombud"), Roles.Triage, null);

    [Fact]
    public async Task No_key_holds_anything_about_a_person()
    {
        await LiveThroughACaseAsync();

        Assert.All(await RowsAsync(), row => Assert.All(Marked, mark =>
        {
            Assert.DoesNotContain(mark, row.PartitionKey, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(mark, row.RowKey, StringComparison.OrdinalIgnoreCase);
        }));
    }

    [Fact]
    public async Task A_key_is_a_letter_and_then_ids_hashes_times_and_names_of_topics_and_channels_alone()
    {
        await LiveThroughACaseAsync();

        Assert.All(await RowsAsync(), row =>
        {
            Assert.Equal("3439", row.PartitionKey);
            Assert.Matches(Key(), row.RowKey);
        });
    }

    [Fact]
    public async Task No_message_and_no_alarm_holds_anything_about_a_person()
    {
        await LiveThroughACaseAsync();
        var rows = (await RowsAsync("message")).Concat(await RowsAsync("alarm"));
        var bodies = rows.Select(row => row.GetString("Body")!);

        Assert.All(bodies, body => Assert.All(Marked, mark =>
            Assert.DoesNotContain(mark, body, StringComparison.OrdinalIgnoreCase)));
    }

    private async Task LiveThroughACaseAsync()
    {
        var facts = Sample.Facts(text: "Hemmelig om merket.person@example.no") with { Phone = "91234567" };
        var report = Breach.Report(
            new(facts, Findings.Nothing), Sample.Ringebu,
            new(Person, IsShared: true, new(new string('a', 64), new string('b', 64))),
            Sample.Now);
        var stored = await StoreAsync(report);
        stored = await DoAsync(stored, c => Sample.Take(c, Ombud));
        stored = await DoAsync(stored, c => Sample.Note(c, "Hemmelig notat", Ombud));
        await Log.RecordAccessAsync(stored.Case, Ombud, Sample.Morning, default);
        await Deliveries.RecordAsync(report.Alerts[0], null, new(DeliveryStep.Sent, []), 204, Sample.Morning, default);
        var later = Sample.Morning + Deadline.ToDecideAwareness + Duration.FromDays(4);
        var ringing = Sample.Reminders.Ring((Breach)stored.Case, report.Alarm!, later)!;
        await Alarms.RingAsync(report.Alarm!, ringing, default);
    }

    // Case ids are 19 digits and 13 letters or digits; times are 19 digits, hashes 64 hexadecimal ones.
    [GeneratedRegex("""
        ^(c_[0-9]{19}[0-9a-z]{13}
        |k_[0-9]{19}[0-9a-z]{13}(_r:[0-9a-f]{32})?
        |n_RIN-26-[2-9A-Z]{5}
        |o_[0-9a-f]{64}
        |h_[0-9]{19}[0-9a-z]{13}_[0-9]{6}
        |l_[0-9]{19}[0-9a-z]{13}_(r:[0-9a-f]{32}:|a:1:received:ombud:feed:)?[0-9]{6}
        |p_[0-9a-f]{64}_[0-9]{19}[0-9a-z]{13}
        |u_[0-9]{19}_[0-9]{19}[0-9a-z]{13}
        |t_[0-9]{19}_[0-9]{19}[0-9a-z]{13}_[0-9]+
        |x_[0-9]{19}_[0-9]{19}[0-9a-z]{13}:[0-9]+:(received|passed-[0-9]+d):(ombud|deputy|contact):(feed|mail):1
        |m_[0-9]{19}[0-9a-z]{13}:1:received:ombud:feed)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Key();
}
