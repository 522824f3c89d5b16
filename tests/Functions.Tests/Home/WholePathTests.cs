using System.Net;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Home;

// The whole path with a mark in everything that is about a person, through what goes well and what goes wrong. None
// of it may stand in a log line, a URL, a key or a message.
public sealed class WholePathTests
{
    private static readonly string[] Marks =
    [
        "Merkeenhet", "Merkehendelse", "Merketiltak", "Merkenotat", "Merkegrunn", "40414243", "40 41 42 43",
        "merke@post.example", "Merkesøk",
    ];

    [Fact]
    public async Task No_personal_data_leaves_the_case()
    {
        await using var suite = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings = ["--Storage:TimeoutSeconds=0.5"],
            AlertsSettings = ["--Graph:TimeoutSeconds=0.5"],
        });

        var number = await ReportThroughTroubleAsync(suite, "Merkehendelse om merke@post.example");
        await ActAndErrAsync(suite, number);
        suite.GraphFaults.Arm(new() { Status = 503, Count = 0 });
        await ReportThroughTroubleAsync(suite, "Merkehendelse, en til");
        var messages = await MessagesAsync(suite);
        await suite.AdvanceAsync(Duration.FromHours(26));

        string[] forbidden = [.. Marks, .. Names(suite)];
        Assert.NotEmpty(messages);
        Assert.Contains(suite.Logs.Lines, line => line.Contains("503", StringComparison.Ordinal));
        AssertFree(forbidden, suite.Logs.Lines);
        AssertFree(forbidden, messages);
        AssertFree(forbidden, suite.Graph.Calls.Select(call => $"{call.Path} {call.Body?.GetRawText()}"));
        AssertFree(forbidden, await KeysAsync(suite));
    }

    private static async Task<string> ReportThroughTroubleAsync(SuiteFixture suite, string whatHappened)
    {
        using var employee = suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();
        var answers = new
        {
            unit = "Merkeenhet",
            whatHappened,
            measures = "Merketiltak",
            phone = "40 41 42 43",
            kinds = "confidentiality",
            personsPrecision = "unknown",
            dataCategories = "health",
        };
        // Or what is still being sent meets the faults.
        await suite.QuietAsync();
        suite.StorageFaults.Arm(new() { Path = "transaction", Status = 503, Count = 3 });
        suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500 });
        using var failed = await form.SubmitAsync(employee, answers);
        suite.StorageFaults.Arm(new() { Path = "transaction", AcceptedButLost = true });
        using var sent = await form.SubmitAsync(employee, answers);
        await suite.AdvanceAsync(Duration.FromMinutes(2));
        Assert.Equal((503, 303), ((int)failed.StatusCode, (int)sent.StatusCode));
        return sent.Location().Split('/')[^1];
    }

    private static async Task ActAndErrAsync(SuiteFixture suite, string number)
    {
        using var ombud = suite.As("ombud");
        using var reader = suite.As("reader-oyer");
        var note = new { text = "Merkenotat", audience = "reporter" };
        var answers = new[]
        {
            await ombud.PostAsync($"/api/cases/{number}/actions/note", note),
            await ombud.PostAsync($"/api/cases/{number}/actions/close", new { merkegrunn = "Merkegrunn" }),
            await reader.PostAsync($"/api/cases/{number}/actions/note", note),
            await ombud.PostAsync(
                $"/saker/{number}/handlinger/close", new FormUrlEncodedContent([new("reason", "Merkegrunn")])),
            await ombud.GetAsync("/api/cases?state=Merkesøk"),
            await ombud.GetAsync("/saker/Merkesøk"),
            await ombud.PostAsync("/kvittering", new FormUrlEncodedContent([new("receipt", "Merkehendelse")])),
        };
        suite.StorageFaults.Arm(new() { Path = "Cases", Status = 503, Count = 6 });
        using var down = await ombud.GetAsync($"/saker/{number}");

        Assert.Equal([200, 400, 404, 303, 422, 404, 200], answers.Select(a => (int)a.StatusCode));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
        suite.StorageFaults.Clear();
    }

    private static IEnumerable<string> Names(SuiteFixture suite) =>
        new[] { "employee-ringebu", "ombud", "deputy", "reader-oyer" }
            .Select(id => string.Join(' ', suite.Suite.Personas.Find(id)!.Name.Split(' ').Take(2)));

    private static async Task<IReadOnlyList<string>> MessagesAsync(SuiteFixture suite)
    {
        await using var client = new ServiceBusClient(suite.Suite.Neighbours.Broker.ConnectionString);
        var all = new List<string>();
        foreach (var queue in new[] { "alerts", "alarms" })
        {
            await using var receiver = client.CreateReceiver(queue);
            foreach (var message in await receiver.PeekMessagesAsync(200))
            {
                var properties = JsonSerializer.Serialize(message.ApplicationProperties);
                all.Add($"{message.MessageId} {message.Body} {properties}");
            }
        }
        return all;
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(SuiteFixture suite)
    {
        var rows = await suite.RowsAsync("3439");
        return [.. rows.Select(row => $"{row.PartitionKey} {row.RowKey}")];
    }

    private static void AssertFree(string[] forbidden, IEnumerable<string> lines) => Assert.DoesNotContain(
        lines, line => forbidden.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
