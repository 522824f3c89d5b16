using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ombud.Cases;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;
using Ombud.Stores;
using Xunit.Abstractions;

namespace Ombud.Functions.Tests.Channels;

// Marked reports, inquiries, feedback and mail through every channel: everything that left the suite is searched, and
// everything that came in from Teams.
public sealed partial class EveryChannelTests(Everything all, ITestOutputHelper output) : IClassFixture<Everything>
{
    // In each place.
    private const int MostShown = 10;

    // What cannot occur here, and why.
    private static readonly Dictionary<Type, string> NeverSent = new()
    {
        [typeof(AlertTopic.OfAnotherRelease)] = "it waits for the release that knows it",
    };

    private static readonly Dictionary<BotReply, string> NeverAnswered = new()
    {
        [BotReply.TooMuch] = "no test meets a limit",
    };

    private IEnumerable<(string Where, string Text)> Left =>
    [
        .. all.Outside.Texts,
        .. all.Presses.Answers.Select(answer => ("press", answer)),
        // Its long lines are folded, in the middle of a word.
        .. all.Feeds.Select(feed => ("calendar", feed.Replace("\r\n ", "", StringComparison.Ordinal))),
    ];

    [Fact]
    public void Nothing_that_leaves_holds_a_word_that_anybody_wrote_or_a_persons_name()
    {
        var leaks =
            (from left in Left
             from found in Marks.Found(left.Text, all.Suite.Suite.Personas.All)
             group found by left.Where into some
             from leak in some.DistinctBy(found => found.Word).Take(MostShown)
             select $"{some.Key}: {leak.Word} in {leak.Around}").ToList();

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public void What_a_button_brings_back_from_Teams_is_a_number_a_version_and_an_action()
    {
        Assert.All(all.Presses.CameIn, button =>
        {
            Assert.Empty(Marks.Found(button, all.Suite.Suite.Personas.All));
            Assert.Equal(["case", "version"], JsonNode.Parse(button)!["data"]!.AsObject().Select(one => one.Key));
        });
        Assert.Equal(["decide", "take"], all.Presses.CameIn.Select(Verb).Distinct().Order());
    }

    [Fact]
    public void No_card_that_leaves_has_anything_to_write_in()
    {
        var cards = all.Outside.Calls.Where(call => call.Kind is "card" or "chat")
            .Select(call => call.Body!.Value.GetRawText()).Concat(all.Presses.Answers)
            .Select(text => JsonNode.Parse(text)).ToList();

        Assert.DoesNotContain(
            cards.SelectMany(Outside.Everything).OfType<JsonObject>().Select(one => $"{one["type"]}"),
            type => type.StartsWith("Input.", StringComparison.Ordinal));
        Assert.True(cards.Count > 100);
    }

    [Fact]
    public void Every_action_of_every_kind_was_done_with_marked_words() => Assert.Equal(
        StoresSetup.Kinds.All.SelectMany(kind => kind.Actions.Select(action => $"{kind.Name} {action.Name}")).Order(),
        all.Done.Distinct().Order());

    [Fact]
    public async Task Every_alert_that_there_is_and_every_channel_were_among_what_left()
    {
        var sent = await SentAsync();
        foreach (var topics in sent.GroupBy(one => one.Via, one => one.Topic.Name))
            output.WriteLine($"{topics.Key}: {string.Join(", ", topics.Distinct().Order())}");

        Assert.Equal(Enum.GetValues<Channel>(), sent.Select(one => one.Via).Distinct().Order());
        Assert.Equal(
            NeverSent.Keys.Select(type => type.FullName),
            Topics.Except(sent.Select(one => one.Topic)).Select(type => type.FullName));
        Assert.Equal(
            ["activity", "card", "chat", "draft", "event", "install", "mail"],
            all.Outside.Calls.Select(call => call.Kind).Distinct().Order());
        // About many cases, or none: the morning's card, the night's mail, and what a citizen's mail is answered with.
        Assert.All(
            ["Frister som løper nå", "Kontrollen i natt", "/henvendelse", "BEGIN:VEVENT"],
            said => Assert.Contains(
                Left, left => Marks.Plain(left.Text).Contains(said, StringComparison.Ordinal)));
        Assert.True(all.Outside.Logs.Count > 100);
        Assert.True(all.Outside.Telemetry.Distinct().Count() > 100);
    }

    [Fact]
    public void Every_answer_of_the_bot_was_among_what_left() => Assert.Equal(
        NeverAnswered.Keys.Select(WireName.Of),
        WireName.All<BotReply>().Except(Answered().Matches(all.Outside.Bus).Select(found => found.Groups[1].Value)));

    private static IEnumerable<Type> Topics => typeof(AlertTopic).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(AlertTopic)) && !type.IsAbstract);

    private static string Verb(string button) => (string)JsonNode.Parse(button)!["verb"]!;

    private async Task<IReadOnlyList<(Channel Via, Type Topic)>> SentAsync()
    {
        var stored = await StoredSuite.ReadAsync(all.Suite.Table());
        return
        [
            .. from one in stored.Cases
               from entry in stored.Log(one)
               let rung = entry.Details.GetValueOrDefault("rung")
               where rung is not null && entry.Details.GetValueOrDefault("outcome") == DeliveryStep.Sent
               select (WireName.Read<Channel>(entry.Details["via"])!.Value, one.OfKind.TopicNamed(rung).GetType()),
        ];
    }

    [GeneratedRegex("\"reply\":\"([^\"]+)\"")]
    private static partial Regex Answered();
}
