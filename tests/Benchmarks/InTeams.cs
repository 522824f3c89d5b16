using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ombud.Kit;
using Ombud.Local.Personas;

namespace Ombud.Benchmarks;

/// <summary>What somebody in Teams waits for. A message comes unsigned, as from the playground beside the host, so that
/// its token is made and checked too.</summary>
internal static partial class InTeams
{
    private static readonly HttpClient Door = new(Browser.Plain());

    public static async Task RunAsync(Sizes sizes)
    {
        await using var host = new HostProcess();
        await host.StartAsync([.. Senders.Morning, "--playground"]);
        var playground = Link().Match(await Door.GetStringAsync($"{host.Origin}/local")).Groups[1].Value;
        var systems = await Senders.SystemsAsync(host);
        var numbers = new List<string>();
        for (var sent = 0; sent < sizes.Reports / 5; sent++)
            numbers.Add((await Senders.SendAsync(systems, Senders.Key()))!);
        await host.RestAsync();

        Figures.Title("What one waits for in Teams, ms; the limit is 2,000", "what", "times", "median", "p99");
        Show("a button", await numbers.EachAsync(number => PressAsync(host, playground, number)));
        foreach (var command in new[] { "saker", "frister", "hjelp" })
            Show(command, await numbers.EachAsync(_ => SayAsync(host, playground, command)));
        Show("the tab, with sign-in and the list", await numbers.EachAsync(_ => OpenTabAsync(host)));
    }

    private static async Task<List<double>> EachAsync(this IEnumerable<string> numbers, Func<string, Task> work)
    {
        var waited = new List<double>();
        foreach (var number in numbers)
            waited.Add(await Figures.MillisecondsAsync(() => work(number)));
        return waited;
    }

    private static void Show(string what, List<double> waited) =>
        Figures.Row(what, waited.Count, waited.Median(), waited.At(0.99));

    private static async Task PressAsync(HostProcess host, string playground, string number)
    {
        var press = Activity(playground, "invoke");
        press["name"] = "adaptiveCard/action";
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["verb"] = "take",
                ["data"] = new JsonObject { ["case"] = number, ["version"] = 1 },
            },
        };
        var answer = await SendAsync(host, press);
        if (!answer.Contains("AdaptiveCard", StringComparison.Ordinal))
            throw new InvalidOperationException(answer);
    }

    private static async Task SayAsync(HostProcess host, string playground, string command)
    {
        var message = Activity(playground, "message");
        message["text"] = command;
        message["deliveryMode"] = "expectReplies";
        var answer = await SendAsync(host, message);
        if (!answer.Contains("AdaptiveCard", StringComparison.Ordinal))
            throw new InvalidOperationException(answer);
    }

    private static async Task OpenTabAsync(HostProcess host)
    {
        using var ombud = new HttpClient(new Browser("ombud", host.Origin)) { BaseAddress = new(host.Origin) };
        foreach (var path in new[] { "/tab", "/saker" })
        {
            using var page = await ombud.GetAsync(path);
            page.EnsureSuccessStatusCode();
            await page.Content.ReadAsStringAsync();
        }
    }

    private static async Task<string> SendAsync(HostProcess host, JsonObject activity)
    {
        using var answer = await Door.PostAsJsonAsync($"{host.Origin}/api/messages", activity);
        return await answer.Content.ReadAsStringAsync();
    }

    private static JsonObject Activity(string playground, string type) => new()
    {
        ["type"] = type,
        ["channelId"] = "msteams",
        ["serviceUrl"] = $"{playground}/_connector",
        ["locale"] = "nb-NO",
        ["from"] = new JsonObject
        {
            ["name"] = "Nina Fiktivsen",
            ["aadObjectId"] = new Persona("ombud", "", "", "", "", []).ObjectId,
        },
        ["conversation"] = new JsonObject { ["id"] = "a:ombud", ["conversationType"] = "personal" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "" } },
    };

    [GeneratedRegex("href=\"(http://localhost:[0-9]+)\"")]
    private static partial Regex Link();
}
