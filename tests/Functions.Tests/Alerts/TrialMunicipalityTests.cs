using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Alerts;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Inquiries;
using Ombud.Kit;
using Ombud.Local.Graph;
using Ombud.Local.Teams;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>A municipality kept for tests: everything works in it, and nobody hears of it.</summary>
public sealed class TrialMunicipalityTests(TrialSuite suite) : IClassFixture<TrialSuite>
{
    private readonly SuiteFixture _suite = suite.Suite;

    public static TheoryData<Recipient> Recipients => [.. Enum.GetValues<Recipient>()];

    [Fact]
    public async Task A_trial_goes_through_form_bus_and_Graph_and_out_again_and_only_the_test_mailbox_hears_of_it()
    {
        var (code, said) = await TrialSuite.TryAsync(_suite);

        Assert.Equal(0, code);
        Assert.Matches(@"^PRO-26-\w{5} was reported, told of by mail and withdrawn\.$", said);
        Assert.Equal(
            [TrialSuite.Mailbox], Received.Of(_suite, said.Split(' ')[0]).Select(one => one.To).Distinct());
    }

    [Fact]
    public async Task A_trial_that_nobody_can_hear_of_fails_and_leaves_no_deadline_behind()
    {
        await using var own = await TrialSuite.StartAsync(mailbox: "");

        var (code, said) = await TrialSuite.TryAsync(own);

        Assert.Equal(1, code);
        Assert.EndsWith("ended as nobody.", said, StringComparison.Ordinal);
        using var ombud = own.As("ombud");
        Assert.Empty(await NumbersAsync(ombud, $"/api/cases?municipality={TrialSuite.Number}"));
    }

    [Theory]
    [InlineData("3439", "controller-prove", "The report was not taken: 422")]
    [InlineData(TrialSuite.Number, "ingest-prove", "cannot be read")]
    [InlineData(TrialSuite.Number, "reader-prove", "cannot be withdrawn")]
    public async Task A_trial_says_what_does_not_work(string municipality, string persona, string problem)
    {
        var (code, said) = await TrialSuite.TryAsync(_suite, municipality, persona);

        Assert.Equal(1, code);
        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    // Whatever decides an alert, today or later, it is sent here.
    [Theory]
    [MemberData(nameof(Recipients))]
    public async Task No_alert_about_it_reaches_ombud_deputy_channel_calendar_or_contact(Recipient to)
    {
        var services = _suite.Suite.Alerts.Services;
        var known = services.GetRequiredService<Municipalities>();
        var (send, log, moments) = (
            services.GetRequiredService<SendAlert>(), services.GetRequiredService<DeliveryLog>(),
            services.GetRequiredService<Moments>());
        var number = await ReportAsync();
        var about = (await services.GetRequiredService<CaseStore>().FindAsync(
            new(new("", ""), Roles.Triage, null), known.Find("PRO"), CaseNumber.Read(number)!, default))!.Case;
        var before = _suite.Graph.Calls.Count;

        foreach (var (topic, via) in Topics(about)
            .SelectMany(topic => Enum.GetValues<Channel>().Select(via => (topic, via))))
        {
            var alert = AlertDecided.Of(about, topic, to, via);
            var mark = await log.FindAsync(alert, default);
            var attempt = await send.RunAsync(alert, about, new(log, alert, mark, moments), default);
            Assert.Equal(via is Channel.Mail, attempt!.Reply is Cases.Reply.Sent);
        }

        Assert.All(_suite.Graph.Calls.Skip(before), OnlyToTheMailbox);
    }

    [Fact]
    public async Task No_register_and_no_statistics_count_it()
    {
        await ReportAsync();
        using var ombud = _suite.As("ombud");
        using var controller = _suite.As("controller-prove");

        foreach (var page in new[] { "register", "register/eksport?format=csv", "api/register", "henvendelser" })
        {
            using var own = await controller.GetAsync($"/{page}");
            using var asked = await ombud.GetAsync(
                $"/{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}municipality={TrialSuite.Number}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (own.StatusCode, asked.StatusCode));
        }
    }

    [Fact]
    public async Task The_ombud_sees_it_only_on_asking_for_it_and_its_own_people_always()
    {
        var number = await ReportAsync();
        using var ombud = _suite.As("ombud");
        using var controller = _suite.As("controller-prove");

        Assert.DoesNotContain(number, await NumbersAsync(ombud, "/api/cases"));
        Assert.Contains(number, await NumbersAsync(ombud, $"/api/cases?municipality={TrialSuite.Number}"));
        Assert.Contains(number, await NumbersAsync(controller, "/api/cases"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/personvern")]
    [InlineData("/henvendelse")]
    [InlineData("/henvendelse/innsyn")]
    [InlineData("/tilbakemelding")]
    public async Task Nobody_is_offered_it(string page)
    {
        using var anybody = _suite.Anyone();

        Assert.DoesNotContain("Prøve", await anybody.GetStringAsync(page), StringComparison.Ordinal);
    }

    private static void OnlyToTheMailbox(ReceivedCall call)
    {
        Assert.NotEqual(LocalConnector.Kind, call.Kind);
        Assert.DoesNotContain("sendActivityNotification", call.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("/events", call.Path, StringComparison.Ordinal);
        var to = call.Body is { ValueKind: JsonValueKind.Object } body
            && body.TryGetProperty("toRecipients", out var recipients)
                ? recipients.EnumerateArray().Select(one =>
                    one.GetProperty("emailAddress").GetProperty("address").GetString())
                : [];
        Assert.All(to, address => Assert.Equal(TrialSuite.Mailbox, address));
    }

    // A topic that takes what nothing here can make up would be missing: none does.
    private static IEnumerable<AlertTopic> Topics(Case about) =>
        new[] { typeof(AlertTopic), typeof(BreachAlert), typeof(InquiryAlert) }
            .SelectMany(all => all.GetNestedTypes())
            .Where(type => type.IsAssignableTo(typeof(AlertTopic)) && type != typeof(AlertTopic.OfAnotherRelease))
            .Select(Made)
            .Where(topic => about.OfKind.TopicNamed(topic.Name) is not AlertTopic.OfAnotherRelease);

    private static AlertTopic Made(Type topic) => (AlertTopic)Activator.CreateInstance(topic,
    [
        .. topic.GetConstructors().Single().GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(string) ? "abc"
            : Nullable.GetUnderlyingType(parameter.ParameterType) is null
                ? Activator.CreateInstance(parameter.ParameterType) : null),
    ])!;

    private async Task<string> ReportAsync()
    {
        using var reporter = _suite.Bearer("employee-prove");
        using var answer = await reporter.PostBreachAsync(A.Breach() with { Municipality = TrialSuite.Number });
        var number = (string)(await answer.JsonAsync())["number"]!;
        await _suite.QuietAsync();
        return number;
    }

    private static async Task<IEnumerable<string>> NumbersAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return [.. (await answer.JsonAsync())["cases"]!.AsArray().Select(one => (string)one!["number"]!)];
    }
}
