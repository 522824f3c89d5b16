using System.Text.Json;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;

namespace Ombud.Cases.Tests.Registers;

public sealed class HistoryLineTests
{
    private static readonly Change Report = A.Reported();
    private static readonly Breach Breach = (Breach)Report.Case;
    private static readonly Caller Reader = A.With(Roles.Read);

    [Fact]
    public void Who_may_read_an_entry_can_compute_its_hash_again_from_the_export()
    {
        var note = A.Accepted(Breach.Note(A.Ombud, "Et notat.", "ombud", A.At(A.Morning))).Entry;

        var read = JsonSerializer.Deserialize<HistoryEntry>(Json(note, A.Ombud), CaseJson.Options)!;

        Assert.True(read.Follows(Report.Entry.Hash));
    }

    [Fact]
    public void Of_a_note_for_the_ombud_the_municipality_gets_its_place_in_the_chain_alone()
    {
        var note = A.Accepted(Breach.Note(A.Ombud, "Et notat.", "ombud", A.At(A.Morning))).Entry;

        var line = HistoryLine.Of(note, Breach, Reader);

        Assert.Equal(new(note.Sequence, note.Previous, note.Hash), line);
    }

    [Fact]
    public void Neither_name_nor_seals_of_the_report_tell_the_municipality_who_reported()
    {
        var line = HistoryLine.Of(Report.Entry, Breach, Reader);

        Assert.Equal((null, null), (line.By, line.Seals));
        Assert.Equal((Report.Entry.Hash, "reported"), (line.Hash, line.Action));
        Assert.DoesNotContain(Breach.Reporter.Name, Json(Report.Entry, Reader), StringComparison.Ordinal);
        Assert.DoesNotContain(Breach.Reporter.Id, Json(Report.Entry, Reader), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_of_a_redacted_report_is_sealed_for_the_ombud_and_its_seals_tell_nobody_who_reported()
    {
        var left = Report.Entry.Details.Keys.ToDictionary(name => name, _ => "[sladdet]");
        var redacted = Report.Entry.Leaving(left, A.Counting());
        var note = A.Accepted(Breach.Note(Reader, "Et notat.", null, A.At(A.Morning))).Entry
            .Leaving(new Dictionary<string, string> { ["text"] = "Et [sladdet]." }, A.Counting());

        Assert.Null(HistoryLine.Of(redacted, Breach, Reader).Resealed);
        Assert.Equal(left.Keys.Order(), HistoryLine.Of(redacted, Breach, A.Ombud).Resealed!.Keys.Order());
        Assert.Equal(["text"], HistoryLine.Of(note, Breach, A.With(Roles.Decide)).Resealed!.Keys);
    }

    // What is withheld must hold something that cannot be guessed: a salt. Without it the hash would tell the name to
    // anybody who tries them all.
    [Fact]
    public void The_hash_of_a_report_cannot_be_computed_from_a_guessed_name_alone()
    {
        var guessed = HistoryEntry.After(
            HistoryEntry.Beginning, 1, new(Report.Entry.Action, Report.Entry.At, Breach.Reporter)
            { Details = Report.Entry.Details }, A.Counting());

        Assert.NotEmpty(Report.Entry.Seals);
        Assert.NotEqual(Report.Entry.Hash, guessed.Hash);
    }

    [Fact]
    public void The_reporter_is_handed_over_to_the_ombud_alone_and_every_colleague_who_did_something_to_all()
    {
        var note = A.Accepted(Breach.Note(Reader, "Et notat.", null, A.At(A.Morning))).Entry;

        Assert.Null(HistoryLine.Of(Report.Entry, Breach with { ReporterIsShared = true }, Reader).By);
        Assert.Equal(Breach.Reporter, HistoryLine.Of(Report.Entry, Breach, A.Ombud).By);
        Assert.Equal(Reader.Person, HistoryLine.Of(note, Breach, A.With(Roles.Decide)).By);
    }

    private static string Json(HistoryEntry entry, Caller reader) =>
        JsonSerializer.Serialize(HistoryLine.Of(entry, Breach, reader), CaseJson.Options);
}
