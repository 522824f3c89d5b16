using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ombud.Azure.Tests.Worker;

// A small function app of its own for each test: the named classes, a content root with a host.json, and a Kestrel on
// a free port.
internal sealed record AnApp(params Type[] Functions)
{
    internal string HostJson { get; init; } = """{ "version": "2.0" }""";

    internal string Listen { get; init; } = "true";

    internal Action<FunctionsApplicationBuilder> With { get; init; } = _ => { };

    internal async Task<RunningApp> Start()
    {
        var app = Build();
        try
        {
            await app.Host.StartAsync();
        }
        catch
        {
            app.Discard();
            throw;
        }
        return app;
    }

    internal RunningApp Build()
    {
        var root = Directory.CreateTempSubdirectory("worker-").FullName;
        File.WriteAllText(Path.Combine(root, "host.json"), HostJson);
        var builder = FunctionsApplication.CreateBuilder(
            ["--contentRoot", root, "--urls", "http://127.0.0.1:0", "--StandIn:Listen", Listen]);
        builder.FunctionTypes = Functions;
        builder.ConfigureFunctionsWebApplication();
        var log = new KeptLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<Seen>();
        With(builder);
        return new RunningApp(builder.Build(), log, root);
    }
}

internal sealed class RunningApp(IHost host, KeptLog log, string root) : IAsyncDisposable
{
    private HttpClient? client;

    internal IHost Host => host;

    internal KeptLog Log => log;

    internal FunctionsHost Functions => host.Services.GetRequiredService<FunctionsHost>();

    internal Seen Seen => host.Services.GetRequiredService<Seen>();

    internal HttpClient Client => client ??= new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(Functions.Addresses.First()),
    };

    internal async Task<string> Get(string path)
    {
        using var answer = await Client.GetAsync(path);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}".Trim();
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await host.StopAsync();
        Discard();
    }

    // What did not start cannot be stopped.
    internal void Discard()
    {
        host.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
