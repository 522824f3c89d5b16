using System.Text;
using System.Text.Json;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

// Whatever is done to a stored history behind the suite's back is found, and found where it was done.
public sealed class HistoryChainTests
{
    private static readonly (Breach Breach, List<HistoryEntry> Entries) Played = Play();

    private static List<StoredEntry> Rows =>
        [.. Played.Entries.Select(Row)];

    [Fact]
    public void A_history_as_it_was_written_is_whole_also_after_a_redaction() => Assert.Empty(Verify(Rows));

    [Fact]
    public void One_bit_that_was_flipped_in_any_row_is_found_in_that_row()
    {
        foreach (var (index, row) in Rows.Index())
        {
            var bytes = Encoding.UTF8.GetBytes(row.Document);
            for (var bit = 0; bit < bytes.Length * 8; bit++)
            {
                var flipped = (byte[])bytes.Clone();
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                var rows = Rows;
                rows[index] = row with { Document = Encoding.UTF8.GetString(flipped) };

                Assert.Contains(Verify(rows), f => f.Sequence == row.Sequence);
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
        var anchor = new Anchor(rows.Count, Played.Breach.HistoryHead);
        rows.RemoveAt(rows.Count - 1);
        var shorter = Played.Entries[^2];

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
        var forged = Played.Breach.HistoryHead == other.HistoryHead ? new('0', 64) : Played.Breach.HistoryHead;

        Assert.Contains(
            HistoryChain.Verify([.. rows], other.HistoryHead, other.Version, [new(2, forged)]),
            f => f.Fault is ChainFault.NotAnchored);
    }

    [Fact]
    public void A_value_that_is_gone_without_a_word_is_no_redaction()
    {
        var rows = Rows;
        var note = Played.Entries[1].Without([HistoryEntry.TextName]);
        rows[1] = Row(note);

        Assert.Equal([new(2, ChainFault.RedactedUnsaid)], Verify(rows));
    }

    [Theory]
    [InlineData("2:text")]
    [InlineData("2")]
    public void A_text_that_stands_after_its_redaction_is_found_unless_the_case_says_that_it_is_under_way(
        string removed)
    {
        var (note, before) = (Played.Entries[1], Played.Entries[0]);
        var redaction = HistoryEntry.After(
            note.Hash, 3,
            new("redact", A.Morning, A.Ombud.Person) { Details = Act.DetailsOf(("entries", removed)) }, A.Counting());

        Assert.Empty(Verify(note.Without([HistoryEntry.TextName]), []));
        Assert.Equal([new(2, ChainFault.RedactedStands)], Verify(note, []));
        Assert.Empty(Verify(note, [3]));

        IReadOnlyList<ChainFinding> Verify(HistoryEntry noted, int[] redacting) => HistoryChain.Verify(
            [.. new[] { before, noted, redaction }.Select(Row)], redaction.Hash, 3, [], redacting: redacting);
    }

    private static StoredEntry Row(HistoryEntry entry) =>
        new(entry.Sequence, JsonSerializer.Serialize(entry, CaseJson.Options));

    private static IReadOnlyList<ChainFinding> Verify(List<StoredEntry> rows) =>
        HistoryChain.Verify(rows, Played.Breach.HistoryHead, Played.Breach.Version, []);

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
