using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Ombud.Local.FunctionsHost;

namespace Ombud.Benchmarks;

/// <summary>What the way through the Functions host and the worker costs before a function does anything.</summary>
internal static class Hop
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    public static async Task RunAsync(Sizes sizes)
    {
        var folder = Directory.CreateTempSubdirectory("hop-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "host.json"), """{ "version": "2.0" }""");
        await using var app = await FunctionApp.StartAsync(
            new FunctionAppOptions
            {
                Name = "hop",
                CreateBuilder = EmptyApp.Program.CreateBuilder,
                Assembly = typeof(EmptyApp.EmptyApp).Assembly,
                Settings = new Dictionary<string, string>(),
                ContentRoot = folder.FullName,
                Clock = TimeProvider.System,
                Logging = _ => { },
            }, default);
        await using var through = await FrontAsync(app.Http);
        await using var bare = await FrontAsync(http =>
        {
            http.Response.StatusCode = (int)HttpStatusCode.NoContent;
            return Task.CompletedTask;
        });
        await CompareAsync(sizes, through, bare, senders: 1, print: false);

        Figures.Title(
            "An empty function through host and worker beside bare Kestrel",
            "senders", "through/s", "bare/s", "through : bare", "through p50", "bare p50");
        foreach (var senders in sizes.Senders)
            await CompareAsync(sizes, through, bare, senders, print: true);
        folder.Delete(recursive: true);
    }

    private static async Task CompareAsync(
        Sizes sizes, WebApplication through, WebApplication bare, int senders, bool print)
    {
        var (function, its) = (new Series(), new Series());
        for (var round = 0; round < sizes.Rounds; round++)
        {
            await function.RoundAsync(senders, 2 * sizes.Reports, () => AskAsync(through));
            await its.RoundAsync(senders, 2 * sizes.Reports, () => AskAsync(bare));
        }
        if (print)
            Figures.Row(
                senders, function.PerSecond, its.PerSecond, function.RatioTo(its), function.Median, its.Median);
    }

    private static async Task<WebApplication> FrontAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var front = builder.Build();
        front.Run(answer);
        await front.StartAsync();
        return front;
    }

    private static async Task AskAsync(WebApplication front)
    {
        using var answer = await Http.GetAsync(new Uri(front.Urls.First() + "/api/empty"));
        answer.EnsureSuccessStatusCode();
    }
}
