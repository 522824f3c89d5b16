using System.Diagnostics;
using System.Text.Json;
using Azure.Data.Tables;
using Ombud.Local.Azurite;

namespace Ombud.Azure.Tests.Tables;

public sealed class AzuriteTests : IDisposable
{
    // A host that starts the wrapper as AzuriteProcess does, and then only waits. Node would close the pipe
    // by itself when the process that it started hands over to the one that serves; .NET keeps it open.
    private const string Host =
        "const { spawn } = require('child_process');" +
        "const wrapper = spawn(process.execPath, process.argv.slice(1), { stdio: ['pipe', 'inherit', 'inherit'] });" +
        "wrapper.stdin.destroy = () => {};" +
        "setInterval(() => {}, 1e6);";

    private readonly string _folder = Directory.CreateTempSubdirectory("azurite-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Rows_outlive_a_clean_stop()
    {
        await using (var first = await AzuriteProcess.StartAsync(_folder, CancellationToken.None))
            await WriteAsync(first.ConnectionString, "a", "b");

        await using var second = await AzuriteProcess.StartAsync(_folder, CancellationToken.None);

        Assert.Equal(["a", "b"], await ReadAsync(second.ConnectionString));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_host_loses_no_row_that_was_acknowledged(bool withItsChildren)
    {
        using var host = StartHost();
        try
        {
            await WriteAsync(await ReadyAsync(host), "a", "b", "c");
        }
        finally
        {
            host.Kill(withItsChildren);
        }
        await using var next = await AzuriteProcess.StartAsync(_folder, CancellationToken.None);

        Assert.Equal(["a", "b", "c"], await ReadAsync(next.ConnectionString));
    }

    [Fact]
    public async Task A_second_one_waits_until_the_first_has_left_the_folder()
    {
        var first = await AzuriteProcess.StartAsync(_folder, CancellationToken.None);
        var second = AzuriteProcess.StartAsync(_folder, CancellationToken.None);

        await WriteAsync(first.ConnectionString, "a");
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();

        await using var started = await second;
        Assert.Equal(["a"], await ReadAsync(started.ConnectionString));
    }

    [Fact]
    public async Task The_lock_of_a_process_that_is_no_more_is_passed_over()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "azurite.lock"), "999999999 1");

        await using var azurite = await AzuriteProcess.StartAsync(_folder, CancellationToken.None);

        Assert.True(azurite.Endpoint.IsLoopback);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => AzuriteProcess.StartAsync(Path.Combine(file, "folder"), CancellationToken.None));

        Assert.Contains("ENOTDIR", failure.Message, StringComparison.Ordinal);
    }

    private Process StartHost()
    {
        string[] arguments = ["-e", Host, AzuriteProcess.Script, "--data", _folder];
        return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
    }

    private static async Task<string> ReadyAsync(Process host)
    {
        using var said = JsonDocument.Parse((await host.StandardOutput.ReadLineAsync())!);
        return AzuriteProcess.ConnectionStringFor(said.RootElement.GetProperty("port").GetInt32());
    }

    private static async Task WriteAsync(string connectionString, params string[] keys)
    {
        var table = new TableClient(connectionString, "Cases");
        await table.CreateIfNotExistsAsync();
        foreach (var key in keys)
            await table.AddEntityAsync(new TableEntity("3405", key));
    }

    private static async Task<List<string>> ReadAsync(string connectionString) =>
        await new TableClient(connectionString, "Cases").QueryAsync<TableEntity>()
            .Select(row => row.RowKey).ToListAsync();
}
