using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Context.Features;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;

namespace Ombud.Kit;

// Calls the functions of some classes as the code does that the Sdk generates for a whole app: what a function throws
// arrives as it is. The worker's own way without that code would wrap it.
internal sealed class ReflectedExecutor(IEnumerable<Type> types) : IFunctionExecutor
{
    private readonly ILookup<string?, Type> _types = types.ToLookup(type => type.FullName);

    public async ValueTask ExecuteAsync(FunctionContext context)
    {
        var entry = context.FunctionDefinition.EntryPoint;
        var dot = entry.LastIndexOf('.');
        var type = _types[entry[..dot]].First();
        var method = type.GetMethod(entry[(dot + 1)..])!;
        var bound = await context.Features.Get<IFunctionInputBindingFeature>()!.BindFunctionInputAsync(context);
        var instance = method.IsStatic
            ? null
            : ActivatorUtilities.GetServiceOrCreateInstance(context.InstanceServices, type);
        var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, bound.Values, null);
        if (returned is Task task)
        {
            await task;
            returned = method.ReturnType.IsGenericType ? ((dynamic)task).Result : null;
        }
        if (returned is not null)
            context.GetInvocationResult().Value = returned;
    }
}
