namespace Microsoft.Azure.Functions.Worker.Middleware;

// CA1711: the official name.
#pragma warning disable CA1711
public delegate Task FunctionExecutionDelegate(FunctionContext context);
#pragma warning restore CA1711

public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
