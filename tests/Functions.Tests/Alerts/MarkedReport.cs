using System.Text.RegularExpressions;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Graph;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>A report with a mark in everything that somebody writes or counts, by somebody with a name.</summary>
internal static class MarkedReport
{
    public const string Advice = "Merkeråd";
    private const string Count = "7317";

    /// <summary>None of these may stand in a log.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["Merkeenhet", "Merkehendelse", "Merketiltak", Advice, "40 41 42 43", "Fiktivsen", "Testrud", "Prøveli"];

    /// <returns>The number.</returns>
    public static async Task<string> SendAsync(SuiteFixture suite)
    {
        var number = await suite.ReportByFormAsync("employee-ringebu", new
        {
            unit = Words[0],
            whatHappened = Words[1],
            measures = Words[2],
            phone = Words[4],
            kinds = "confidentiality",
            personsPrecision = "exact",
            personsCount = Count,
            dataCategories = "health",
            shareName = true,
        });
        await suite.QuietAsync();
        return number;
    }

    public static Task AdviseAsync(SuiteFixture suite, string number) =>
        suite.ActAsync("ombud", number, "advise", new { outcome = "notify", text = Advice });

    public static void IsNotIn(ReceivedCall call) => IsNotIn(Regex.Unescape(call.Body!.Value.GetRawText()));

    public static void IsNotIn(string text) => Assert.All([.. Words, Count], word =>
        Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
}
