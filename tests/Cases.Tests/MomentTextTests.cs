namespace Ombud.Cases.Tests;

public sealed class MomentTextTests
{
    [Theory]
    [InlineData("9999-12-31T23:59:59-18:00")]
    [InlineData("9999-12-31T23:59:59+18:00")]
    [InlineData("-9998-01-01T00:00:00+18:00")]
    [InlineData("-9998-01-01T00:00:00-18:00")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-11-20T24:00:01+01:00")]
    [InlineData("2026-02-30T10:00:00+01:00")]
    [InlineData("2026-11-20T09:20")]
    [InlineData("i går")]
    [InlineData("")]
    public void What_is_no_moment_everywhere_is_none(string text)
    {
        var problems = new Problems();

        Assert.Null(MomentText.Read("at", text, problems));
        Assert.Equal(Fault.NotATime, Assert.Single(problems.All).Fault);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+18:00")]
    [InlineData("9998-12-31T23:59:59-18:00")]
    [InlineData("2026-11-20T09:20:00.1234567+01:00")]
    public void The_first_and_the_last_that_are_one_are_read(string text) =>
        Assert.NotNull(MomentText.Read("at", text, new()));

    [Theory]
    [InlineData("2026-11-20T09:20:00Z")]
    [InlineData("2026-11-20T10:20:00+01:00")]
    [InlineData("2026-11-20T10:20+01:00")]
    [InlineData("2026-11-20T09:20Z")]
    [InlineData(" 2026-11-20t10:20:00+01:00\n")]
    [InlineData("2026-11-20 10:20+01:00")]
    public void A_moment_is_the_same_however_people_and_systems_write_it(string text) =>
        Assert.Equal(A.Utc("2026-11-20T09:20:00Z"), MomentText.Read("at", text, new()));
}
