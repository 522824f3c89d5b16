using System.Reflection;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Ombud.Local.FunctionsHost;

/// <summary>Refuses what the official worker silently accepts and then leaves null: a parameter that nothing binds. It
/// gets nothing from the service container, and from the query only by accident.</summary>
internal static class FunctionSignature
{
    public static void Check(string function, string entryPoint, Trigger trigger, Assembly app)
    {
        if (MethodOf(entryPoint, app) is not { } method)
            return;
        FunctionRules.Require(!IsValueTask(method.ReturnType), function, "a ValueTask is not awaited; return a Task.");
        foreach (var parameter in method.GetParameters())
            FunctionRules.Require(
                parameter.Name == trigger.Parameter || IsBound(parameter) || IsInRoute(parameter, function, trigger),
                function,
                $"nothing can be bound to parameter '{parameter.Name}' of type {parameter.ParameterType.Name}.");
    }

    // What cannot be found this way, the worker refuses when it loads the function.
    private static MethodInfo? MethodOf(string entryPoint, Assembly app)
    {
        var dot = entryPoint.LastIndexOf('.');
        return dot < 0 ? null : app.GetType(entryPoint[..dot])?.GetMethod(entryPoint[(dot + 1)..]);
    }

    private static bool IsBound(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(FunctionContext)
        || parameter.ParameterType == typeof(CancellationToken)
        || parameter.ParameterType == typeof(HttpRequest)
        || parameter.ParameterType.IsDefined(typeof(InputConverterAttribute))
        || parameter.IsDefined(typeof(InputConverterAttribute))
        || parameter.IsDefined(typeof(BindingAttribute));

    private static bool IsInRoute(ParameterInfo parameter, string function, Trigger trigger) =>
        trigger is HttpTrigger http
        && TemplateParser.Parse(http.Route ?? function).GetParameter(parameter.Name!) is not null;

    private static bool IsValueTask(Type type) =>
        type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
