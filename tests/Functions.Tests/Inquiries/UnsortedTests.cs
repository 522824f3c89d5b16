using System.Net;
using System.Security.Cryptography;
using NodaTime;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Inquiries;

// What nobody could send to a municipality lies with the ombud until the ombud has.
public sealed class UnsortedTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("handler-ringebu")]
    [InlineData("controller-ringebu")]
    [InlineData("reader-oyer")]
    public async Task Nobody_of_a_municipality_learns_that_an_unsorted_inquiry_is_there(string person)
    {
        var number = await _suite.UnsortedAsync();
        using var client = _suite.Bearer(person);

        foreach (var path in new[] { $"/saker/{number}", $"/api/cases/{number}", "/api/cases?municipality=unsorted" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.DoesNotContain(number, await client.NumbersAsync("order=newest"));
    }

    [Fact]
    public async Task The_ombud_finds_it_in_the_list_and_reads_it()
    {
        var number = await _suite.UnsortedAsync();
        using var ombud = _suite.Bearer("ombud");

        Assert.Contains(number, await ombud.NumbersAsync("municipality=unsorted&order=newest"));
        Assert.Contains(Unsorted.Secret, await ombud.GetStringAsync($"/saker/{number}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Hvilken kommune?")]
    [InlineData("?lang=nn", "Kva kommune?")]
    public async Task Its_page_asks_the_ombud_which_municipality_it_belongs_to(string language, string question)
    {
        var number = await _suite.UnsortedAsync();
        using var ombud = _suite.As("ombud");

        var page = await ombud.PageAsync($"/saker/{number}{language}");

        var form = page.PostForm(language.Length > 0 ? $"/handlinger/assign{language}" : "/handlinger/assign");
        Assert.Contains(question, form.Words(), StringComparison.Ordinal);
        Assert.Equal(
            ["", "3405", "3439", "3440", "3441"],
            form.QuerySelectorAll("select[name=municipality] option").Select(one => one.GetAttribute("value") ?? ""));
        Assert.Empty(form.QuerySelectorAll("[name=unit]"));
    }

    [Fact]
    public async Task Given_to_a_municipality_it_stands_there_whole_and_is_read_by_its_unit()
    {
        var number = await _suite.UnsortedAsync();
        using var ombud = _suite.As("ombud");
        var form = (await ombud.PageAsync($"/saker/{number}")).PostForm("/handlinger/assign");

        using var done = await form.SubmitAsync(ombud, new { municipality = "3439" });

        var left = await ombud.PageAsync(done.Location());
        var there = Assert.Single(
            left.QuerySelectorAll("section[aria-labelledby=asked] a").Select(link => link.TextContent.Trim()));
        Assert.StartsWith("RIN-", there, StringComparison.Ordinal);
        Assert.DoesNotContain(Unsorted.Secret, left.Body!.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Unsorted.Secret, await _suite.ReadAsync("handler-ringebu", there), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/inquiries", "ingest-ringebu")]
    [InlineData("/api/breaches", "ingest-ringebu")]
    [InlineData("/api/breaches", "ombud")]
    public async Task Nobody_can_send_a_case_to_no_municipality(string door, string person)
    {
        using var client = _suite.Bearer(person);
        var body = door == AskedInquiries.Door
            ? AskedInquiries.Body("unsorted")
            : System.Text.Json.JsonSerializer.SerializeToNode(
                A.Breach() with { Municipality = "unsorted" }, System.Text.Json.JsonSerializerOptions.Web)!;

        using var answer = await client.PostAsync(door, body, RandomNumberGenerator.GetHexString(32));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("municipality", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ombud_takes_out_of_it_what_has_no_place_there()
    {
        var number = await _suite.UnsortedAsync();

        await _suite.ActAsync(
            "ombud", number, "redact", new { field = "text", reason = "Gjelder en annen person." });

        using var ombud = _suite.Bearer("ombud");
        var one = await ombud.JsonAsync($"/api/cases/{number}");
        Assert.DoesNotContain(Unsorted.Secret, (string)one["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ombud_is_asked_whether_it_is_to_be_journalled_and_the_answer_goes_along()
    {
        var number = await _suite.UnsortedAsync();
        using var ombud = _suite.As("ombud");
        var form = (await ombud.PageAsync($"/saker/{number}")).PostForm("/handlinger/journal");

        using var blank = await form.SubmitAsync(ombud, new { });
        using var done = await form.SubmitAsync(ombud, new { yes = "yes", why = "Saken skal behandles." });
        using var moved = await (await ombud.PageAsync($"/saker/{number}")).PostForm("/handlinger/assign")
            .SubmitAsync(ombud, new { municipality = "3439" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.StatusCode);
        Assert.Contains("Skal journalføres", (await ombud.PageAsync(done.Location())).Said(), StringComparison.Ordinal);
        using var api = _suite.Bearer("ombud");
        var there = (await api.JsonAsync($"/api/cases/{number}")).MovedTo()!;
        Assert.True((bool)(await api.JsonAsync($"/api/cases/{there}"))["isJournalled"]!);
    }

    [Fact]
    public async Task Its_month_rings_for_the_ombud_alone()
    {
        await using var own = await SuiteFixture.StartAsync();
        var number = await own.UnsortedAsync();

        await own.AdvanceAsync(Duration.FromDays(33));

        var told = Received.Of(own, number);
        Assert.Contains(told, one => one.Headline.Contains("igjen til svarfristen", StringComparison.Ordinal));
        Assert.Contains(told, one => one.Headline.Contains("svarfristen er ute", StringComparison.OrdinalIgnoreCase));
        Assert.All(told, one => Assert.True(one.To is "ombud" or "deputy", one.To));
    }
}
