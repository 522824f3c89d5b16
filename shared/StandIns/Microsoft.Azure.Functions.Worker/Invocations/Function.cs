using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Invocations;

// A [Function] method, ready to be called: where each argument comes from was settled when the app started.
internal sealed class Function(
    MethodInfo method,
    FunctionDefinition definition,
    TriggerBindingAttribute trigger,
    IReadOnlyList<Argument> arguments)
{
    private readonly PropertyInfo? taskResult = method.ReturnType.GetProperty(nameof(Task<object>.Result));

    internal FunctionDefinition Definition => definition;

    internal TriggerBindingAttribute Trigger => trigger;

    internal MethodInfo Method => method;

    // The object is made before its arguments are bound, for each call anew, as in the official worker.
    internal async Task<object?> ExecuteAsync(FunctionContext context)
    {
        var instance = method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(context.InstanceServices, method.ReflectedType!);
        var values = new object?[arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = await arguments[i](context);

        var result = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, values, null);
        if (result is not Task task)
            return result;
        await task;
        return taskResult?.GetValue(task);
    }
}

internal delegate ValueTask<object?> Argument(FunctionContext context);
