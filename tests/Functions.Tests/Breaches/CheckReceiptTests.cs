using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Ombud.Kit;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Breaches;

public sealed class CheckReceiptTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    private const string Genuine = "Kvitteringen er ekte";
    private const string NotGenuine = "Kvitteringen stemmer ikke";

    [Fact]
    public async Task A_receipt_that_was_kept_is_genuine()
    {
        var (number, kept) = await KeptAsync(_suite);

        var page = await CheckAsync(_suite, kept);

        Assert.Contains(Genuine, page.Said(), StringComparison.Ordinal);
        Assert.Contains(number, page.QuerySelector("main .facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", Genuine)]
    [InlineData("\n", "\r\n  ", Genuine)]
    [InlineData("Mottatt: 20.11.2026", "Mottatt: 19.11.2026", NotGenuine)]
    [InlineData("Kommune: Ringebu", "Kommune: Lillehammer", NotGenuine)]
    [InlineData("Bevis:", "Ingenting ble sendt. Bevis:", NotGenuine)]
    public async Task Number_time_and_proof_are_checked_without_the_answers(string from, string to, string result)
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        using var employee = _suite.As("employee-ringebu");
        var proof = (await employee.PageAsync($"/kvittering/{number}")).Typed("proof");

        var page = await CheckAsync(_suite, from.Length == 0 ? proof : proof.Replace(from, to));

        Assert.Contains(result, page.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "\n\n   ")]
    [InlineData("\n", " ")]
    public async Task White_space_may_change_on_paper_and_in_mail(string from, string to)
    {
        var (_, kept) = await KeptAsync(_suite);

        var page = await CheckAsync(_suite, "  " + kept.Replace(from, to, StringComparison.Ordinal) + "\n\n");

        Assert.Contains(Genuine, page.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bussen", "bossen")]
    [InlineData("\"count\": 12", "\"count\": 13")]
    [InlineData("RIN-26-", "RIN-25-")]
    [InlineData("Mottatt: 20.11.2026", "Mottatt: 19.11.2026")]
    [InlineData("Kommune: Ringebu", "Kommune: Lillehammer")]
    [InlineData("Bevis: local.", "Bevis: other.")]
    [InlineData("  \"unit\"", "  \"measures\": \"Alt er slettet.\", \"unit\"")]
    public async Task One_changed_letter_is_seen(string from, string to)
    {
        var (_, kept) = await KeptAsync(_suite);
        Assert.Contains(from, kept, StringComparison.Ordinal);

        var page = await CheckAsync(_suite, kept.Replace(from, to, StringComparison.Ordinal));

        Assert.Contains(NotGenuine, page.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain(Genuine, page.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_written_into_a_receipt_anywhere()
    {
        var (_, kept) = await KeptAsync(_suite);
        var lines = kept.Split('\n');
        var properties = lines.Index()
            .Where(line => line.Item.TrimStart().StartsWith('"') && line.Item.Contains(':', StringComparison.Ordinal))
            .ToList();
        var forged = Enumerable.Range(0, lines.Length + 1).SelectMany(at => new[]
            {
                With(at, "Hendelsen er avsluttet."), With(at, "\"unknown\": 1,"), With(at, "Saksnummer: RIN-26-ZZZZZ"),
            })
            // Of two values the last counts, and the first is what a reader sees.
            .Concat(properties.Select(one => With(one.Index, Name(one.Item) + ": \"FALSK\",")))
            .Concat(properties.Select(one => With(one.Index, Name(one.Item).ToUpperInvariant() + ": \"FALSK\",")));

        foreach (var text in forged)
            Assert.DoesNotContain(Genuine, (await CheckAsync(_suite, text)).Said(), StringComparison.Ordinal);

        Assert.InRange(properties.Count, 5, 100);

        string With(int at, string line) => string.Join('\n', [.. lines[..at], line, .. lines[at..]]);
        static string Name(string line) => line[..line.IndexOf(':', StringComparison.Ordinal)];
    }

    [Theory]
    [InlineData("hei")]
    [InlineData("Svar:\n{}\nBevis: a.b.c.d.e")]
    [InlineData("Svar:\n{\"unit\": \nBevis: ")]
    [InlineData("Svar:\nnull\nBevis: ")]
    public async Task What_is_no_receipt_is_not_taken_for_one(string text)
    {
        var page = await CheckAsync(_suite, text);

        Assert.DoesNotContain(Genuine, page.Said(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main [role=alert]"));
    }

    [Fact]
    public async Task Nothing_at_all_is_asked_for_again()
    {
        using var anyone = _suite.Anyone();
        var form = (await anyone.PageAsync("/kvittering")).PostForm();

        using var answer = await form.SubmitAsync(anyone, new { });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["Lim inn kvitteringen."], (await answer.HtmlAsync()).Errors());
    }

    [Fact]
    public async Task A_receipt_outlives_the_key_that_signed_it_but_not_its_removal()
    {
        var (_, kept) = await KeptAsync(_suite);
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await using var rotated = await WithKeysAsync(
            ("fresh", fresh), ("local", LocalKeys.OfThisProcess.SigningSecret));
        await using var forgetful = await WithKeysAsync(("fresh", fresh));

        var (_, newer) = await KeptAsync(rotated);

        Assert.Contains(Genuine, (await CheckAsync(rotated, kept)).Said(), StringComparison.Ordinal);
        Assert.Contains("Bevis: fresh.", newer, StringComparison.Ordinal);
        Assert.Contains(Genuine, (await CheckAsync(forgetful, newer)).Said(), StringComparison.Ordinal);
        Assert.Contains(NotGenuine, (await CheckAsync(forgetful, kept)).Said(), StringComparison.Ordinal);
    }

    private static Task<SuiteFixture> WithKeysAsync(params (string Id, string Secret)[] keys) =>
        SuiteFixture.StartAsync(options => options.SigningWith(keys));

    private static async Task<(string Number, string Kept)> KeptAsync(SuiteFixture from)
    {
        var number = await from.ReportByFormAsync("employee-ringebu");
        using var employee = from.As("employee-ringebu");
        // Each browser has its own session; a receipt is the person's.
        return (number, (await employee.PageAsync($"/kvittering/{number}")).Typed("kept"));
    }

    private static async Task<IHtmlDocument> CheckAsync(SuiteFixture at, string text)
    {
        using var anyone = at.Anyone();
        var form = (await anyone.PageAsync("/kvittering")).PostForm();
        using var answer = await form.SubmitAsync(anyone, new { receipt = text });
        return await answer.HtmlAsync();
    }
}
