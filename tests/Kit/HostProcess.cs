using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Ombud.Local.Suite;
using Ombud.Stores;

namespace Ombud.Kit;

/// <summary>
/// The local host as a process of its own on a folder of its own, so that it can be killed as a machine dies (SIGKILL)
/// and started again on what it left. Waits look again at once until they see what they wait for; they never sleep.
/// </summary>
/// <param name="instances">Of each app.</param>
public sealed class HostProcess(int instances = 1) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ombud-host-");
    private readonly HttpClient _client = new(Browser.Plain()) { Timeout = TimeSpan.FromMinutes(5) };
    private Process? _process;

    /// <summary>Scheme, name and port, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    public int ProcessId => Running.Id;

    private Process Running => _process ?? throw new InvalidOperationException("The host does not run.");

    /// <summary>Returns when the host has printed its address.</summary>
    public async Task StartAsync(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet",
            [
                typeof(LocalSuite).Assembly.Location, "--port", "0", "--data", _folder.FullName, "--quiet",
                "--instances", $"{instances}", .. options,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in LimitSettings.Raised)
            start.Environment.Add(LimitSettings.Variable(setting));
        var process = _process = Process.Start(start)!;
        var said = new List<string?>();
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            lock (said)
                said.Add(line);
            if (line?.StartsWith("http://", StringComparison.Ordinal) == true)
                ready.TrySetResult(line);
        }
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, ended).WaitAsync(Limit) == ended)
            throw new InvalidOperationException($"The host did not start: {string.Join('\n', said)}");
        Origin = await ready.Task;
    }

    /// <summary>The host alone, at once, with no chance to tidy up; Azurite then writes what it acknowledged.</summary>
    public async Task KillAsync()
    {
        Running.Kill(entireProcessTree: false);
        await Running.WaitForExitAsync().WaitAsync(Limit);
        Forget();
    }

    public async Task KillAndStartAgainAsync()
    {
        await KillAsync();
        await StartAsync();
    }

    /// <summary>The second instance of both apps alone, at once. The host starts it anew.</summary>
    public async Task KillSecondAsync()
    {
        var (_, id) = await SecondAsync() ?? throw new InvalidOperationException("There is no second instance.");
        using var second = Process.GetProcessById(id);
        second.Kill();
        await second.WaitForExitAsync().WaitAsync(Limit);
    }

    public async Task KillSecondAndAwaitNextAsync()
    {
        var before = await SecondAsync();
        await KillSecondAsync();
        await UntilSecondIsAnotherAsync(before);
    }

    public async Task UntilSecondIsAnotherAsync((string Origin, int ProcessId)? than)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (await SecondAsync() is not { } now || now.ProcessId == than?.ProcessId)
            limit.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Null while it is being started.</summary>
    public async Task<(string Origin, int ProcessId)?> SecondAsync() =>
        (await ArrayAsync($"{Origin}/local/instances", default)).FirstOrDefault(one => (int)one!["number"]! == 2) is
        { } second
            ? ((string)second["origin"]!, (int)second["processId"]!)
            : null;

    /// <summary>Returns when nobody listens there any more.</summary>
    public async Task UntilGoneAsync(string origin)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
            try
            {
                using var answer = await _client.GetAsync($"{origin}/assets/none", limit.Token);
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError)
            {
                return;
            }
            catch (HttpRequestException)
            {
                // It ended in the middle of an answer.
            }
    }

    /// <summary>Runs a timer of either app at once on the instance of that origin.</summary>
    public async Task RunTimerAsync(string function, string origin)
    {
        using var answer = await _client.PostAsync($"{origin}/local/timers/{function}", null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A client with the persona's token, which lasts an hour by the suite's clock.</summary>
    /// <param name="origin">Of an instance; null for each in turn.</param>
    public async Task<HttpClient> BearerAsync(string persona, string? origin = null)
    {
        using var form = new FormUrlEncodedContent([new("persona", persona)]);
        using var answer = await _client.PostAsync($"{Origin}/local/token", form);
        var client = new HttpClient(Browser.Plain()) { BaseAddress = new Uri(origin ?? Origin), Timeout = Limit };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return client;
    }

    /// <param name="neighbour">graph, storage or bus.</param>
    /// <param name="fault">As <c>POST /local/…/faults</c> takes it.</param>
    public async Task ArmAsync(string neighbour, object fault)
    {
        using var answer = await _client.PostAsJsonAsync(FaultsOf(neighbour), fault);
        answer.EnsureSuccessStatusCode();
    }

    public async Task ClearAsync(string neighbour)
    {
        using var answer = await _client.DeleteAsync(FaultsOf(neighbour));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What is armed and has not met all its calls.</summary>
    public Task<JsonArray> FaultsAsync(string neighbour) => ArrayAsync(FaultsOf(neighbour), default);

    /// <summary>Returns when the armed fault will meet no more than so many further calls; 0: it met all.</summary>
    public Task UntilFaultHasLeftAsync(string neighbour, int remaining) => UntilAsync(
        FaultsOf(neighbour), armed => armed.Sum(one => (int)one!["remaining"]!) <= remaining);

    /// <summary>Returns when Graph has received so many calls since the folder is.</summary>
    public Task UntilCallsAsync(int count) => UntilAsync($"{Origin}/local/graph", calls => calls.Count >= count);

    /// <summary>What Graph received since the folder is, oldest first.</summary>
    public async Task<JsonArray> CallsAsync() => await ArrayAsync($"{Origin}/local/graph", default);

    /// <summary>What Graph has answered, oldest first; of a host that was killed too. Without the calls of an instance
    /// that was killed before there was an answer.</summary>
    public IReadOnlyList<JsonNode> Answered() =>
        [.. File.ReadAllText(Path.Combine(_folder.FullName, "graph.jsonl"))
            .Split('\n').SkipLast(1).Select(line => JsonNode.Parse(line)!).Where(call => call["status"] is not null)];

    /// <summary>Returns when everything under way has ended. What waits for the sweep goes on waiting.</summary>
    public async Task RestAsync()
    {
        using var answer = await _client.GetAsync($"{Origin}/local/rest");
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Turns the clock; returns when everything that fell due on the way has run.</summary>
    /// <param name="duration">ISO 8601.</param>
    public async Task AdvanceAsync(string duration)
    {
        using var answer = await _client.PostAsJsonAsync($"{Origin}/local/clock", new { advance = duration });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How often the apps have called storage since the host started.</summary>
    public async Task<long> StorageCallsAsync() => JsonNode.Parse(
        await _client.GetStringAsync($"{Origin}/local/storage/calls"))!["total"]!.GetValue<long>();

    /// <summary>Connection string of the host's Azurite, past the gate where storage is made to fail.</summary>
    public Task<string> StorageAsync() => _client.GetStringAsync($"{Origin}/local/storage");

    public async Task<TableClient> TableAsync() => new(await StorageAsync(), new StorageOptions().CasesTable);

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            // Stopped as with Ctrl+C, which ends when Azurite has left the folder.
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(Limit);
            Forget();
            _folder.Delete(recursive: true);
        }
        _client.Dispose();
    }

    private string FaultsOf(string neighbour) => $"{Origin}/local/{neighbour}/faults";

    private async Task UntilAsync(string address, Predicate<JsonArray> seen)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!seen(await ArrayAsync(address, limit.Token)))
            limit.Token.ThrowIfCancellationRequested();
    }

    private async Task<JsonArray> ArrayAsync(string address, CancellationToken ct) =>
        JsonNode.Parse(await _client.GetStringAsync(address, ct))!.AsArray();

    private void Forget()
    {
        _process?.Dispose();
        _process = null;
    }
}
