using NodaTime;
using Ombud.Web.SignIn;

namespace Ombud.Functions.Tests.SignIn;

public sealed class SignInAttemptTests
{
    private static readonly SignInAttempt Attempt = SignInAttempt.Begin(Tokens.Now, count => new byte[count]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(-1, false)]
    public void An_attempt_holds_for_a_quarter_of_an_hour(int minutes, bool holds)
    {
        var later = Tokens.Now + Duration.FromMinutes(minutes);

        Assert.Equal(holds, Attempt.Made(Attempt.Nonce("/saker"), "/saker", later));
    }

    [Fact]
    public void A_later_time_written_into_the_cookie_makes_it_another_attempt()
    {
        var renewed = SignInAttempt.Read($"{Attempt.Secret}.{Attempt.StartedAt + 900}.")!;

        Assert.False(renewed.Made(Attempt.Nonce("/"), "/", Tokens.Now + Duration.FromMinutes(20)));
    }

    [Fact]
    public void Nobody_can_write_another_session_to_be_ended_into_the_cookie()
    {
        var planted = Attempt with { Earlier = new('a', 64) };

        Assert.False(planted.Made(Attempt.Nonce("/"), "/", Tokens.Now));
    }

    [Fact]
    public void What_the_cookie_holds_is_read_back()
    {
        var again = Attempt with { Earlier = new('a', 64) };

        Assert.Equal(Attempt, SignInAttempt.Read(Attempt.Cookie));
        Assert.Equal(again, SignInAttempt.Read(again.Cookie));
        Assert.Null(SignInAttempt.Read("secret.-5"));
    }
}
