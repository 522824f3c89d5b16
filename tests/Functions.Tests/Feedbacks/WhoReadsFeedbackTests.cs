using System.Net;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Feedbacks;

// The municipality that it was sent to reads it; nobody else knows more than that somebody wrote.
public sealed class WhoReadsFeedbackTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("reader-ringebu", HttpStatusCode.OK, true)]
    [InlineData("controller-ringebu", HttpStatusCode.OK, true)]
    [InlineData("ombud", HttpStatusCode.OK, false)]
    [InlineData("handler-ringebu", HttpStatusCode.NotFound, false)]
    [InlineData("employee-ringebu", HttpStatusCode.Forbidden, false)]
    [InlineData("reader-oyer", HttpStatusCode.NotFound, false)]
    [InlineData("controller-oyer", HttpStatusCode.NotFound, false)]
    public async Task Feedback_is_read_by_the_municipality_alone_and_the_ombud_sees_that_it_stands(
        string person, HttpStatusCode status, bool reads)
    {
        var number = await _suite.GiveFeedbackAsync("3439", $"Merkeordet for {person}.", "merkeordet@post.example");
        using var client = _suite.Bearer(person);

        foreach (var path in new[] { $"/saker/{number}", $"/api/cases/{number}" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(
                reads,
                (await answer.Content.ReadAsStringAsync()).Contains("merkeordet", StringComparison.OrdinalIgnoreCase));
        }

        using var list = await client.GetAsync("/api/cases");
        var listed = list.IsSuccessStatusCode ? await client.NumbersAsync("order=newest&state=all") : [];
        Assert.Equal(status is HttpStatusCode.OK, listed.Contains(number));
    }

    [Fact]
    public async Task The_contact_answers_it_and_nothing_is_left_to_do()
    {
        var number = await _suite.GiveFeedbackAsync();
        using var reader = _suite.As("reader-ringebu");
        var page = await reader.PageAsync($"/saker/{number}");

        using var done = await page.PostForm("/answer").SubmitAsync(reader, new { text = "Knappen er rettet." });

        Assert.Equal($"/saker/{number}?gjort=answer", done.Location());
        using var api = _suite.Bearer("reader-ringebu");
        var one = await api.JsonAsync($"/api/cases/{number}");
        Assert.Equal(
            ("feedback", "answered", "Knappen er rettet."),
            ((string)one["kind"]!, (string)one["state"]!, (string)one["answer"]!["text"]!));
        Assert.Empty(one["deadlines"]!.AsArray());
        Assert.Contains("Knappen er rettet.", (await reader.PageAsync($"/saker/{number}")).Said(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_somebody_wrote_is_taken_out_for_good()
    {
        var number = await _suite.GiveFeedbackAsync(text: "Ola Merketud fikk ikke sendt.");

        await _suite.ActAsync(
            "reader-ringebu", number, "redact",
            new { field = "text", words = new[] { "Ola Merketud" }, reason = "Et navn." });

        using var reader = _suite.As("reader-ringebu");
        var said = (await reader.PageAsync($"/saker/{number}")).Said();
        Assert.DoesNotContain("Merketud", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ombud_who_does_not_read_it_does_nothing_to_it()
    {
        var number = await _suite.GiveFeedbackAsync();
        using var ombud = _suite.Bearer("ombud");

        using var answer = await ombud.PostAsync($"/api/cases/{number}/actions/answer", new { text = "Ja." });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
