using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Web.Bot;
using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.SignIn;

// The settings were changed, and the session goes back to before.
[Collection(SignInTests.Name)]
public sealed class LiveSessionsTests(SignInApp app)
{
    private const string Another = "bbbbbbbb-0000-0000-0000-000000000008";

    [Theory]
    [InlineData(Tokens.Ombud, Tokens.ObjectId, HttpStatusCode.OK)]
    [InlineData(Tokens.Ombud, Another, HttpStatusCode.SeeOther)]
    [InlineData(Tokens.Lillehammer, Tokens.ObjectId, HttpStatusCode.SeeOther)]
    public async Task At_the_desk_only_those_in_the_settings_are_the_ombud_whatever_their_session_says(
        string tenant, string id, HttpStatusCode status)
    {
        var session = await BeginAsync(tenant, id, Roles.Triage | Roles.Report);

        var answer = await app.SendAsync(HttpMethod.Get, "/saker", null, ("Cookie", $"__Host-session={session}"));

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData(Tokens.ObjectId, true)]
    [InlineData(Another, false)]
    public async Task In_Teams_only_those_in_the_settings_are_the_ombud(string id, bool isOmbud)
    {
        await BeginAsync(Tokens.Ombud, id, Roles.Triage | Roles.Report);
        var allowances = new Allowances(
            new(), new(app.Table.Sealed(), app.Clock), app.Clock, NullLogger<Allowances>.Instance);
        var people = new BotPeople(
            Tokens.Options, new(app.NewStore(), Tokens.Options, Tokens.Municipalities), allowances);
        var pressed = new BotActivity
        {
            From = new("29:1", "Kari Prøve", id),
            ChannelData = new(new(Tokens.Ombud)),
        };

        var caller = await people.FindAsync(pressed, default);

        Assert.Equal(isOmbud, caller?.Has(Roles.Triage) is true);
    }

    private Task<string> BeginAsync(string tenant, string id, Roles roles) => app.NewStore().BeginAsync(
        new(new($"{tenant}:{id}", "Kari Prøve"), roles, Municipality: null),
        app.Clock.GetCurrentInstant() + Duration.FromHours(8), default);
}
