using Ombud.Local.FunctionsHost;
using Ombud.Local.FunctionsHost.ServiceBus;

namespace Ombud.Benchmarks;

/// <summary>The local Functions host without an app in it: its worker is a process of its own, as in Azure.</summary>
internal sealed class EmptyHost : IAsyncDisposable
{
    private static readonly FunctionAppOptions Options = new()
    {
        Name = "bench",
        CreateBuilder = EmptyApp.Program.CreateBuilder,
        Assembly = typeof(EmptyApp.EmptyApp).Assembly,
        Settings = new Dictionary<string, string>(),
        ContentRoot = AppContext.BaseDirectory,
        Clock = TimeProvider.System,
    };

    private readonly WorkerConnection _connection;
    private readonly HostServer _server;

    private EmptyHost(WorkerConnection connection, HostServer server) => (_connection, _server) = (connection, server);

    public static async Task<EmptyHost> StartAsync()
    {
        var connection = new WorkerConnection();
        return new(connection, await HostServer.StartAsync(connection, new HeldMessages(), Options, default));
    }

    /// <summary>What the Functions host writes behind a worker's name.</summary>
    public IEnumerable<string> Arguments(IReadOnlyDictionary<string, string> settings) =>
    [
        $"--Functions:Worker:HostEndpoint={_server.Endpoint}",
        "--Functions:Worker:WorkerId=bench",
        "--Functions:Worker:RequestId=bench",
        $"--Functions:Worker:GrpcMaxMessageLength={int.MaxValue}",
        .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
    ];

    /// <summary>Returns when the worker has connected and loaded all its functions.</summary>
    public Task LoadAsync() => new FunctionLoading(_connection, Options).LoadAsync(default);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
