using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Inquiries;

/// <summary>Inquiries that nobody could place, and those that go from one municipality to another.</summary>
internal static class Unsorted
{
    public const string Secret = "Merkeordet";

    public static async Task<string> UnsortedAsync(this SuiteFixture suite)
    {
        var asked = new AskedInquiry(
            About.Question, $"{Secret} i mappa mi.", InquiryChannel.Mail,
            new("nb", $"{Secret} Testrud", $"{Secret}@post.example"), suite.Now);
        var key = new IdempotencyKey(RandomNumberGenerator.GetHexString(64, lowercase: true), "body");
        var change = Inquiry.Ask(asked, Municipality.Unsorted, by: null, key, suite.Service<Moments>().Now());
        var stored = await suite.Service<CaseStore>().CommitNewAsync(() => change, default);
        suite.Service<Outbox>().SendSoon(change);
        return stored.Kept!.Number.Value;
    }

    /// <summary>In Ringebu, with what its unit and its citizen wrote.</summary>
    public static async Task<string> InRingebuAsync(this SuiteFixture suite)
    {
        using var client = suite.Bearer("handler-ringebu");
        var body = AskedInquiries.Body("3439", text: $"{Secret} i mappa mi.");
        (body["name"], body["email"], body["phone"]) = ($"{Secret} Testrud", $"{Secret}@post.example", Secret);
        using var answer = await client.PostInquiryAsync("3439", body);
        var number = (string)(await answer.JsonAsync())["number"]!;
        await suite.ActAsync("handler-ringebu", number, "extend", new { reason = $"{Secret} i fire systemer." });
        return number;
    }

    public static Task<HttpResponseMessage> TransferAsync(
        this HttpClient client, string number, string municipality = "3440") => client.PostAsync(
        $"/api/cases/{number}/actions/transfer", new { municipality, reason = "Gjelder en annen kommune." });

    public static async Task<string> ReadAsync(this SuiteFixture suite, string person, string number)
    {
        using var client = suite.Bearer(person);
        return (await client.JsonAsync($"/api/cases/{number}")).ToString();
    }

    /// <summary>What verification finds in any partition; empty when every row is as it was written.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(this SuiteFixture suite)
    {
        var found = new List<ChainReport>();
        foreach (var place in suite.Service<Municipalities>().Partitions)
        {
            var (beside, _) = await suite.Service<PartitionCheck>().VerifyAsync(place, TimeSpan.MaxValue, default);
            found.AddRange(beside);
            await foreach (var (_, id) in suite.Service<CaseLists>().IdsAsync([place], after: null, default))
                found.Add(await suite.Service<ChainStore>().VerifyAsync(place, id, default));
        }

        return
        [
            .. from report in found
               from fault in report.History.Select(one => one.Fault).Concat(report.Log.Select(one => one.Fault))
               select $"{report.Number} {fault}",
        ];
    }

    public static string? MovedTo(this JsonNode one) => (string?)one["movedTo"];
}
