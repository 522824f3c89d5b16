using System.Text.RegularExpressions;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>The ombud's advice, and how the municipality hears of it.</summary>
internal static class Advice
{
    /// <summary>A suite of one's own whose bot speaks in Teams.</summary>
    public static Task<SuiteFixture> SuiteAsync() => SuiteFixture.StartAsync(
        options => (options with { WebSettings = Connector.Settings }).WithCards());

    /// <summary>A breach on which a decision is awaited.</summary>
    /// <param name="municipality">Ringebu, unless it is said.</param>
    /// <returns>Its number.</returns>
    public static async Task<string> AdvisedAsync(this SuiteFixture suite, string municipality = "3439")
    {
        var number = await suite.ReportAsync(A.Breach() with { Municipality = municipality });
        await suite.ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Meld det." });
        await suite.QuietAsync();
        return number;
    }

    /// <summary>What the municipality's contact was mailed about it.</summary>
    public static List<string> AdviceMails(this SuiteFixture suite, string number) =>
    [
        .. suite.Graph.Calls.Where(call => call is { Kind: "mail", Status: 202 })
            .Select(call => Regex.Unescape(call.Body!.Value.GetRawText()))
            .Where(mail => mail.Contains(number, StringComparison.Ordinal)
                && mail.Contains("ombudet har gitt råd", StringComparison.Ordinal)),
    ];

    /// <summary>The ombud ends all sessions of the person.</summary>
    public static async Task SignOutAsync(this SuiteFixture suite, string person)
    {
        using var ombud = suite.As("ombud");
        using var ended = await ombud.PostAsync("/innlogginger", new FormUrlEncodedContent([new("person", person)]));
    }
}
