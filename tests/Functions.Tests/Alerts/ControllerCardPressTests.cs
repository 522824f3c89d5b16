using NodaTime;
using Ombud.Functions.Tests.Bot;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>Who may not decide with the button of a controller's card.</summary>
public sealed class ControllerCardPressTests
{
    public static TheoryData<string, string> Pressers => new()
    {
        { "without a session", "ikke logget inn" },
        { "with another person's card", "rollen din gir deg ikke lov" },
        { "after the session was ended", "ikke logget inn" },
        { "after the role was taken away", "rollen din gir deg ikke lov" },
        { "from another municipality", "ikke tilgang" },
        { "from another tenant", "hører ikke til en kommune" },
    };

    [Theory]
    [MemberData(nameof(Pressers))]
    public async Task A_press_by_somebody_who_may_not_changes_nothing_and_says_what_to_do(string who, string sentence)
    {
        await using var own = await Advice.SuiteAsync();
        await using var director = await Director.AtWorkAsync(own);
        var number = await own.AdvisedAsync();
        var button = director.DecideButton;
        var presser = director.Who;
        switch (who)
        {
            case "without a session":
                presser = Director.New(own);
                break;
            case "with another person's card":
                presser = own.Persona("reader-ringebu");
                await own.SignInAsync(presser.Id);
                break;
            case "after the session was ended":
                await own.SignOutAsync(presser.PersonId);
                break;
            case "after the role was taken away":
                await own.AdvanceAsync(Duration.FromMinutes(5));
                await own.BeginSessionAsync(presser with { Roles = ["Read", "Report"] });
                break;
            case "from another municipality":
                presser = own.Persona("controller-oyer");
                await own.SignInAsync(presser.Id);
                break;
            default:
                presser = presser with { Tenant = "aaaaaaaa-0000-0000-0000-00000000ffff" };
                break;
        }

        var answer = await own.PressAsync(presser, button);

        Assert.Contains(sentence, answer.Said(), StringComparison.Ordinal);
        Assert.False(answer.IsCard());
        Assert.Equal(2, await own.VersionAsync(number));
    }
}
