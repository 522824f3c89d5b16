using Microsoft.Azure.Functions.Worker.Invocations;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>
    /// What the function returned, once it has; a middleware that does not call next sets it instead.
    /// The object is a snapshot: ask again after next has run.
    /// </summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ReturnedResult(context.Features.Get<Returned>()
            ?? throw new InvalidOperationException("This context carries no invocation."));
    }
}
