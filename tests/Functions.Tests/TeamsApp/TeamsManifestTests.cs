using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ombud.Alerts.Graph;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.TeamsApp;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Teams;
using Ombud.Web.Bot;

namespace Ombud.Functions.Tests.TeamsApp;

public sealed partial class TeamsManifestTests
{
    private static readonly TeamsAppOptions App = new(
        "ombud.example.no", new("0fbd0000-0000-4000-8000-000000000001"),
        new("0fbd0000-0000-4000-8000-000000000009"));

    private static readonly Municipality Place = new()
    {
        Number = "3439",
        Slug = "ringebu",
        Name = "Ringebu",
        Prefix = "RIN",
    };

    private static readonly Case Breach = Registers.Reported(Place, SuiteFixture.Start, "Et brev kom feil.").Case;

    // One that the citizen wants the ombud to see, so that the ombud hears of all that happens to it.
    private static readonly Case Inquiry = Cases.Inquiries.Inquiry.Ask(
        new(About.Access, "Hva har dere?", InquiryChannel.Letter, new("nb"), SuiteFixture.Start, true),
        Place, by: null, new("key", "body"), new(SuiteFixture.Start, new ReminderSchedule(), count => new byte[count]))
        .Case;

    [Fact]
    public async Task Microsofts_schemas_find_nothing_wrong_with_the_app_or_its_translation()
    {
        Assert.Empty(await Validator.ProblemsAsync(TeamsManifest.Of(App), TeamsManifest.InNynorsk()));
    }

    [Theory]
    [InlineData("accentColor", "blue")]
    [InlineData("packageName", "no.ombud")]
    [InlineData("id", "ombud")]
    public async Task Microsofts_schemas_find_what_is_wrong(string member, string value)
    {
        var manifest = TeamsManifest.Of(App);
        manifest[member] = value;

        Assert.NotEmpty(await Validator.ProblemsAsync(manifest, TeamsManifest.InNynorsk()));
    }

    [Fact]
    public void Each_activity_that_is_sent_is_declared_and_none_that_nothing_sends()
    {
        var sent = Sent().Select(told => AlertBodies.Activity(told, Place, Options).ActivityType).Distinct();

        Assert.Equal(Declared().Select(one => (string?)one["type"]).Order(), sent.Order());
    }

    [Fact]
    public void A_notification_fills_in_exactly_what_the_text_of_its_activity_leaves_open()
    {
        var texts = Declared().ToDictionary(one => (string)one["type"]!, one => (string)one["templateText"]!);

        Assert.All(Sent(), told =>
        {
            var body = AlertBodies.Activity(told, Place, Options);
            Assert.Equal(
                Placeholders(texts[body.ActivityType!]), body.TemplateParameters!.Select(one => one.Name!).Order());
        });
    }

    [Fact]
    public void A_notification_opens_a_tab_that_the_app_has()
    {
        var link = AlertBodies.Activity(Sent().First(), Place, Options).Topic!.WebUrl!;

        Assert.Equal((string)TeamsManifest.Of(App)["staticTabs"]![0]!["entityId"]!, new Uri(link).Segments[^1]);
    }

    [Fact]
    public void Everything_that_people_read_about_the_app_is_translated()
    {
        var words = TeamsManifest.InNynorsk();

        Assert.Equal(
            Read(TeamsManifest.Of(App), "").Order(),
            words.Select(word => word.Key).Where(place => place != "$schema").Order());
        Assert.All(words, word => Assert.NotEqual("", (string)word.Value!));
        Assert.All(Declared().Index(), one =>
        {
            var nynorsk = (string)words[$"activities.activityTypes[{one.Index}].templateText"]!;
            Assert.Equal(Placeholders((string)one.Item["templateText"]!), Placeholders(nynorsk));
        });
    }

    [Fact]
    public void The_bot_understands_every_command_that_the_app_offers_in_either_Norwegian()
    {
        var meant = AppTexts.Commands.Select(one => (
            BotCommandWords.Named(one.Title.Nb), BotCommandWords.Named(one.Title.Nn)));

        Assert.Equal(
            [
                (BotCommand.Cases, BotCommand.Cases), (BotCommand.Deadlines, BotCommand.Deadlines),
                (BotCommand.Help, BotCommand.Help),
            ],
            meant);
    }

    // Every topic of a kind, as the ombud would be told of it.
    private static IEnumerable<Told> Sent() =>
        from type in typeof(AlertTopic).Assembly.GetTypes()
        where type is { IsAbstract: false } && type.IsAssignableTo(typeof(AlertTopic))
        where type != typeof(AlertTopic.OfAnotherRelease)
        let topic = Made(type)
        from about in new[] { Breach, Inquiry }
        where about.OfKind.TopicNamed(topic.Name).GetType() == type
        from alert in new ReminderSchedule().Alerts(about, topic)
        where alert.Via is Channel.Feed
        select new Told(alert, about, about == Breach ? new BreachWords() : new InquiryWords());

    private static AlertTopic Made(Type type) => (AlertTopic)type.GetConstructors()[0].Invoke(
        [.. type.GetConstructors()[0].GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(Recipient) ? Recipient.Contact
            : parameter.ParameterType == typeof(string) ? "0a"
            : Nullable.GetUnderlyingType(parameter.ParameterType) is null ? (object?)3 : null)]);

    private static IEnumerable<JsonNode> Declared() =>
        TeamsManifest.Of(App)["activities"]!["activityTypes"]!.AsArray().Select(one => one!);

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value).Order();

    // Where words stand that people read, as a translation names the places. Whoever made the app keeps their name, and
    // a permission its own.
    private static IEnumerable<string> Read(JsonNode? node, string place) => node switch
    {
        JsonObject one => one.Where(member => member.Key is not ("developer" or "authorization"))
            .SelectMany(member => Read(member.Value, place.Length == 0 ? member.Key : $"{place}.{member.Key}")),
        JsonArray list => list.SelectMany((one, index) => Read(one, $"{place}[{index}]")),
        _ => Words().IsMatch(place) ? [place] : [],
    };

    private static GraphOptions Options { get; } = new()
    {
        TeamsAppId = App.AppId.ToString(),
        Sender = "ombud@example.no",
        Ombud = new("ombud", "ombud@example.no"),
        Desk = new("https://ombud.example.no"),
    };

    [GeneratedRegex(@"(^name\.\w+|^description\.\w+|\]\.(name|title|description|templateText))$")]
    private static partial Regex Words();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
