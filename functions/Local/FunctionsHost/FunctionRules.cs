using System.Reflection;
using System.Text.RegularExpressions;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost;

/// <summary>Refuses at start what the official build, worker or host would refuse sooner or later.</summary>
internal static partial class FunctionRules
{
    public static void CheckNames(IReadOnlyList<string> names)
    {
        var same = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase);
        if (same.FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"More than one function has the name '{twice.Key}'.");
    }

    public static void Check(RpcFunctionMetadata function, Trigger trigger, Assembly app)
    {
        Require(NamePattern().IsMatch(function.Name), function.Name,
            "a name is made up of letters, digits, - and _, and starts with a letter.");
        Require(trigger is not HttpTrigger { IsAnonymous: false }, function.Name,
            "the local host has no keys; use Anonymous.");
        Require(trigger is not QueueTrigger { IsDeferred: false }, function.Name,
            "the local host delivers whole messages; bind a ServiceBusReceivedMessage.");
        FunctionSignature.Check(function.Name, function.EntryPoint, trigger, app);
    }

    public static void Require(bool holds, string function, string rule)
    {
        if (!holds)
            throw new InvalidOperationException($"Function '{function}': {rule}");
    }

    [GeneratedRegex("^(?!host$)[a-z][a-z0-9_-]{0,127}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
