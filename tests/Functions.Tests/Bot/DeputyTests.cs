using System.Net;
using NodaTime;
using Ombud.Cases;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Personas;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Bot;

/// <summary>Whoever stands in for the ombud is known by the settings, signed in or not.</summary>
public sealed class DeputyTests
{
    private static readonly Duration PastEverySession = Duration.FromHours(9);

    [Fact]
    public async Task The_deputy_has_the_calendar_the_commands_and_the_buttons_of_the_ombud_without_being_signed_in()
    {
        await using var own = await Advice.SuiteAsync();
        var link = await LinkAsync(own);
        await own.AdvanceAsync(PastEverySession);
        var number = await own.ReportAsync();
        await own.QuietAsync();

        var calendar = await ReadAsync(link);
        var (turns, deadlines) = (await own.SayAsync("deputy", "saker"), await own.SayAsync("deputy", "frister"));
        var pressed = await own.PressAsync("deputy", own.TakeInChannel(number));

        Assert.Equal(HttpStatusCode.OK, calendar.Status);
        Assert.All(
            [calendar.Text, turns.ToJsonString(), deadlines.ToJsonString(), pressed.ToJsonString()],
            said => Assert.Contains(number, said, StringComparison.Ordinal));
        Assert.Contains("Noen følger opp saken", pressed.Said(), StringComparison.Ordinal);
        Assert.Equal(2, await own.VersionAsync(number));
    }

    [Fact]
    public async Task Whoever_is_the_deputy_no_longer_has_none_of_it()
    {
        var ombud = new Persona("ombud", "", "", "", "", []).ObjectId;
        await using var own = await SuiteFixture.StartAsync(options => (options with
        {
            WebSettings = [.. Connector.Settings, $"--SignIn:Ombud:ObjectIds:1={ombud}"],
        }).WithCards());
        var link = await LinkAsync(own);
        var number = await own.ReportAsync();
        await own.QuietAsync();

        var calendar = await ReadAsync(link);
        var said = await own.SayAsync("deputy", "saker");
        var pressed = await own.PressAsync("deputy", own.TakeInChannel(number));

        Assert.Equal(HttpStatusCode.Forbidden, calendar.Status);
        Assert.All(
            [calendar.Text, said.ToJsonString(), pressed.ToJsonString()],
            text => Assert.DoesNotContain(number, text, StringComparison.Ordinal));
        Assert.StartsWith(
            "Du må være logget inn for å spørre om saker.", InTeams.Texts(said)[0], StringComparison.Ordinal);
        Assert.Contains("ikke logget inn", pressed.Said(), StringComparison.Ordinal);
        Assert.Equal(1, await own.VersionAsync(number));
    }

    private static async Task<Uri> LinkAsync(SuiteFixture suite)
    {
        var token = await suite.Service<CalendarLinkStore>()
            .MakeAsync(new Person(suite.Persona("deputy").PersonId, ""), default);
        return new($"{suite.Origin}/kalender/{token}.ics");
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(Uri link)
    {
        using var calendar = new HttpClient(Browser.Plain());
        using var answer = await calendar.GetAsync(link);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
