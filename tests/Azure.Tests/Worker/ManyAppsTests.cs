using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ombud.Azure.Tests.Worker;

// The official worker believes to be alone in its process; the local host runs several.
public sealed class ManyAppsTests
{
    private const string NoPrefix = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""";

    [Fact]
    public async Task Two_apps_in_one_process_keep_their_own_functions_and_their_own_host_json()
    {
        var starting = (
            new AnApp(typeof(First)) { HostJson = NoPrefix }.Start(),
            new AnApp(typeof(Second)).Start());
        await using var first = await starting.Item1;
        await using var second = await starting.Item2;

        Assert.Equal("200 first", await first.Get("/First"));
        Assert.Equal("200 second", await second.Get("/api/Second"));
        Assert.Equal("404", await first.Get("/Second"));
        Assert.Equal("404", await second.Get("/api/First"));
        Assert.Equal(["First"], first.Functions.Functions.Select(function => function.Name));
    }

    [Fact]
    public async Task An_app_that_was_stopped_leaves_nothing_behind()
    {
        List<WeakReference> stopped = [];
        for (var i = 0; i < 10; i++)
            stopped.Add(await StartAndStop());

        for (var i = 0; i < 10 && stopped.Count(app => app.IsAlive) > 1; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.InRange(stopped.Count(app => app.IsAlive), 0, 1);
    }

    [Fact]
    public async Task An_app_that_is_stopped_cancels_what_still_runs()
    {
        var app = await new AnApp(typeof(HttpAnswerTests.Patient)).Start();
        var seen = app.Seen;
        var answering = app.Client.GetAsync("/api/Patient");
        Assert.Equal("started", await seen.Next());

        await app.Functions.DisposeAsync();

        Assert.Equal("cancelled", await seen.Next());
        Assert.Equal(500, (int)(await answering).StatusCode);
        await app.DisposeAsync();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> StartAndStop()
    {
        var app = await new AnApp(typeof(First)).Start();
        Assert.Equal("200 first", await app.Get("/api/First"));
        var services = new WeakReference(app.Functions.Services);
        await app.DisposeAsync();
        return services;
    }

    public sealed class First
    {
        [Function("First")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Text("first");
    }

    public sealed class Second
    {
        [Function("Second")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Text("second");
    }
}
