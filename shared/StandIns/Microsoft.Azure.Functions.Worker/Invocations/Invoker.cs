using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Invocations;

// Every trigger runs its function through here: a scope, the app's middleware, the time limit of host.json, and one
// log entry when it throws. The entry names the type and the place, never the message, which may quote a person.
internal sealed class Invoker(
    IServiceScopeFactory scopes,
    Pipeline pipeline,
    HostJson hostJson,
    IHostApplicationLifetime lifetime,
    ILogger<FunctionsHost> logger)
{
    private readonly FunctionExecutionDelegate run = pipeline.Build(ExecuteAsync);
    private int underWay;

    internal bool IsIdle => Volatile.Read(ref underWay) == 0;

    internal async Task InvokeAsync(Function function, Action<Invocation> prepare, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref underWay);
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(
                cancellationToken, lifetime.ApplicationStopping);
            if (hostJson.FunctionTimeout > TimeSpan.Zero)
                ending.CancelAfter(hostJson.FunctionTimeout);
            await using var invocation = new Invocation(function, scopes.CreateAsyncScope(), ending.Token);
            prepare(invocation);
            await RunAsync(invocation, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private async Task RunAsync(Invocation invocation, CancellationToken caller)
    {
        using var scope = logger.BeginScope(new Dictionary<string, object>
        {
            ["AzureFunctions_FunctionName"] = invocation.FunctionDefinition.Name,
            ["AzureFunctions_InvocationId"] = invocation.InvocationId,
        });
        try
        {
            await run(invocation);
        }
        catch (Exception thrown)
        {
            var hasLeft = thrown is OperationCanceledException && caller.IsCancellationRequested;
            logger.Log(
                hasLeft ? LogLevel.Information : LogLevel.Error,
                "Function {Function}, invocation {Invocation}: {Exception} was thrown{Place}",
                invocation.FunctionDefinition.Name,
                invocation.InvocationId,
                thrown.GetType().FullName,
                Environment.NewLine + thrown.StackTrace);
            throw;
        }
    }

    private static async Task ExecuteAsync(FunctionContext context)
    {
        var invocation = (Invocation)context;
        invocation.Features.Get<Returned>()!.Value = await invocation.Function.ExecuteAsync(context);
    }
}
