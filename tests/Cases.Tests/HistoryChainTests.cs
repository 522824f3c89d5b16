using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

// Whatever is done to a stored history behind the suite's back is found, and found where it was done.
public sealed class HistoryChainTests
{
    private readonly (Breach Breach, List<HistoryEntry> Entries) _played = Play();

    private List<StoredEntry> Rows => [.. _played.Entries.Select(Row)];

    [Fact]
    public void A_history_as_it_was_written_is_whole_also_after_a_redaction() => Assert.Empty(Verify(Rows));

    // Every bit of the row in the middle, and one or two of each byte in those around it.
    [Fact]
    public void One_bit_that_was_flipped_in_any_row_is_found_in_that_row()
    {
        var first = HistoryEntry.After(HistoryEntry.Beginning, 1, new("take", A.Morning, A.Ombud.Person), A.Counting());
        var note = new Act("note", A.Morning, A.Ombud.Person) { Text = "Øy.", Audience = Audience.Ombud };
        var second = HistoryEntry.After(first.Hash, 2, note, A.Counting());
        var last = HistoryEntry.After(second.Hash, 3, note, A.Counting());
        StoredEntry[] rows = [Row(first), Row(second), Row(last)];

        Assert.Empty(HistoryChain.Verify(rows, last.Hash, 3, []));
        foreach (var (index, row) in rows.Index())
        {
            var bytes = Encoding.UTF8.GetBytes(row.Document);
            for (var bit = 0; bit < bytes.Length * 8; bit += index == 1 ? 1 : 7)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                var flipped = row with { Document = Encoding.UTF8.GetString(bytes) };
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));

                var findings = HistoryChain.Verify(
                    [.. rows[..index], flipped, .. rows[(index + 1)..]], last.Hash, 3, []);

                Assert.Contains(findings, f => f.Sequence == row.Sequence);
            }
        }
    }

    [Fact]
    public void A_row_that_was_dropped_is_found_wherever_it_stood()
    {
        for (var index = 0; index < Rows.Count; index++)
        {
            var rows = Rows;
            rows.RemoveAt(index);

            Assert.Contains(new(index + 1, ChainFault.Missing), Verify(rows));
        }
    }

    [Fact]
    public void Two_rows_that_were_swapped_are_both_out_of_place()
    {
        for (var one = 0; one < Rows.Count; one++)
            for (var other = one + 1; other < Rows.Count; other++)
            {
                var rows = Rows;
                (rows[one], rows[other]) = (
                    rows[one] with { Document = rows[other].Document },
                    rows[other] with { Document = rows[one].Document });

                var findings = Verify(rows);

                Assert.Contains(new(one + 1, ChainFault.OutOfPlace), findings);
                Assert.Contains(new(other + 1, ChainFault.OutOfPlace), findings);
            }
    }

    [Fact]
    public void A_history_that_was_cut_short_together_with_its_case_is_found_by_its_anchor()
    {
        var rows = Rows;
        var anchor = new Anchor(rows.Count, _played.Breach.HistoryHead);
        rows.RemoveAt(rows.Count - 1);
        var shorter = _played.Entries[^2];

        Assert.Empty(HistoryChain.Verify(rows, shorter.Hash, shorter.Sequence, []));
        Assert.Equal(
            [new(anchor.Sequence, ChainFault.NotAnchored)],
            HistoryChain.Verify(rows, shorter.Hash, shorter.Sequence, [anchor]));
    }

    [Fact]
    public void A_history_that_was_written_anew_from_the_start_is_found_by_its_anchor()
    {
        var (other, entries) = Play();
        var rows = entries.Select(Row);
        var forged = _played.Breach.HistoryHead == other.HistoryHead ? new('0', 64) : _played.Breach.HistoryHead;

        Assert.Contains(
            HistoryChain.Verify([.. rows], other.HistoryHead, other.Version, [new(2, forged)]),
            f => f.Fault is ChainFault.NotAnchored);
    }

    [Fact]
    public void A_value_that_is_gone_without_a_word_is_no_redaction()
    {
        var rows = Rows;
        var note = _played.Entries[1].Without([HistoryEntry.TextName]);
        rows[1] = Row(note);

        Assert.Equal([new(2, ChainFault.RedactedUnsaid)], Verify(rows));
    }

    [Theory]
    [InlineData("2:text")]
    [InlineData("2")]
    public void A_text_that_stands_after_its_redaction_is_found_unless_the_case_says_that_it_is_under_way(
        string removed)
    {
        var (note, before) = (_played.Entries[1], _played.Entries[0]);
        var redaction = HistoryEntry.After(
            note.Hash, 3,
            new("redact", A.Morning, A.Ombud.Person) { Details = Act.DetailsOf(("entries", removed)) }, A.Counting());

        Assert.Empty(Verify(note.Without([HistoryEntry.TextName]), []));
        Assert.Equal([new(2, ChainFault.RedactedStands)], Verify(note, []));
        Assert.Empty(Verify(note, [3]));

        IReadOnlyList<ChainFinding> Verify(HistoryEntry noted, int[] redacting) => HistoryChain.Verify(
            [.. new[] { before, noted, redaction }.Select(Row)], redaction.Hash, 3, [], redacting: redacting);
    }

    [Fact]
    public void A_text_that_stands_is_found_also_where_another_of_the_same_redaction_is_gone()
    {
        var act = new Act("amend", A.Morning, A.Ombud.Person) { Details = Act.DetailsOf(("a", "1"), ("b", "2")) };
        var amended = HistoryEntry.After(HistoryEntry.Beginning, 1, act, A.Counting());
        var redaction = Redacting("1:a,b", amended.Hash, 2);

        Assert.Empty(Verify(amended.Without(["a", "b"])));
        Assert.Equal([new(1, ChainFault.RedactedStands)], Verify(amended.Without(["a"])));

        IReadOnlyList<ChainFinding> Verify(HistoryEntry first) =>
            HistoryChain.Verify([Row(first), Row(redaction)], redaction.Hash, 2, []);
    }

    [Fact]
    public void What_is_left_of_a_value_is_found_where_no_redaction_says_so_though_one_says_so_of_another()
    {
        var act = new Act("amend", A.Morning, A.Ombud.Person) { Details = Act.DetailsOf(("a", "1"), ("b", "2")) };
        var amended = HistoryEntry.After(HistoryEntry.Beginning, 1, act, A.Counting())
            .Leaving(new Dictionary<string, string> { ["a"] = "en", ["b"] = "to" }, A.Counting());
        var (a, b) = (Said("a"), Said("b"));

        Assert.Empty(Verify($"{a} {b}"));
        Assert.Equal([new(1, ChainFault.Altered)], Verify(a));
        Assert.Equal([new(1, ChainFault.Altered)], Verify(b));

        string Said(string name) => $"1:{name}:{amended.Resealed![name].Digest}";

        IReadOnlyList<ChainFinding> Verify(string left)
        {
            var redaction = Saying(("left", left), amended.Hash);
            return HistoryChain.Verify([Row(amended), Row(redaction)], redaction.Hash, 2, []);
        }
    }

    [Theory]
    [InlineData("left", "1:text")]
    [InlineData("left", "en:text:0")]
    [InlineData("left", "1:text:0:0")]
    [InlineData("entries", "en:text")]
    public void What_no_redaction_writes_removes_nothing_and_stops_no_check(string name, string written)
    {
        var note = new Act("note", A.Morning, A.Ombud.Person) { Text = "Øy." };
        var first = HistoryEntry.After(HistoryEntry.Beginning, 1, note, A.Counting());
        var redaction = Saying((name, written), first.Hash);

        Assert.Empty(HistoryChain.Verify([Row(first), Row(redaction)], redaction.Hash, 2, []));
    }

    [Fact]
    public void A_redaction_is_no_word_on_what_is_gone_from_itself()
    {
        var redaction = Redacting("1:text", HistoryEntry.Beginning, 1);

        Assert.Equal(
            [new(1, ChainFault.RedactedUnsaid)],
            HistoryChain.Verify([Row(redaction.Without([HistoryEntry.TextName]))], redaction.Hash, 1, []));
    }

    [Fact]
    public void What_is_wrong_is_told_in_the_order_of_the_rows_and_what_concerns_the_whole_last()
    {
        var rows = Rows;
        rows[3] = rows[3] with { Document = Misspelt(rows[3].Document, "Et navn.", "Et namn.") };
        rows.RemoveAt(1);

        Assert.Equal(
            [
                new(2, ChainFault.Missing), new(3, ChainFault.Unlinked), new(4, ChainFault.Altered),
                new(5, ChainFault.NotTheHead),
            ],
            Verify(rows));
    }

    [Theory]
    [InlineData("Ringte mottakeren", "Ringte ikke mottakeren")]
    [InlineData("\"action\":", "\"Action\":")]
    [InlineData("\"action\":", "\"action\": ")]
    public void Other_words_are_found_and_so_is_the_same_written_otherwise(string before, string after)
    {
        var rows = Rows;
        rows[1] = rows[1] with { Document = Misspelt(rows[1].Document, before, after) };

        Assert.Equal([new(2, ChainFault.Altered)], Verify(rows));
    }

    [Fact]
    public void A_row_that_was_added_at_the_end_is_found_and_so_is_the_gap_before_it()
    {
        var added = Redacting("9:text", _played.Breach.HistoryHead, 6);

        Assert.Equal([new(5, ChainFault.NotTheHead)], Verify([.. Rows, Row(added)]));
        Assert.Equal(
            [new(6, ChainFault.Missing), new(7, ChainFault.OutOfPlace), new(5, ChainFault.NotTheHead)],
            Verify([.. Rows, Row(added) with { Sequence = 7 }]));
    }

    [Fact]
    public void A_history_ends_where_its_case_says_and_nowhere_else()
    {
        Assert.Equal([new(5, ChainFault.NotTheHead)], HistoryChain.Verify(Rows, new('0', 64), 5, []));
        Assert.Equal(
            [new(1, ChainFault.Missing), new(2, ChainFault.Missing), new(2, ChainFault.NotTheHead)],
            HistoryChain.Verify([], "", 2, []));
        Assert.Equal([new(-1, ChainFault.NotTheHead)], HistoryChain.Verify([], "", -1, []));
        Assert.Empty(HistoryChain.Verify([], "", 0, []));
    }

    [Fact]
    public void A_case_that_is_not_as_its_newest_action_left_it_is_found()
    {
        var (head, length) = (_played.Breach.HistoryHead, _played.Breach.Version);
        var stored = Case.SealableOf(_played.Breach.ToJson(), head);

        Assert.Empty(HistoryChain.Verify(Rows, head, length, [], stored));
        Assert.Equal(
            [new(5, ChainFault.CaseAltered)],
            HistoryChain.Verify(Rows, head, length, [], Misspelt(stored, "Hjemmetjenesten", "Skolen")));
    }

    [Fact]
    public void A_history_from_before_cases_were_sealed_says_nothing_of_its_case()
    {
        var entry = Redacting("9:text", HistoryEntry.Beginning, 1);

        Assert.Empty(HistoryChain.Verify([Row(entry)], entry.Hash, 1, [], "{}"));
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_found_and_nothing_is_held_against_the_next_one() => Assert.All(
        ["", "null", "{}", "[]", "Ringte.", "\uD800"],
        document =>
        {
            var rows = Rows;
            rows[1] = rows[1] with { Document = document };

            Assert.Equal([new(2, ChainFault.Unreadable)], Verify(rows));
        });

    [Theory]
    [InlineData("by")]
    [InlineData("action")]
    [InlineData("details")]
    [InlineData("seals")]
    [InlineData("hash")]
    [InlineData("seals", "text")]
    [InlineData("seals", "text", "digest")]
    public void A_row_in_which_a_part_is_missing_cannot_be_read(params string[] path)
    {
        var rows = Rows;
        var document = JsonNode.Parse(rows[1].Document)!;
        path[..^1].Aggregate(document, (node, name) => node[name]!)[path[^1]] = null;
        rows[1] = rows[1] with { Document = document.ToJsonString() };

        Assert.Equal([new(2, ChainFault.Unreadable)], Verify(rows));
    }

    [Fact]
    public void Each_alert_that_an_entry_decided_is_known_and_an_unreadable_one_decided_none()
    {
        var alerts = HistoryChain.AlertsOf([.. Rows, new(6, "Ringte.")]);

        Assert.Equal(
            [
                (1, A.Morning, "1:received:ombud:feed"), (1, A.Morning, "1:received:deputy:feed"),
                (1, A.Morning, "1:received:contact:mail"),
            ],
            alerts);
    }

    private static HistoryEntry Redacting(string entries, string previous, int sequence) => HistoryEntry.After(
        previous, sequence,
        new(HistoryEntry.Redaction, A.Morning, A.Ombud.Person)
        { Text = "Et navn.", Details = Act.DetailsOf(("entries", entries)) },
        A.Counting());

    private static HistoryEntry Saying((string Name, string? Value) detail, string previous) => HistoryEntry.After(
        previous, 2, new(HistoryEntry.Redaction, A.Morning, A.Ombud.Person) { Details = Act.DetailsOf(detail) },
        A.Counting());

    private static string Misspelt(string document, string before, string after)
    {
        Assert.Contains(before, document, StringComparison.Ordinal);
        return document.Replace(before, after, StringComparison.Ordinal);
    }

    private static StoredEntry Row(HistoryEntry entry) =>
        new(entry.Sequence, JsonSerializer.Serialize(entry, CaseJson.Options));

    private IReadOnlyList<ChainFinding> Verify(List<StoredEntry> rows) =>
        HistoryChain.Verify(rows, _played.Breach.HistoryHead, _played.Breach.Version, []);

    private static (Breach, List<HistoryEntry>) Play()
    {
        var first = A.Reported();
        var (breach, entries) = ((Breach)first.Case, new List<HistoryEntry> { first.Entry });
        Do(b => b.Note(A.Ombud, "Ringte mottakeren på Øyer.", "municipality", A.At(A.Morning)));
        Do(b => b.Amend(A.Ombud, A.Fields(("lessons", "Lås.")), "Etter samtale", A.At(A.Morning)));
        Do(b => b.Redact(A.Ombud, "lessons", "Et navn.", entries, A.At(A.Morning)));
        Do(b => b.Note(A.Ombud, "Lås er satt på.", "municipality", A.At(A.Morning)));
        return (breach, entries);

        void Do(Func<Breach, ActionResult> act)
        {
            var change = A.Accepted(act(breach));
            breach = (Breach)change.Case;
            entries = [.. entries.Select(e => change.Rewritten.FirstOrDefault(r => r.Sequence == e.Sequence) ?? e),
                change.Entry];
        }
    }
}
