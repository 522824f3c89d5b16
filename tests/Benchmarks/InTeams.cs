using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Kit.Tables;
using Ombud.Local.Playground;
using Ombud.Local.Suite;
using Ombud.Local.Teams;
using Ombud.Stores;

namespace Ombud.Benchmarks;

/// <summary>What somebody in Teams waits for: a press until its answer, a command until its card has come to Teams by
/// way of the bus, the tab with a new sign-in until its list is there.</summary>
internal sealed class InTeams(SuiteFixture suite, PlaygroundBot bot, Uri teams) : IDisposable
{
    private const int Warm = 20;

    private static readonly FakeClock Clock = new(SuiteFixture.Start);

    private readonly HttpClient _service = new(Kit.Browser.Plain());
    private int _sent;

    public static async Task RunAsync(Sizes sizes)
    {
        Figures.Title(
            "What somebody in Teams waits for, ms; two seconds are the limit",
            "tables", "open cases", "what", "times", "median", "p99", "longest");
        var times = sizes.Reports / 5;
        await MeasureAsync("Azurite", sizes.Cases[0], times, options => options);
        foreach (var cases in sizes.Cases.Where(cases => cases <= Filled.MostOnAzurite))
            await MeasureAsync(
                "in order of key", cases, times, options => options with { Tables = new MemoryTables(Clock) });
    }

    public void Dispose() => _service.Dispose();

    private static async Task MeasureAsync(
        string tables, int cases, int times, Func<LocalOptions, LocalOptions> change)
    {
        int port;
        using (var free = LoopbackPort.Take(0))
            port = free.Number;
        var teams = new Uri($"http://localhost:{port.ToString(CultureInfo.InvariantCulture)}/teams/");
        using var bot = new PlaygroundBot(teams, Clock);
        await using var suite = await SuiteFixture.StartAsync(options => change((options with
        {
            Port = port,
            WebSettings = [.. bot.Settings],
            Logging = _ => { },
        }).WithCards()));
        using var measured = new InTeams(suite, bot, teams);
        // Each is pressed once.
        cases = Math.Max(cases, times + Warm);
        var numbers = (await measured.FillAsync(cases))[..(times + Warm)];
        void Show(string what, IReadOnlyCollection<double> waited) =>
            Figures.Row(tables, cases, what, waited.Count, waited.Median(), waited.At(0.99), waited.Max());

        Show("a button", await EachAsync(numbers, measured.PressAsync));
        // What the presses set off is of no concern to what follows.
        await suite.QuietAsync();
        foreach (var command in new[] { "saker", "frister", "hjelp" })
            Show(command, await EachAsync(numbers, _ => measured.SayAsync(command)));
        Show("the tab, with sign-in and list", await EachAsync(numbers, _ => measured.OpenTabAsync()));
    }

    private static async Task<List<double>> EachAsync(IReadOnlyList<string> numbers, Func<string, Task> work)
    {
        var waited = new List<double>();
        foreach (var number in numbers)
            waited.Add(await Figures.MillisecondsAsync(() => work(number)));
        return waited[Warm..];
    }

    /// <returns>Their numbers.</returns>
    private async Task<List<string>> FillAsync(int cases)
    {
        var services = suite.Suite.Web.Services;
        var (store, places) = (
            services.GetRequiredService<CaseStore>(), services.GetRequiredService<Municipalities>());
        var filled = new List<string>();
        for (var i = 0; i < cases; i++)
        {
            var at = SuiteFixture.Start - Duration.FromMilliseconds(i);
            var place = places[Sample.Places[i % Sample.Places.Length].Number];
            var committed = await store.CommitNewAsync(() => Sample.Change(place, at), default);
            filled.Add(committed.Kept!.Number.Value);
        }

        return filled;
    }

    private async Task PressAsync(string number)
    {
        var press = Activity("invoke");
        press["name"] = "adaptiveCard/action";
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["verb"] = "take",
                ["data"] = new JsonObject { ["case"] = number, ["version"] = 1 },
            },
        };
        var answer = await SendAsync(press);
        if (!answer.Contains("AdaptiveCard", StringComparison.Ordinal))
            throw new InvalidOperationException(answer);
    }

    private async Task SayAsync(string command)
    {
        var message = Activity("message");
        message["text"] = command;
        var before = Came();
        await SendAsync(message);
        while (Came() == before)
            await Task.Yield();
    }

    private int Came() => suite.Graph.Calls.Count(call => call is { Kind: LocalConnector.Chat, Status: 201 });

    private async Task OpenTabAsync()
    {
        using var ombud = suite.As("ombud");
        foreach (var path in new[] { "/tab", "/saker" })
        {
            using var page = await ombud.GetAsync(path);
            page.EnsureSuccessStatusCode();
            await page.Content.ReadAsStringAsync();
        }
    }

    private async Task<string> SendAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{suite.Origin}/api/messages")
        {
            Content = JsonContent.Create(activity),
        };
        request.Headers.Authorization = new("Bearer", bot.Token());
        using var answer = await _service.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private JsonObject Activity(string type)
    {
        var ombud = suite.Suite.Personas.Ombud;
        return new()
        {
            ["type"] = type,
            ["id"] = (++_sent).ToString(CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.ToString(),
            ["locale"] = "nb-NO",
            ["from"] = new JsonObject { ["name"] = ombud.Name, ["aadObjectId"] = ombud.ObjectId },
            ["conversation"] = new JsonObject { ["id"] = "a:ombud", ["conversationType"] = "personal" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = ombud.Tenant } },
        };
    }
}
