using NodaTime;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Register;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;
using Ombud.Local.Personas;
using Ombud.Local.Teams;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>Whom no card may or can be shown: the municipality hears of the advice by mail.</summary>
public sealed class UnreachedControllerTests
{
    public static TheoryData<string> Unreached =>
    [
        "nobody has opened the app", "nobody is signed in", "the role was taken away", "signed out by the ombud",
        "of another municipality", "the app was taken away", "a place that somebody planted",
        "a place that somebody moved", "a session that is over",
    ];

    [Theory]
    [MemberData(nameof(Unreached))]
    public async Task Where_no_card_can_be_shown_the_municipality_gets_mail_as_always(string why)
    {
        await using var own = await Advice.SuiteAsync();
        var who = await PrepareAsync(own, why);
        var number = await own.AdvisedAsync();

        Assert.Empty(own.ChatWith(who));
        Assert.DoesNotContain(own.Graph.Calls, call => call.Kind == LocalConnector.Chat);
        Assert.Single(own.AdviceMails(number));
    }

    [Fact]
    public async Task Nobody_keeps_the_mail_back_by_writing_that_somebody_has_a_card()
    {
        await using var own = await Advice.SuiteAsync();
        var number = await own.ReportAsync();
        var id = (await own.RowAsync("3439", "n_" + number)).GetString("Id");
        await own.Table().PutAsync(new("3439", $"m_{id}:1:advice-2-{new string('a', 32)}:controller:card")
        {
            ["Outcome"] = "sent",
            ["Attempt"] = 1,
            ["Ends"] = true,
        });

        await own.ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Meld det." });
        await own.QuietAsync();

        Assert.Single(own.AdviceMails(number));
    }

    [Fact]
    public async Task An_ombud_who_decides_too_gets_no_card_of_their_own_advice_and_the_municipality_gets_mail()
    {
        await using var own = await Advice.SuiteAsync();
        var ombud = own.Persona("ombud");
        var both = ombud with { Roles = [.. ombud.Roles, "Decide.3405"] };
        await own.OpenAppAsync(both);
        await own.BeginSessionAsync(both);

        var number = await own.AdvisedAsync("3405");

        Assert.Empty(own.ChatWith(both));
        Assert.Single(own.AdviceMails(number));
    }

    private static async Task<Persona> PrepareAsync(SuiteFixture own, string why)
    {
        if (why is "nobody has opened the app" or "nobody is signed in")
        {
            var somebody = Director.New(own);
            await (why == "nobody is signed in" ? own.OpenAppAsync(somebody) : own.BeginSessionAsync(somebody));
            return somebody;
        }

        var who = (await Director.AtWorkAsync(own)).Who;
        switch (why)
        {
            case "the role was taken away":
                await own.AdvanceAsync(Duration.FromMinutes(5));
                await own.BeginSessionAsync(who with { Roles = ["Read", "Report"] });
                break;
            case "signed out by the ombud":
                await own.SignOutAsync(who.PersonId);
                break;
            case "of another municipality":
                await own.OpenAppAsync(who, "remove");
                await own.OpenAppAsync(own.Persona("controller-oyer"));
                await own.SignInAsync("controller-oyer");
                break;
            case "the app was taken away":
                await own.OpenAppAsync(who, "remove");
                break;
            case "a session that is over":
                await own.AdvanceAsync(Duration.FromHours(9));
                break;
            default:
                await PlantAsync(own, isMoved: why == "a place that somebody moved");
                break;
        }

        return who;
    }

    // Into a conversation of the planter's own, or before somebody who decides nothing.
    private static async Task PlantAsync(SuiteFixture own, bool isMoved)
    {
        var place = await own.RowAsync("suite", "place_");
        await own.Table().DropAsync(place);
        if (isMoved)
            place.RowKey = "place_" + new string('a', 32);
        else
            place["Conversation"] = "a:planted";
        await own.Table().PutAsync(place);
    }
}
