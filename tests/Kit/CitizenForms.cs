using AngleSharp.Html.Dom;
using NodaTime;

namespace Ombud.Kit;

/// <summary>What a citizen does on the public pages, without JavaScript.</summary>
public static class CitizenForms
{
    public const string Access = "/henvendelse/innsyn";
    public const string Answer = "/svar";

    /// <summary>Writes, and comes to the page on which one checks it.</summary>
    public static async Task<IHtmlDocument> WriteAsync(
        this HttpClient citizen, object answers, string path = Access)
    {
        using var written = await (await citizen.PageAsync(path)).PostForm().SubmitAsync(citizen, answers);
        return await written.HtmlAsync();
    }

    /// <summary>Presses Send there.</summary>
    public static async Task<IHtmlDocument> SendAsync(this IHtmlDocument check, HttpClient citizen)
    {
        using var sent = await check.PostForm().SubmitAsync(citizen, button: "send");
        return await sent.HtmlAsync();
    }

    /// <summary>The whole way, as slowly as a person: the receipt.</summary>
    public static async Task<IHtmlDocument> AskAsync(
        this SuiteFixture suite, HttpClient citizen, object answers, string path = Access)
    {
        var check = await citizen.WriteAsync(answers, path);
        await suite.AdvanceAsync(Duration.FromSeconds(5));
        return await check.SendAsync(citizen);
    }

    /// <summary>On a receipt; null where it shows none.</summary>
    public static string? Code(this IHtmlDocument receipt) => receipt.QuerySelector("main .code")?.Words();

    /// <summary>On a receipt.</summary>
    public static string CaseNumber(this IHtmlDocument receipt) =>
        receipt.QuerySelector(".receipt__number dd")?.Words()
        ?? throw new InvalidOperationException($"No receipt: {receipt.QuerySelector("main")?.Words()}");

    /// <summary>What the code opens.</summary>
    public static async Task<HttpResponseMessage> OpenAsync(this HttpClient citizen, string code) =>
        await (await citizen.PageAsync(Answer)).PostForm().SubmitAsync(citizen, new { code });
}
