using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost;

/// <summary>The handshake at start: who are you, which functions do you have, load them.</summary>
internal sealed class FunctionLoading(WorkerConnection worker, FunctionAppOptions options)
{
    private const string HostVersion = "4.0.0.0";

    /// <summary>In the real host's order: by name, which decides between overlapping routes.</summary>
    public async Task<IReadOnlyList<LoadedFunction>> LoadAsync(CancellationToken ct)
    {
        await worker.Connected.WaitAsync(ct);
        await InitialiseAsync(ct);
        var described = await DescribeAsync(ct);
        FunctionRules.CheckNames([.. described.Select(function => function.Name)]);
        var loaded = new List<LoadedFunction>();
        foreach (var function in described.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
            loaded.Add(await LoadAsync(function, ct));
        return loaded;
    }

    private async Task InitialiseAsync(CancellationToken ct)
    {
        var request = new WorkerInitRequest
        {
            HostVersion = HostVersion,
            FunctionAppDirectory = options.ContentRoot,
            WorkerDirectory = options.ContentRoot,
        };
        var answer = await worker.AskAsync(new() { WorkerInitRequest = request }).WaitAsync(ct);
        Require(answer.WorkerInitResponse.Result, options.Name);
    }

    private async Task<IReadOnlyList<RpcFunctionMetadata>> DescribeAsync(CancellationToken ct)
    {
        var request = new FunctionsMetadataRequest { FunctionAppDirectory = options.ContentRoot };
        var answer = await worker.AskAsync(new() { FunctionsMetadataRequest = request }).WaitAsync(ct);
        Require(answer.FunctionMetadataResponse.Result, options.Name);
        return answer.FunctionMetadataResponse.FunctionMetadataResults;
    }

    // One by one: the worker does not know the message that loads them all. Everything it described must be sent back
    // to it, bindings included.
    private async Task<LoadedFunction> LoadAsync(RpcFunctionMetadata function, CancellationToken ct)
    {
        var trigger = BindingReading.TriggerOf(function.Name, function.RawBindings);
        FunctionRules.Check(function, trigger, options.Assembly);
        // The worker looks for the assembly in the app's folder, which here contains only host.json. A full path wins.
        function.ScriptFile = Path.Combine(Path.GetDirectoryName(options.Assembly.Location)!, function.ScriptFile);
        var request = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function };
        var answer = await worker.AskAsync(new() { FunctionLoadRequest = request }).WaitAsync(ct);
        Require(answer.FunctionLoadResponse.Result, function.Name);
        return new LoadedFunction(function.FunctionId, function.Name, function.EntryPoint, trigger);
    }

    private static void Require(StatusResult result, string name)
    {
        if (result.Status is not StatusResult.Types.Status.Success)
            throw new InvalidOperationException($"{name} failed to start: {result.Exception?.Message}");
    }
}
