using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Invocations;

namespace Microsoft.Azure.Functions.Worker.Hosting;

// Finds the [Function] methods of an app and refuses at start what the official build, worker or host would refuse at
// some time. The order is the host's: by name, which decides between routes that overlap.
internal static partial class FunctionScan
{
    internal static IReadOnlyList<Function> Find(IEnumerable<Type> types)
    {
        const BindingFlags every = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
            | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var functions = types
            .SelectMany(type => type.GetMethods(every))
            .Where(method => method.IsDefined(typeof(FunctionAttribute), false))
            .Select(Read)
            .OrderBy(function => function.Definition.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var twice = functions
            .GroupBy(function => function.Definition.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? functions
            : throw new InvalidOperationException($"More than one function has the name '{twice.Key}'.");
    }

    private static Function Read(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        Require(NamePattern().IsMatch(name), name, "a name is letters, digits, - and _, a letter first.");
        Require(IsCallable(method), name, "the worker calls public methods, not overloaded, of a class it can make.");
        Require(!IsValueTask(method.ReturnType), name, "a ValueTask is not awaited; return a Task.");

        var triggers = method.GetParameters()
            .SelectMany(p => p.GetCustomAttributes<TriggerBindingAttribute>().Select(t => (Parameter: p, Trigger: t)))
            .ToList();
        Require(triggers.Count == 1, name, $"it has {triggers.Count} triggers and must have one.");
        var (parameter, trigger) = triggers[0];
        Require(
            trigger is not HttpTriggerAttribute || IsAnonymous(parameter),
            name,
            "the stand-in has no keys; say Anonymous.");
        var definition = new DefinedFunction(
            name, method, new DefinedBinding(parameter.Name!, TypeOf(trigger), BindingDirection.In));
        var arguments = method.GetParameters().Select(p => Arguments.Of(p, trigger, name)).ToList();
        return new Function(method, definition, trigger, arguments);
    }

    internal static void Require(bool holds, string function, string rule)
    {
        if (!holds)
            throw new InvalidOperationException($"Function '{function}': {rule}");
    }

    private static bool IsCallable(MethodInfo method)
    {
        var type = method.ReflectedType!;
        return method.IsPublic && !method.IsGenericMethod && !type.ContainsGenericParameters
            && (method.IsStatic || !type.IsAbstract)
            && type.GetMethods().Count(other => other.Name == method.Name) == 1;
    }

    // Read from the attribute as written: where no level is stated, the host asks for a key whatever the object says.
    private static bool IsAnonymous(ParameterInfo parameter) => parameter.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType == typeof(HttpTriggerAttribute))
        .SelectMany(attribute => attribute.ConstructorArguments)
        .Any(argument => argument is { Value: (int)AuthorizationLevel.Anonymous }
            && argument.ArgumentType == typeof(AuthorizationLevel));

    private static bool IsValueTask(Type type) =>
        type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static string TypeOf(TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute => "httpTrigger",
        ServiceBusTriggerAttribute => "serviceBusTrigger",
        TimerTriggerAttribute => "timerTrigger",
        _ => throw new NotSupportedException($"The stand-in knows no {trigger.GetType().Name}."),
    };

    [GeneratedRegex("^(?!host$)[a-z][a-z0-9_-]{0,127}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
