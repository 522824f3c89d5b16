using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class LongTextTests(AzuriteFixture azurite) : OnATable(azurite)
{
    public static TheoryData<string> Signs =>
    [
        "a", "\"", "\\", "\n", "\r\n", "\t", "'", "æøåÆØÅ", "é", "<&>", "漢", "😀", "a😀", "👩‍👧",
        "\u00a0", "\u2028", "\u200d", "\uffff",
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

    private static Change Shortened(Change change) =>
        change with { Case = (Breach)change.Case with { Facts = Sample.Facts(text: "Kort.") } };

    // Whole signs, filled up with letters: half a sign is no text.
    private static string Longest(string sign) =>
        string.Concat(Enumerable.Repeat(sign, Limits.Text / sign.Length)).PadRight(Limits.Text, 'z');
}
