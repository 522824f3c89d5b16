using System.Text.Json.Nodes;
using Ombud.Kit;

namespace Ombud.Functions.Tests;

/// <summary>One incident at a vendor, reported for several municipalities.</summary>
internal static class JointReports
{
    public const string Door = "/api/breaches/joint";
    public const string Page = "/meld-felles-avvik";
    public const string Told = "Innloggingen sto åpen i helgen.";

    public static readonly IReadOnlyList<string> All = ["3405", "3439", "3440", "3441"];

    /// <summary>What the ombud fills in for Ringebu and Øyer; the rest of the form stays as it was opened.</summary>
    public static readonly object Answers = new
    {
        whatHappened = Told,
        processor = "Skolesys AS",
        processorToldAtDate = "2026-11-20",
        processorToldAtTime = "08:15",
        unit = "Innloggingen",
        kinds = "confidentiality",
        dataCategories = new[] { "contact", "grades" },
        hit3439 = true,
        personsPrecision3439 = "exact",
        personsCount3439 = "40",
        hit3440 = true,
        personsPrecision3440 = "unknown",
    };

    /// <summary>As JSON: told at 08:15, each of the municipalities with a count of its own.</summary>
    public static JsonObject Body(params IReadOnlyList<string> municipalities)
    {
        var body = Reports.Json();
        body.Remove("municipality");
        body["persons"] = body["discoveredAt"] = null;
        body["whatHappened"] = Told;
        body["processor"] = "Skolesys AS";
        body["processorToldAt"] = "2026-11-20T08:15:00+01:00";
        var hit = municipalities.Count > 0 ? municipalities : All;
        body["municipalities"] = new JsonArray([.. hit.Select((number, at) => new JsonObject
        {
            ["municipality"] = number,
            ["persons"] = new JsonObject { ["count"] = 10 + at, ["precision"] = "exact" },
        })]);
        return body;
    }

    /// <summary>The fields of one of the municipalities.</summary>
    public static JsonNode Hit(this JsonObject body, int at) => body["municipalities"]![at]!;

    public static Task<HttpResponseMessage> PostJointAsync(
        this HttpClient client, JsonObject body, string? key = null) => client.PostAsync(Door, body, key);

    public static IReadOnlyList<string> Numbers(this JsonNode answer) =>
        [.. answer["cases"]!.AsArray().Select(one => (string)one!["number"]!)];

    /// <summary>The ombud reports; the numbers in the order of the municipalities.</summary>
    public static async Task<IReadOnlyList<string>> ReportJointlyAsync(this SuiteFixture suite, JsonObject? body = null)
    {
        using var ombud = suite.Bearer("ombud");
        using var answer = await ombud.PostJointAsync(body ?? Body());
        return (await answer.JsonAsync()).Numbers();
    }

    /// <summary>How many cases stand in each of the four municipalities.</summary>
    public static async Task<IReadOnlyList<int>> StandingAsync(this SuiteFixture suite)
    {
        var counts = new List<int>();
        foreach (var municipality in All)
            counts.Add(await suite.CasesAsync(municipality));
        return counts;
    }
}
