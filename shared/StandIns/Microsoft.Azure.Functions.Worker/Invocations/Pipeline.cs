using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.Invocations;

// What one app calls in order around each of its functions; the function itself stands at the end.
internal sealed class Pipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middlewares = [];

    internal void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware) =>
        middlewares.Add(middleware);

    internal FunctionExecutionDelegate Build(FunctionExecutionDelegate function) =>
        Enumerable.Reverse(middlewares).Aggregate(function, (next, middleware) => middleware(next));
}
