using System.Net;
using Ombud.Functions.Tests.Doors;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Inquiries;

// What a citizen writes is for the unit that handles it and the controller: every door that names a case, and every
// list and file, tried by everybody else.
public sealed class WhoReadsTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private const string Secret = "Merkeordet";

    private static readonly string[] Others =
    [
        "ombud", "deputy", "employee-ringebu", "reader-ringebu", "ingest-ringebu", "handler-oyer", "controller-oyer",
        "reader-oyer",
    ];

    [Fact]
    public async Task Nobody_but_the_unit_and_the_controller_reads_a_word_of_what_a_citizen_wrote_at_any_door()
    {
        var number = await AskedAsync("handler-ringebu");
        var otherUnit = OfUnit("helse");
        foreach (var client in Others.Select(person => suite.Bearer(person)).Append(otherUnit))
            using (client)
                foreach (var door in Door.All)
                    Assert.DoesNotContain(
                        Secret, await TextAsync(client, door, number), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("handler-ringebu")]
    [InlineData("controller-ringebu")]
    public async Task The_unit_and_the_controller_read_it_on_its_page_and_in_JSON(string person)
    {
        var number = await AskedAsync("handler-ringebu");
        using var client = suite.Bearer(person);

        foreach (var path in new[] { $"/saker/{number}", $"/api/cases/{number}" })
            Assert.Contains(Secret, await client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader-ringebu", HttpStatusCode.OK)]
    [InlineData("ombud", HttpStatusCode.OK)]
    [InlineData("handler-oyer", HttpStatusCode.NotFound)]
    [InlineData("controller-oyer", HttpStatusCode.NotFound)]
    [InlineData("employee-ringebu", HttpStatusCode.Forbidden)]
    public async Task The_contact_and_the_ombud_see_how_it_stands_and_others_not_that_it_is_there(
        string person, HttpStatusCode status)
    {
        var number = await AskedAsync("controller-ringebu");
        using var client = suite.Bearer(person);

        using var answer = await client.GetAsync($"/saker/{number}");

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain(Secret, await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_list_shows_a_unit_its_own_inquiries_and_no_breach()
    {
        var number = await AskedAsync("controller-ringebu");
        var breach = await suite.ReportAsync();
        using var own = suite.Bearer("handler-ringebu");
        using var other = OfUnit("helse");

        var seen = await own.NumbersAsync("order=newest");

        Assert.Contains(number, seen);
        Assert.DoesNotContain(breach, seen);
        Assert.DoesNotContain(number, await other.NumbersAsync("order=newest"));
    }

    [Fact]
    public async Task Who_asked_the_ombud_is_read_by_the_ombud_too()
    {
        using var handler = suite.Bearer("handler-ringebu");
        var body = AskedInquiries.Body("3439", text: $"{Secret} til ombudet.");
        body["asksOmbud"] = true;
        using var answer = await handler.PostInquiryAsync("3439", body);
        using var ombud = suite.Bearer("ombud");

        var page = await ombud.GetStringAsync($"/saker/{(string)(await answer.JsonAsync())["number"]!}");

        Assert.Contains(Secret, page, StringComparison.Ordinal);
    }

    private async Task<string> AskedAsync(string by)
    {
        using var client = suite.Bearer(by);
        var body = AskedInquiries.Body("3439", text: $"{Secret} i mappa mi.");
        (body["name"], body["email"], body["phone"]) = ($"{Secret} Testrud", $"{Secret}@post.example", Secret);
        using var answer = await client.PostInquiryAsync("3439", body);
        var number = (string)(await answer.JsonAsync())["number"]!;
        await suite.ActAsync("handler-ringebu", number, "note", new { text = $"{Secret} i arkivet." });
        await suite.ActAsync("handler-ringebu", number, "extend", new { reason = $"{Secret} i fire systemer." });
        return number;
    }

    private HttpClient OfUnit(string unit)
    {
        var ringebu = suite.Suite.Personas.All.First(one => one.Id == "handler-ringebu");
        var token = suite.Suite.Tokens.Issue(
            new Persona("annen", "", "", "En annen", ringebu.Tenant, [$"Handle.3439.{unit}"]));
        var client = new HttpClient(Browser.Plain()) { BaseAddress = new(suite.Origin) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    private static async Task<string> TextAsync(HttpClient client, Door door, string number)
    {
        using var request = new HttpRequestMessage(
            new(door.Method), door.With("number", number).Replace("{action}", "note", StringComparison.Ordinal));
        if (door.IsPost)
            request.Content = door.IsJson
                ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([]);
        using var answer = await client.SendAsync(request);
        return answer + await answer.Content.ReadAsStringAsync();
    }
}
