namespace Ombud.Cases.Tests;

public sealed class CaseNumberTests
{
    [Fact]
    public void Every_sign_of_a_case_number_is_drawn_from_equally_many_bytes_and_the_rest_are_drawn_again()
    {
        var drawn = Enumerable.Range(0, 256).Select(one => Drawn((byte)one)).ToList();

        Assert.Equal("23456789ABCDEFGHJKMNPQRSTVWXYZ", string.Concat(drawn[..240].Distinct()));
        Assert.All(drawn[..240].CountBy(sign => sign), sign => Assert.Equal(8, sign.Value));
        Assert.Equal(Enumerable.Repeat('3', 16), drawn[240..]);
    }

    [Fact]
    public void A_case_number_names_the_municipality_and_the_year_in_Norway()
    {
        var number = CaseNumber.Draw(A.Ringebu, A.Utc("2026-12-31T23:30:00Z"), A.Counting());

        Assert.Equal("RIN-27-23456", number.Value);
        Assert.Equal(number, CaseNumber.Read(" rin-27-23456\n"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RIN-26-7K3F")]
    [InlineData("RIN-26-7K3FQ2")]
    [InlineData("RIN-26-7K3FO")]
    [InlineData("RIN-26-1K3FQ")]
    [InlineData("RI-26-7K3FQ")]
    [InlineData("RIN-6-7K3FQ")]
    [InlineData("RIN267K3FQ")]
    [InlineData("RIN-26-7K3FQ og mer")]
    public void What_is_no_case_number_is_not_taken_for_one(string? text) => Assert.Null(CaseNumber.Read(text));

    // What a byte gives; one that is drawn again is followed by the byte 1.
    private static char Drawn(byte drawn)
    {
        var next = 0;
        return CaseNumber.Draw(A.Ringebu, A.Morning, _ => [next++ % 2 == 0 ? drawn : (byte)1]).Value[7];
    }
}
