using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Breaches;

// Each time that a reporter's words reach storage, the ombud has written to the case first.
public sealed class NeverFirstTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Theory]
    [InlineData("", "Saken er endret av noen andre")]
    [InlineData("?lang=nn", "Saka er endra av nokon andre")]
    [InlineData("?lang=en", "Somebody else has changed the case")]
    public async Task Whoever_would_take_out_a_text_is_told_why_it_still_stands_and_keeps_what_was_typed(
        string language, string sentence)
    {
        var number = await suite.ReportByFormAsync("employee-ringebu", Reports.AnswersSaying("Kari fant den."));

        var page = await NeverFirstAsync(
            number, $"/fjern{language}", [new("field", "whatHappened"), new("words", "Kari"), new("reason", "Navn.")]);

        Assert.Contains(sentence, page.PostForm($"/{number}/fjern{language}").Words(), StringComparison.Ordinal);
        Assert.Equal("Kari", page.GetElementById($"{number}-words")!.Words());
        Assert.Equal("Navn.", page.GetElementById($"{number}-reason")!.Words());
    }

    [Fact]
    public async Task Whoever_answers_the_ombud_is_told_why_it_was_not_sent_and_keeps_it()
    {
        var number = await suite.ReportByFormAsync("employee-ringebu", Reports.AnswersSaying("Ola fant den."));

        var page = await NeverFirstAsync(number, "", [new("text", "Naboen fant den.")]);

        Assert.Contains("Saken er endret av noen andre", page.PostForm($"/{number}").Words());
        Assert.Equal("Naboen fant den.", page.GetElementById($"{number}-text")!.Words());
    }

    // The number is written as somebody types it.
    private async Task<IHtmlDocument> NeverFirstAsync(
        string number, string form, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var employee = suite.As("employee-ringebu");
        await employee.PageAsync("/mine-meldinger");
        await suite.QuietAsync();
        using var content = new FormUrlEncodedContent(fields);
        using var met = new SemaphoreSlim(0);
        void OnMet(Fault fault) => met.Release();
        suite.StorageFaults.Met += OnMet;
        var held = Hold();

        var answer = employee.PostAsync($"/mine-meldinger/{number.ToLowerInvariant()}{form}", content);
        while (await Task.WhenAny(answer, met.WaitAsync()) != answer)
        {
            await suite.ActAsync("ombud", number, "note", new { text = "Først.", audience = "ombud" });
            var next = Hold();
            held.Clear();
            held = next;
        }

        suite.StorageFaults.Met -= OnMet;
        suite.StorageFaults.Clear();
        using var refused = await answer;
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        return await refused.HtmlAsync();
    }

    private ArmedFault Hold()
    {
        suite.StorageFaults.Arm(new() { Path = "transaction", Hold = true });
        return suite.StorageFaults.Armed[^1];
    }
}
