using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using NodaTime;
using Ombud.Functions.Tests.Register;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Citizens;

/// <summary>With the code from the receipt, and nothing else, a citizen reads and writes.</summary>
public sealed class ReadAnswerTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    private static readonly object Asked = new
    {
        municipality = "ringebu",
        text = "Kva står det om meg i skulen?",
        email = "kari@post.example",
    };

    [Fact]
    public async Task The_citizen_reads_what_was_said_writes_back_and_gets_the_answer()
    {
        var (number, code) = await AskAsync();
        await suite.ActAsync("handler-ringebu", number, "reply", new { text = "Hvilken skole gikk du på?" });
        using var citizen = suite.Anyone();
        using var opened = await citizen.OpenAsync(code.ToLowerInvariant().Replace('-', ' '));
        var page = await opened.HtmlAsync();

        using var written = await page.PostForm().SubmitAsync(citizen, new { text = "Fåvang skule." });
        using var twice = await page.PostForm().SubmitAsync(citizen, new { text = "Fåvang skule." });
        await suite.ActAsync(
            "handler-ringebu", number, "answer", new { outcome = "full", text = "Her er alt vi har." });
        using var last = await citizen.OpenAsync(code);

        Assert.Contains("Hvilken skole gikk du på?", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Svar innen mandag 21. desember 2026", page.Said(), StringComparison.Ordinal);
        var said = (await last.HtmlAsync()).Said();
        Assert.Equal(2, said.Split("Fåvang skule.").Length);
        Assert.Contains("Her er alt vi har.", said, StringComparison.Ordinal);
        Assert.Contains("Besvart", said, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (written.StatusCode, twice.StatusCode));
        using var handler = suite.Bearer("handler-ringebu");
        var history = (await handler.JsonAsync($"/api/cases/{number}"))["history"]!.AsArray();
        Assert.Equal(
            ["reported", "reply", "citizen-opened", "citizen-wrote", "answer"],
            history.Select(entry => (string)entry!["action"]!));
    }

    [Fact]
    public async Task Mail_says_that_something_waits_and_no_more_in_the_language_of_the_form()
    {
        using var citizen = suite.Anyone();
        var receipt = await suite.AskAsync(citizen, Asked, $"{CitizenForms.Access}?lang=en");
        var number = receipt.CaseNumber();
        await suite.ActAsync("handler-ringebu", number, "reply", new { text = "Merkeordet, hvilken skole?" });
        await suite.QuietAsync();

        var mail = suite.Graph.Calls.Select(call => call.Body?.GetRawText() ?? "")
            .Single(body => body.Contains("kari@post.example", StringComparison.Ordinal)
                && body.Contains(number, StringComparison.Ordinal));

        Assert.Contains("the municipality has written to you", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/svar", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Merkeordet", mail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(receipt.Code()!, mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_code_gets_no_mail_about_what_only_a_code_opens()
    {
        var body = AskedInquiries.Body("3439");
        body["email"] = "ola@post.example";
        using var handler = suite.Bearer("handler-ringebu");
        using var registered = await handler.PostInquiryAsync("3439", body);
        var number = (string)(await registered.JsonAsync())["number"]!;

        await suite.ActAsync("handler-ringebu", number, "extend", new { reason = "Fire fagsystemer." });
        await suite.QuietAsync();

        Assert.DoesNotContain(suite.Graph.Calls, call =>
            call.Body?.GetRawText().Contains("ola@post.example", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task What_was_written_comes_back_while_storage_does_not_answer()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var citizen = own.Anyone();
        var receipt = await own.AskAsync(citizen, Asked);
        using var opened = await citizen.OpenAsync(receipt.Code()!);
        var form = (await opened.HtmlAsync()).PostForm();
        own.StorageFaults.Arm(new() { Path = "Cases", Status = 503, Count = 0 });

        using var failed = await form.SubmitAsync(citizen, new { text = "Fåvang skule." });
        var page = await failed.HtmlAsync();
        own.StorageFaults.Clear();
        using var sent = await page.PostForm().SubmitAsync(citizen, new { });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Contains("Fåvang skule.", page.Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("Sendt til kommunen", (await sent.HtmlAsync()).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_tells_nothing_and_past_the_limit_a_right_one_still_opens()
    {
        await using var own = await SuiteFixture.StartAsync(
            options => options with { WebSettings = LimitSettings.Usual });
        using var citizen = own.Anyone();
        var code = (await own.AskAsync(citizen, Asked)).Code()!;
        var wrong = code[..^4] + (code.EndsWith("2222", StringComparison.Ordinal) ? "3333" : "2222");
        using var foreign = await citizen.OpenAsync("LIL" + code[3..]);
        using var malformed = await citizen.OpenAsync("noe tull");
        using var near = await citizen.OpenAsync(wrong);
        var bodies = new[] { foreign, malformed, near }
            .Select(async one => (await one.HtmlAsync()).QuerySelector("[data-error-summary]")!.Words());

        var many = new List<HttpStatusCode>();
        for (var tries = 0; tries < 200; tries++)
            using (var answer = await citizen.OpenAsync(wrong))
            {
                many.Add(answer.StatusCode);
                Assert.Equal(many[^1] is HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
            }
        using var right = await citizen.OpenAsync(code);

        Assert.Single((await Task.WhenAll(bodies)).Distinct());
        Assert.Contains(HttpStatusCode.TooManyRequests, many);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Contains("Kva står det om meg", (await right.HtmlAsync()).Said(), StringComparison.Ordinal);
    }

    // CODES=100000 tries so many.
    [Fact]
    public async Task However_many_codes_are_guessed_none_opens_anything_and_a_right_one_opens_at_once()
    {
        var many = int.TryParse(
            Environment.GetEnvironmentVariable("CODES"), CultureInfo.InvariantCulture, out var count) ? count : 500;
        await using var own = await SuiteFixture.InMemoryAsync(LimitSettings.Usual);
        using var citizen = own.Anyone();
        var code = (await own.AskAsync(citizen, Asked)).Code()!;
        var answers = new ConcurrentBag<HttpStatusCode>();

        await Parallel.ForEachAsync(Enumerable.Range(0, many), async (_, ct) =>
        {
            using var guess = new FormUrlEncodedContent([new("code", Guess())]);
            using var answer = await citizen.PostAsync(CitizenForms.Answer, guess, ct);
            answers.Add(answer.StatusCode);
        });
        using var right = await citizen.OpenAsync(code);

        Assert.Equal(many, answers.Count);
        Assert.All(answers, status => Assert.True(
            status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.TooManyRequests, $"{status}"));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task The_code_opens_the_case_until_the_configured_time_after_it_was_closed()
    {
        await using var own = await SuiteFixture.StartAsync(
            options => options with { WebSettings = ["--Codes:DaysAfterClosing=10"] });
        using var citizen = own.Anyone();
        var receipt = await own.AskAsync(citizen, Asked);
        await own.ActAsync("controller-ringebu", receipt.CaseNumber(), "close", new { reason = "Trukket." });

        using var soon = await citizen.OpenAsync(receipt.Code()!);
        await own.AdvanceAsync(Duration.FromDays(11));
        using var late = await citizen.OpenAsync(receipt.Code()!);

        Assert.Contains("10 døgn", receipt.Said(), StringComparison.Ordinal);
        Assert.Contains("Koden virker til", (await soon.HtmlAsync()).Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
    }

    [Fact]
    public async Task A_code_that_another_has_replaced_opens_nothing_even_if_its_row_is_put_back()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var citizen = own.Anyone();
        var check = await citizen.WriteAsync(Asked);
        await own.AdvanceAsync(Duration.FromSeconds(5));
        var first = (await check.SendAsync(citizen)).Code()!;
        var row = await own.RowAsync("3439", "s_");
        var second = (await check.SendAsync(citizen)).Code()!;
        var left = await own.RowAsync("3439", "s_");

        await own.Table().PutAsync(row);

        using var voided = await citizen.OpenAsync(first);
        using var right = await citizen.OpenAsync(second);
        Assert.NotEqual(row.RowKey, left.RowKey);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (voided.StatusCode, right.StatusCode));
    }

    [Fact]
    public async Task The_code_lies_in_no_row_no_log_and_no_address()
    {
        var (number, code) = await AskAsync();
        using var citizen = suite.Anyone();
        (await citizen.OpenAsync(code)).Dispose();
        var secret = string.Concat(code.Split('-')[2..]);
        var rows = await suite.RowsAsync("3439");

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(
            rows, row => row.Any(column => column.Value?.ToString() is { } value
                && (value.Contains(secret, StringComparison.OrdinalIgnoreCase)
                    || value.Contains(code, StringComparison.OrdinalIgnoreCase))));
        Assert.DoesNotContain(suite.Logs.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)
            || line.Contains(code, StringComparison.OrdinalIgnoreCase));
        using var controller = suite.Bearer("controller-ringebu");
        var json = (await controller.JsonAsync($"/api/cases/{number}")).ToJsonString();
        Assert.DoesNotContain("digest", json, StringComparison.OrdinalIgnoreCase);
    }

    private static string Guess() =>
        "RIN-A-" + string.Concat(RandomNumberGenerator.GetItems("23456789ABCDEFGHJKMNPQRSTVWXYZ".AsSpan(), 16));

    private async Task<(string Number, string Code)> AskAsync()
    {
        using var citizen = suite.Anyone();
        var receipt = await suite.AskAsync(citizen, Asked);
        return (receipt.CaseNumber(), receipt.Code()!);
    }
}
