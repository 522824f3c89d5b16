using NodaTime;

namespace Ombud.Cases.Tests.Inquiries;

public sealed class SecondCodeTests
{
    // A browser shows the answer to the last click, whichever of them was stored first.
    [Theory]
    [InlineData(-60, false)]
    [InlineData(0, true)]
    [InlineData(60, true)]
    public void Of_a_double_click_the_code_of_the_later_click_opens_the_inquiry(int milliseconds, bool isReplaced)
    {
        var stored = Asked.Inquiry() with { Code = new("stored", Asked.Received) };

        var later = A.At(Asked.Received + Duration.FromMilliseconds(milliseconds));
        var other = stored.WithAnotherCode("other", Person.Citizen, later);

        Assert.Equal(isReplaced, other is not null);
    }
}
