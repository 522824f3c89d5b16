using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Ombud.Local.Azurite;

// Tables and blobs for one developer or one test run: Azurite under run.mjs, which writes everything to disk when this
// process ends, however it ends. Uses only the class library, so that the store tests can compile it too.
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // The well-known key that every Azure Storage emulator is published with; it opens nothing else.
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly Process _wrapper;

    private AzuriteProcess(Process wrapper, (int Tables, int Blobs) ports)
    {
        _wrapper = wrapper;
        Endpoint = EndpointAt(ports.Tables);
        ConnectionString = $"{ConnectionStringFor(ports.Tables)}BlobEndpoint={EndpointAt(ports.Blobs)};";
    }

    public string ConnectionString { get; }

    /// <summary>Of the tables.</summary>
    public Uri Endpoint { get; }

    internal static string Script { get; } = Path.Combine(
        typeof(AzuriteProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "AzuriteFolder").Value!,
        "run.mjs");

    /// <param name="folder">Where rows are kept; null for in memory. Waits while another Azurite has it.</param>
    public static async Task<AzuriteProcess> StartAsync(string? folder, CancellationToken cancellationToken)
    {
        var wrapper = StartNode(folder is null ? [Script] : [Script, "--data", folder]);
        try
        {
            return new AzuriteProcess(wrapper, await ReadPortsAsync(wrapper, cancellationToken));
        }
        catch
        {
            wrapper.StandardInput.Close();
            wrapper.Dispose();
            throw;
        }
    }

    /// <summary>Returns when all rows are on disk and the folder is free again.</summary>
    public async ValueTask DisposeAsync()
    {
        _wrapper.StandardInput.Close();
        // The wrapper outlives the process started here; when its output ends, it has ended.
        await _wrapper.StandardOutput.ReadToEndAsync().WaitAsync(StopLimit);
        _wrapper.Dispose();
    }

    /// <summary>For the tables alone.</summary>
    internal static string ConnectionStringFor(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={EndpointAt(port)};";

    private static Uri EndpointAt(int port) => new($"http://127.0.0.1:{port}/{Account}");

    private static Process StartNode(string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // Accounts configured for another Azurite on this machine would replace the well-known one.
        start.Environment.Remove("AZURITE_ACCOUNTS");
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException("Azurite needs Node 20 or later on the path.", e);
        }
    }

    private static async Task<(int Tables, int Blobs)> ReadPortsAsync(
        Process wrapper, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        string? line;
        try
        {
            line = await wrapper.StandardOutput.ReadLineAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Azurite was not ready within {StartLimit.TotalSeconds} seconds.");
        }
        if (line is null)
            throw new InvalidOperationException($"Azurite ended before it was ready: `node {Script}` shows why.");
        using var said = JsonDocument.Parse(line);
        return said.RootElement.TryGetProperty("port", out var port)
            ? (port.GetInt32(), said.RootElement.GetProperty("blobPort").GetInt32())
            : throw new InvalidOperationException($"Azurite did not start: {said.RootElement.GetProperty("error")}");
    }
}
