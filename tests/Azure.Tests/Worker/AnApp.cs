using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ombud.Local.FunctionsHost;

namespace Ombud.Azure.Tests.Worker;

// A small function app of its own for each test: the named classes on the official worker, a content root with a
// host.json, the local Functions host, and a Kestrel on a free port in front of it.
internal sealed record AnApp(params Type[] Functions)
{
    internal string HostJson { get; init; } = """{ "version": "2.0" }""";

    internal bool IsWeb { get; init; } = true;

    internal Action<FunctionsApplicationBuilder> With { get; init; } = _ => { };

    internal TimeProvider Clock { get; init; } = Bus.Wall.Clock;

    internal Dictionary<string, string> Settings { get; init; } = [];

    internal async Task<RunningApp> Start()
    {
        var root = Directory.CreateTempSubdirectory("worker-").FullName;
        var log = new KeptLog();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(root, "host.json"), HostJson);
            return new RunningApp(await FunctionApp.StartAsync(Options(root, log), default), log, root);
        }
        catch
        {
            Directory.Delete(root, recursive: true);
            throw;
        }
    }

    private FunctionAppOptions Options(string root, KeptLog log) => new()
    {
        Name = "AnApp",
        CreateBuilder = CreateBuilder,
        Assembly = typeof(AnApp).Assembly,
        Settings = Settings,
        ContentRoot = root,
        Clock = Clock,
        Logging = logging => logging.AddProvider(log),
    };

    private FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        if (IsWeb)
            builder.ConfigureFunctionsWebApplication();
        // Apps proper have it called by generated code.
        new ServiceBusExtensionStartup().Configure(builder);
        builder.Services.Replace(
            ServiceDescriptor.Singleton<IFunctionMetadataProvider>(new ReflectedFunctions(Functions)));
        builder.Services.AddSingleton<Seen>();
        With(builder);
        return builder;
    }
}

internal sealed class RunningApp(FunctionApp app, KeptLog log, string root) : IAsyncDisposable
{
    private WebApplication? _front;
    private HttpClient? _client;

    internal FunctionApp Functions => app;

    internal KeptLog Log => log;

    internal Seen Seen => app.Services.GetRequiredService<Seen>();

    internal HttpClient Client => _client ??= new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(Front().Urls.First()),
    };

    internal async Task<string> Get(string path)
    {
        using var answer = await Client.GetAsync(path);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}".Trim();
    }

    // An answer can be read to its end a moment before the worker has told that the function returned. What the worker
    // gives up by itself, it gives up after 15 s; nothing here may come to that.
    internal async Task Idle()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!app.IsIdle)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_front is not null)
            await _front.DisposeAsync();
        await app.DisposeAsync();
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
    }

    private WebApplication Front()
    {
        if (_front is not null)
            return _front;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        // The real host's own limit is above that of the worker behind it.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 100 * 1024 * 1024);
        _front = builder.Build();
        _front.Run(app.Http);
        _front.Start();
        return _front;
    }
}
