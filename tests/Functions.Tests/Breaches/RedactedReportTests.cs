using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

// Whoever can read storage and guess what was written learns nothing once it is redacted.
public sealed class RedactedReportTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    private const string Secret = "Gjelder 21819000049.";
    private const string Key = "redacted";
    private const string Genuine = "Kvitteringen er ekte";

    private static readonly BreachJson Report = A.Breach() with { WhatHappened = Secret, Measures = "Ringte." };

    [Fact]
    public async Task Nothing_that_is_left_confirms_a_guess_and_the_request_still_finds_its_case()
    {
        using var system = _suite.Bearer("ingest-ringebu");
        var number = await SentAsync(system, Report);
        var facts = ((Breach)await _suite.StoredAsync(number)).Facts;
        using var other = await system.PostBreachAsync(Report with { WhatHappened = "Et annet." }, Key);

        await RedactAsync(number, "whatHappened");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(number, await SentAsync(system, Report));
        Assert.Equal(number, await SentAsync(system, Report with { WhatHappened = "[sladdet]" }));
        var (one, rows) = (await _suite.StoredAsync(number), await _suite.RowsAsync("3439"));
        Assert.Null(((Breach)one).AnswersDigest);
        Assert.False(rows.Single(row => row.RowKey == $"o_{one.RequestKey}").ContainsKey("Body"));
        Assert.All(
            rows.SelectMany(row => row.Select(column => column.Value).OfType<string>()),
            said => Assert.DoesNotContain(
                Guessed(facts), guess => said.Contains(guess, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_receipt_from_before_is_genuine_and_so_is_one_opened_after_which_leaves_the_answers_out()
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        var before = await KeptAsync(number);
        await RedactAsync(number, "unit");

        var after = await KeptAsync(number);

        Assert.Contains("De er rettet eller sladdet siden", after, StringComparison.Ordinal);
        Assert.Contains(Genuine, await CheckedAsync(before), StringComparison.Ordinal);
        Assert.Contains(Genuine, await CheckedAsync(after), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Genuine, await CheckedAsync(after.Replace("De er", "Alle er", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_is_redacted_leaves_the_receipt_as_it_was()
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        var before = await KeptAsync(number);
        using var ombud = _suite.Bearer("ombud");
        using var noted = await ombud.PostAsync($"/api/cases/{number}/actions/note", new { text = Secret });
        await RedactAsync(number, "history-2");

        Assert.Equal(before, await KeptAsync(number));
    }

    [Theory]
    [InlineData(JointReports.Told)]
    [InlineData("[sladdet]")]
    public async Task A_joint_report_of_which_one_case_was_redacted_is_answered_with_its_cases(string told)
    {
        using var ombud = _suite.Bearer("ombud");
        var body = JointReports.Body();
        var key = $"joint-{told.Length}";
        using var first = await ombud.PostJointAsync(body, key);
        var numbers = (await first.JsonAsync()).Numbers();
        await RedactAsync(numbers[1], "whatHappened");
        body["whatHappened"] = told;

        using var again = await ombud.PostJointAsync((JsonObject)body.DeepClone(), key);

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(numbers.Order(), (await again.JsonAsync()).Numbers().Order());
    }

    // The text itself, and what an earlier release left of it.
    private static IEnumerable<string> Guessed(BreachFacts facts)
    {
        yield return Secret;
        foreach (var guess in new[]
        {
            JsonSerializer.SerializeToUtf8Bytes(facts with { SuspectFields = [] }, CaseJson.Options),
            Encoding.UTF8.GetBytes(Secret),
        })
        {
            yield return Base64Url.EncodeToString(SHA256.HashData(guess));
            yield return Convert.ToHexStringLower(SHA256.HashData(guess));
        }
    }

    private static async Task<string> SentAsync(HttpClient system, BreachJson report)
    {
        using var answer = await system.PostBreachAsync(report, Key);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (string)(await answer.JsonAsync())["number"]!;
    }

    private async Task RedactAsync(string number, string field)
    {
        using var ombud = _suite.Bearer("ombud");
        using var done = await ombud.PostAsync(
            $"/api/cases/{number}/actions/redact", new { field, reason = "Et nummer." });
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    private async Task<string> KeptAsync(string number)
    {
        using var employee = _suite.As("employee-ringebu");
        return (await employee.PageAsync($"/kvittering/{number}")).Typed("kept");
    }

    private async Task<string> CheckedAsync(string kept)
    {
        using var anyone = _suite.Anyone();
        var form = (await anyone.PageAsync("/kvittering")).PostForm();
        using var answer = await form.SubmitAsync(anyone, new { receipt = kept });
        return (await answer.HtmlAsync()).Said();
    }
}
