using Azure.Data.Tables;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class LongTextTests(AzuriteFixture azurite) : OnATable(azurite)
{
    public static TheoryData<string> Signs =>
    [
        "a", "\"", "\\", "\n", "\r\n", "\t", "'", "æøåÆØÅ", "é", "<&>", "漢", "😀", "a😀", "👩‍👧",
        "\u00a0", "\u2028", "\u200d", "\ufffd",
        "{\"kind\":\"x\"}", "]]>", "--changeset", "\r\n--batch\r\n\r\nHTTP/1.1 409 x\r\n",
    ];

    [Theory]
    [MemberData(nameof(Signs))]
    public async Task Every_text_of_the_longest_length_comes_back_as_it_was_sent(string sign)
    {
        var text = Longest(sign);
        var note = $"x{text[..^2]}x";
        var facts = Sample.Facts(text: text) with { Measures = text };

        var stored = await DoAsync(await StoreAsync(Sample.Report(facts: facts)), c => Sample.Note(c, note));

        var read = ((Breach)stored.Case).Facts;
        Assert.Equal((text, text), (read.WhatHappened, read.Measures));
        var history = await Cases.HistoryAsync(stored.Case, default);
        IsUnbroken(history);
        Assert.Equal(note, history[1].Text);
    }

    [Fact]
    public async Task A_text_that_was_made_shorter_leaves_nothing_of_the_longer_one()
    {
        var stored = await StoreAsync(Sample.Report(facts: Sample.Facts(text: Longest("😀"))));
        Assert.True(Assert.Single(await RowsAsync("case")).ContainsKey("Document1"));

        await DoAsync(stored, c => Shortened(Sample.Take(c)));

        Assert.False(Assert.Single(await RowsAsync("case")).ContainsKey("Document1"));
        Assert.Equal("Kort.", ((Breach)(await ReadAsync(stored.Case)).Case).Facts.WhatHappened);
    }

    [Fact]
    public async Task A_very_long_document_is_compressed_read_as_it_was_and_plain_again_when_it_is_shorter()
    {
        var text = Longest("\uE000");
        var facts = Sample.Facts(text: text) with { Measures = text, Unit = text };
        var stored = await StoreAsync(Sample.Report(facts: facts));
        var row = Assert.Single(await RowsAsync("case"));
        Assert.IsType<byte[]>(row["Document0"]);
        Assert.Equal(text, ((Breach)stored.Case).Facts.Measures);

        await DoAsync(stored, c => Shortened(Sample.Take(c)));

        Assert.IsType<string>(Assert.Single(await RowsAsync("case"))["Document0"]);
    }

    [Fact]
    public async Task A_compressed_document_that_somebody_meddled_with_is_unreadable_and_no_error()
    {
        var text = Longest("\uE000");
        await StoreAsync(Sample.Report(facts: Sample.Facts(text: text) with { Measures = text, Unit = text }));
        var row = Assert.Single(await RowsAsync("case"));
        row["Document0"] = new byte[] { 31, 139, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8 };
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var page = await new RegisterStore(Table.Sealed(), StoresSetup.Kinds).PageAsync(
            ["3439"], StoresSetup.Kinds.All[0], new(new(2026, 1, 1), new(2026, 12, 31)), 10, null, default);

        Assert.Single(page.Unreadable);
    }

    private static Change Shortened(Change change) =>
        change with { Case = (Breach)change.Case with { Facts = Sample.Facts(text: "Kort.") } };

    // Whole signs, filled up with letters: half a sign is no text.
    private static string Longest(string sign) =>
        string.Concat(Enumerable.Repeat(sign, Limits.Text / sign.Length)).PadRight(Limits.Text, 'z');
}
