namespace Ombud.Cases.Tests;

public sealed class PlainTextTests
{
    public static TheoryData<string> Invisible =>
    [
        "", " ", "\t\r\n", "\u00A0", "\u200B", "\u200C\u200D", "\uFEFF", "\u2060", "\u00AD", "\u180E", "\u2800",
        "\u3164", "\u115F\u1160", "\uFFA0", "\u202E", "\u2066\u2069", "\u0000", "\u0007\u001B", "\u0301", "\u034F",
        "\uFE0F", "\U000E0041", "\U000E0100", "\u2028\u2029", " \u200B \u0000 ",
        "\uFFFE\uFFFF", "\uFDD0", "\U0001FFFE",
    ];

    [Theory]
    [MemberData(nameof(Invisible))]
    public void What_nobody_can_see_is_not_written(string text)
    {
        var problems = new Problems();

        problems.Required("text", text, 100);

        Assert.Equal(Fault.Required, Assert.Single(problems.All).Fault);
        Assert.Null(problems.Optional("other", text, 100));
    }

    [Theory]
    [InlineData("én\u0000to", "énto")]
    [InlineData("\u202Egnirts", "gnirts")]
    [InlineData("a\u2066b\u2069c\u200Ed", "abc\u200Ed")]
    [InlineData("\uFEFFHei\u001B[31m", "Hei[31m")]
    [InlineData("a\uFFFEb\uFFFFc\uFDD0d\U0001FFFEe\U0010FFFF", "abcde")]
    [InlineData("vis\U000E0041\U000E0042", "vis")]
    public void Signs_that_a_computer_acts_upon_are_left_out(string text, string plain) =>
        Assert.Equal(plain, new Problems().Required("text", text, 100));

    [Theory]
    [InlineData(0x0008, true)]
    [InlineData(0x0009, false)]
    [InlineData(0x000A, false)]
    [InlineData(0x000B, true)]
    [InlineData(0x000D, false)]
    [InlineData(0x2029, false)]
    [InlineData(0x202A, true)]
    [InlineData(0x202E, true)]
    [InlineData(0x202F, false)]
    [InlineData(0x2065, false)]
    [InlineData(0x2066, true)]
    [InlineData(0x2069, true)]
    [InlineData(0x206A, false)]
    [InlineData(0xFEFE, false)]
    [InlineData(0xFEFF, true)]
    [InlineData(0xFFF8, false)]
    [InlineData(0xFFF9, true)]
    [InlineData(0xFFFB, true)]
    [InlineData(0xFFFC, false)]
    [InlineData(0xDFFFD, false)]
    [InlineData(0xE0000, true)]
    [InlineData(0xE007F, true)]
    [InlineData(0xE0080, false)]
    public void The_first_and_the_last_of_such_signs_are_left_out_and_their_neighbours_stay(int sign, bool isLeftOut)
    {
        var text = $"a{char.ConvertFromUtf32(sign)}b";

        Assert.Equal(isLeftOut ? "ab" : text, PlainText.Of(text));
    }

    [Fact]
    public void A_text_in_which_nothing_is_suspect_is_not_even_copied()
    {
        var text = "Første linje\r\nandre\tlinje";

        Assert.Same(text, PlainText.Of(text));
    }

    [Theory]
    [InlineData("Første linje\r\nandre\tlinje")]
    [InlineData("👩‍👧 og 🏳️‍🌈")]
    [InlineData("blåbær, A\u030A, ᐃᓄᒃᑎᑐᑦ, سلام\u200Fها")]
    public void What_people_write_stays_as_it_is(string text) =>
        Assert.Equal(text, new Problems().Required("text", text, 100));

    [Fact]
    public void Half_of_a_pair_is_shown_as_what_cannot_be_read() =>
        Assert.Equal("halv \uFFFD her", new Problems().Required("text", "halv \ud800 her", 100));

    [Fact]
    public void The_limit_counts_what_is_left()
    {
        var problems = new Problems();

        problems.Required("text", new string('\u0000', 50) + new string('a', 10), 10);
        problems.Required("long", new string('a', 11), 10);

        Assert.Equal(("long", Fault.TooLong), (problems.All.Single().Field, problems.All.Single().Fault));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(200_000)]
    public void The_name_of_a_field_is_told_as_far_as_anybody_reads(int length)
    {
        var problems = new Problems();

        problems.Add(new string('x', length), Fault.UnknownField);

        Assert.Equal(new string('x', Math.Min(length, 100)), Assert.Single(problems.All).Field);
    }

    [Fact]
    public void More_is_wrong_than_anybody_reads_and_a_hundred_are_told()
    {
        var problems = new Problems();

        for (var at = 0; at < 100_000; at++)
            problems.Add($"field-{at}", Fault.UnknownField);
        new Problems().Add(new string('x', 200_000), Fault.UnknownField);

        Assert.Equal(100, problems.All.Count);
    }
}
