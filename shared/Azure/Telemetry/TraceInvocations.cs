using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ombud.Stores;

// Outermost in both apps. The worker's own span of an invocation continues what the caller sent and tells an
// exception's message, so it is not exported: this one stands in its place. What a message led to continues the trace
// of whatever decided the message. The host counts the invocation among its requests, and a log line of the host finds
// the span by the invocation's id.
public sealed class TraceInvocations(AppTraces traces) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var message = await MessageAsync(context);
        using var span = traces.Begin(
            context.FunctionDefinition.Name, message is null ? null : BusQueues.TraceOf(message));
        span?.SetTag(AppTraces.InvocationTag, context.InvocationId);
        try
        {
            await next(context);
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
    }

    private static async Task<ServiceBusReceivedMessage?> MessageAsync(FunctionContext context)
    {
        var trigger = context.FunctionDefinition.InputBindings.Values.FirstOrDefault(
            one => one.Type.Equals("serviceBusTrigger", StringComparison.OrdinalIgnoreCase));
        return trigger is null ? null : (await context.BindInputAsync<ServiceBusReceivedMessage>(trigger)).Value;
    }
}
