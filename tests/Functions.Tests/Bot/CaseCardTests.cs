using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Inquiries;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Pages;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Teams;

namespace Ombud.Functions.Tests.Bot;

// Every card that a case can have in the life it lives here, for each who may read it, in both languages. Everything
// that anybody writes bears the mark.
public sealed partial class CaseCardTests
{
    private const string Mark = "Merkeord";
    private const string App = "0fbd0000-0000-4000-8000-000000000001";
    private const int LargestBytes = 20 * 1024;

    private static readonly Municipality Place = new()
    {
        Number = "3439",
        Slug = "ringebu",
        Name = "Ringebu",
        Prefix = "RIN",
    };

    private static readonly Moment At = new(SuiteFixture.Start, new ReminderSchedule(), count => new byte[count]);
    private static readonly Caller Ombud = new(new("t:ombud", $"Nina {Mark}"), Roles.Triage, null);
    private static readonly Caller Controller = new(new("t:dir", $"Astrid {Mark}"), Roles.Decide, "3439");
    private static readonly Caller Reader = new(new("t:read", $"Ingrid {Mark}"), Roles.Read, "3439");

    private static readonly IReadOnlyList<Case> Lives = [.. Breaches(), .. Inquiries()];

    public static TheoryData<int, Language> Cards
    {
        get
        {
            var all = new TheoryData<int, Language>();
            foreach (var place in Enumerable.Range(0, Lives.Count))
                foreach (var language in new[] { Language.Nb, Language.Nn })
                    all.Add(place, language);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_holds_nothing_that_anybody_wrote_nobodys_name_and_no_input(int place, Language language) =>
        Assert.All(CardsOf(Lives[place], language), card =>
        {
            Assert.DoesNotContain(Mark, card, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"Input.", card, StringComparison.Ordinal);
            Assert.Contains(Lives[place].Number.Value, card, StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_has_six_buttons_at_most_and_stays_small(int place, Language language) =>
        Assert.All(CardsOf(Lives[place], language), card =>
        {
            Assert.InRange(JsonNode.Parse(card)!["actions"]!.AsArray().Count, 1, 6);
            Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, LargestBytes);
        });

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_button_says_what_it_does_and_no_two_say_the_same(int place, Language language) =>
        Assert.All(CardsOf(Lives[place], language), card =>
        {
            var titles = JsonNode.Parse(card)!["actions"]!.AsArray().Select(one => (string)one!["title"]!).ToList();
            Assert.DoesNotContain("", titles);
            Assert.Equal(titles.Distinct(), titles);
        });

    [Fact]
    public void A_card_is_in_one_language()
    {
        var pairs = Lives.SelectMany(one => CardsOf(one, Language.Nb).Zip(CardsOf(one, Language.Nn)));

        Assert.All(pairs, pair =>
        {
            Assert.NotEqual(
                InTeams.Texts(JsonNode.Parse(pair.First)!), InTeams.Texts(JsonNode.Parse(pair.Second)!));
            Assert.DoesNotMatch(Bokmal(), pair.Second);
        });
    }

    [Fact]
    public void A_new_breach_is_taken_with_one_press_and_the_rest_opens_its_own_form()
    {
        var card = JsonNode.Parse(CardOf(Lives[0], Ombud, Language.Nb))!;
        var buttons = card["actions"]!.AsArray().Select(one => (
            (string)one!["type"]!, (string)one["title"]!, (string?)one["verb"] ?? PlaceIn((string)one["url"]!)));
        var number = Lives[0].Number.Value;
        Assert.Equal(
            [
                ("Action.Execute", "Ta saken", "take"),
                ("Action.OpenUrl", "Fastsett når kommunen fikk kjennskap", $"{number}#set-awareness"),
                ("Action.OpenUrl", "Vurder alvorligheten", $"{number}/vurdering"),
                ("Action.OpenUrl", "Gi råd", $"{number}#advise"),
            ],
            buttons.Take(4));
        Assert.Equal(("Action.OpenUrl", "Åpne saken", number), buttons.Last());
    }

    [Fact]
    public void Whatever_a_card_opens_stands_in_the_tab_of_the_Teams_app()
    {
        var card = CardOf(Lives[3], Controller, Language.Nb);

        var opened = Url().Matches(card).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(opened);
        Assert.All(opened, url => Assert.StartsWith(
            $"https://teams.microsoft.com/l/entity/{App}/cases?context=", url, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_to_be_done_now_stands_out_and_the_rest_is_in_a_menu()
    {
        var aware = JsonNode.Parse(CardOf(Lives[2], Ombud, Language.Nb))!["actions"]!.AsArray();

        Assert.Equal(
            ["Vurder alvorligheten", "Åpne saken"],
            aware.Where(one => (string?)one!["mode"] != "secondary").Select(one => (string)one!["title"]!));
        Assert.True(aware.Count > 2);
    }

    [Fact]
    public void A_card_says_what_there_is_left_of_the_time_and_what_to_do()
    {
        var said = string.Join('\n', InTeams.Texts(JsonNode.Parse(CardOf(Lives[0], Ombud, Language.Nb))!));

        Assert.Contains("Ringebu · Mottatt · Ikke tatt av noen ennå", said, StringComparison.Ordinal);
        Assert.Contains("mandag 23. november kl. 10.00 (3 d igjen)", said, StringComparison.Ordinal);
        Assert.Contains("Neste steg\nTa saken", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("close", "Ombudet foreslår å lukke saken")]
    [InlineData("withdraw", "Ombudet foreslår å trekke saken")]
    public void Whoever_confirms_with_one_press_reads_what_is_proposed(string how, string proposed)
    {
        var advised = (Breach)Lives[3];
        var breach = After(how == "close" ? advised.Close(Ombud, Mark, At) : advised.Withdraw(Ombud, Mark, At));

        var card = JsonNode.Parse(CardOf(breach, Controller, Language.Nb))!;

        Assert.Contains(card["actions"]!.AsArray(), one => (string?)one!["verb"] == "confirm");
        Assert.Contains($"Forslag\n{proposed}", string.Join('\n', InTeams.Texts(card)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_may_do_nothing_has_one_button_that_opens_the_case()
    {
        var card = JsonNode.Parse(CardOf(Lives[0], Reader, Language.Nb))!;

        var only = Assert.Single(card["actions"]!.AsArray())!;
        Assert.Equal(("Action.OpenUrl", "Åpne saken"), ((string)only["type"]!, (string)only["title"]!));
    }

    private static IEnumerable<string> CardsOf(Case one, Language language) =>
        new[] { Ombud, Controller, Reader }.Select(reader => CardOf(one, reader, language));

    private static string CardOf(Case one, Caller reader, Language language) => Regex.Unescape(CaseCard.Of(
        new(one, one is Breach ? new BreachWords() : new InquiryWords(), Place.Name, reader),
        new(language, SuiteFixture.Start, App)).ToJsonString());

    private static string PlaceIn(string url) => (string)JsonNode.Parse(
        QueryHelpers.ParseQuery(new Uri(url).Query)["context"].ToString())!["subEntityId"]!;

    private static IEnumerable<Case> Breaches()
    {
        var reported = (Breach)Registers.Reported(Place, SuiteFixture.Start, $"{Mark}: et brev kom feil.").Case;
        yield return reported;
        var taken = After(reported.Take(Ombud, At));
        yield return taken;
        var aware = After(taken.SetAwareness(Controller, SuiteFixture.Start, Mark, At));
        yield return aware;
        var advised = After(aware.Advise(Ombud, "notify-and-tell", Mark, At));
        yield return advised;
        yield return After(advised.Ask(Ombud, Mark, At));
        yield return After(advised.Close(Ombud, Mark, At));
        yield return After(advised.Decide(Controller, "register", Mark, At));
        var decided = After(advised.Decide(Controller, "notify-and-tell", null, At));
        yield return decided;
        var notified = After(decided.RecordNotification(
            Controller, new("first", Mark, SuiteFixture.Start, null), At));
        yield return notified;
        yield return After(notified.Close(Controller, Mark, At));
    }

    private static IEnumerable<Case> Inquiries()
    {
        var asked = new AskedInquiry(
            About.Access, $"{Mark}: hva har dere om meg?", InquiryChannel.Letter,
            new("nb", Mark, "merkeord@post.example", "40 41 42 43"), SuiteFixture.Start, AsksOmbud: true);
        yield return Inquiry.Ask(asked, Place, by: null, new("key", "body"), At).Case;
    }

    private static Breach After(ActionResult result) =>
        (Breach)Assert.IsType<ActionResult.Accepted>(result).Change.Case;

    [GeneratedRegex("\"url\":\"([^\"]*)\"")]
    private static partial Regex Url();

    [GeneratedRegex(@"\b(ikke|noen|ennå|saken|Neste steg er|Åpne)\b")]
    private static partial Regex Bokmal();
}
