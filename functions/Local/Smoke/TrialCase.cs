using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Ombud.Local.Smoke;

/// <param name="Pause">Between two looks.</param>
internal sealed record TrialTime(IClock Clock, Func<CancellationToken, Task> Pause);

/// <summary>What does not work, in a sentence.</summary>
internal sealed class TrialFailedException(string sentence) : Exception(sentence);

/// <summary>One breach through the whole suite and out again: reported, kept, its alerts through the bus and Graph, and
/// withdrawn.</summary>
internal sealed class TrialCase(HttpClient client, TrialTime time)
{
    private const string Why = "Prøvesak etter utrulling. Ingen er berørt.";

    // By whom it is to have been heard of. In Teams nobody is reached about a test: mail follows.
    private static readonly IReadOnlyList<string> Recipients = ["ombud", "contact"];

    private static readonly IReadOnlyList<string> Failures = ["refused", "gave-up", "failed", "nobody"];

    /// <exception cref="TrialFailedException">Something does not work.</exception>
    public async Task<string> RunAsync(string municipality, CancellationToken ct)
    {
        var number = (string)(await ReportAsync(municipality, ct))["number"]!;
        // Whatever happened to its alerts: no deadline is to run on.
        string?[] problems = [await ProblemAsync(ToldAsync(number, ct)), await ProblemAsync(WithdrawAsync(number))];
        return problems.OfType<string>().ToList() is { Count: > 0 } wrong
            ? throw new TrialFailedException(string.Join(" ", wrong))
            : $"{number} was reported, told of by mail and withdrawn.";
    }

    private static async Task<string?> ProblemAsync(Task step)
    {
        try
        {
            await step;
            return null;
        }
        catch (TrialFailedException failed)
        {
            return failed.Message;
        }
    }

    private Task<JsonNode> ReportAsync(string municipality, CancellationToken ct)
    {
        var report = new JsonObject
        {
            ["municipality"] = municipality,
            ["unit"] = "Prøve",
            ["whatHappened"] = Why,
            ["discoveredAt"] = time.Clock.GetCurrentInstant().ToString(),
            ["kinds"] = new JsonArray("availability"),
            ["persons"] = new JsonObject { ["count"] = 1, ["precision"] = "exact" },
            ["dataCategories"] = new JsonArray("other"),
        };
        var request = new HttpRequestMessage(HttpMethod.Post, "api/breaches") { Content = JsonContent.Create(report) };
        request.Headers.Add("Idempotency-Key", RandomNumberGenerator.GetHexString(32));
        return AnswerAsync(request, HttpStatusCode.Created, "The report was not taken", ct);
    }

    private async Task ToldAsync(string number, CancellationToken ct)
    {
        var waits = "nothing is known of its alerts";
        try
        {
            while (true)
            {
                var one = await AnswerAsync(
                    new(HttpMethod.Get, $"api/cases/{number}"), HttpStatusCode.OK, $"{number} cannot be read", ct);
                var mails = one["deliveries"]!.AsArray().Select(entry => entry!["details"]!)
                    .Where(told => (string?)told["via"] == "mail")
                    .Select(told => (To: (string)told["to"]!, Outcome: (string)told["outcome"]!)).ToList();
                if (mails.Find(mail => Failures.Contains(mail.Outcome)) is { To: not null } failed)
                    throw new TrialFailedException(
                        $"The mail to {failed.To} about {number} ended as {failed.Outcome}.");
                var missing = Recipients.Except(mails.Where(mail => mail.Outcome == "sent").Select(mail => mail.To));
                waits = $"no mail went to {string.Join(" or ", missing)}";
                if (!missing.Any())
                    return;
                await time.Pause(ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw new TrialFailedException($"{number} was stored, and in good time {waits}.");
        }
    }

    private async Task WithdrawAsync(string number)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"api/cases/{number}/actions/withdraw")
        {
            Content = JsonContent.Create(new JsonObject { ["reason"] = Why }),
        };
        var left = await AnswerAsync(
            request, HttpStatusCode.OK, $"{number} cannot be withdrawn, and its deadline runs", CancellationToken.None);
        if ((string?)left["state"] is not "withdrawn" and var state)
            throw new TrialFailedException($"{number} is {state} after it was withdrawn.");
    }

    private async Task<JsonNode> AnswerAsync(
        HttpRequestMessage request, HttpStatusCode wanted, string otherwise, CancellationToken ct)
    {
        using (request)
        using (var answer = await client.SendAsync(request, ct))
        {
            var said = await answer.Content.ReadAsStringAsync(ct);
            return answer.StatusCode == wanted
                ? JsonNode.Parse(said)!
                : throw new TrialFailedException($"{otherwise}: {(int)answer.StatusCode} {said}");
        }
    }
}
