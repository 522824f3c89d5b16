namespace Ombud.Cases.Tests;

public sealed class CaseIdTests
{
    private const string Time = "0123456789012345678";
    private const string Letters = "0123456789abc";

    [Fact]
    public void Every_sign_of_a_case_id_is_drawn_from_equally_many_bytes()
    {
        var drawn = Enumerable.Range(0, 256).Select(one => Drawn((byte)one)).ToList();

        Assert.Equal("0123456789abcdefghjkmnpqrstvwxyz", string.Concat(drawn.Distinct()));
        Assert.All(drawn.CountBy(sign => sign), sign => Assert.Equal(8, sign.Value));
    }

    [Fact]
    public void A_case_id_says_when_and_is_read_back()
    {
        var id = CaseId.Draw(A.Morning, A.Counting());

        Assert.Equal(CaseId.Inverted(A.Morning), id.Value[..19]);
        Assert.Equal(id, CaseId.Read(id.Value));
        Assert.Equal(id, new(id.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData(Time)]
    [InlineData(Time + "0123456789ab")]
    [InlineData(Time + Letters + "d")]
    [InlineData("x123456789012345678" + Letters)]
    [InlineData("012345678901234567x" + Letters)]
    [InlineData("xxxxxxxxxxxxxxxxxxx" + Letters)]
    [InlineData(Time + "i123456789abc")]
    [InlineData(Time + "0123456789abl")]
    [InlineData(Time + "0123456789abC")]
    [InlineData(Time + "-------------")]
    public void What_is_no_case_id_is_not_taken_for_one(string text)
    {
        Assert.Null(CaseId.Read(text));
        Assert.Throws<ArgumentException>(() => new CaseId(text));
    }

    private static char Drawn(byte drawn) =>
        CaseId.Draw(A.Morning, count => [.. Enumerable.Repeat(drawn, count)]).Value[^1];
}
