using System.Collections.Concurrent;
using System.Reflection;

namespace Ombud.Web.Requests;

/// <summary>What stands on a function in the code.</summary>
/// <param name="IsPostedTo">Where the same function is also read, its GET only shows the form.</param>
internal sealed record Stated(AccessAttribute? Access, CostsAttribute? Costs, bool IsPostedTo)
{
    private static readonly ConcurrentDictionary<string, Stated> Known = new();

    public static Stated On(FunctionDefinition function) =>
        Known.GetOrAdd($"{function.EntryPoint} {function.PathToAssembly}", static (_, f) => Read(f), function);

    private static Stated Read(FunctionDefinition function)
    {
        var assembly = Path.GetFileNameWithoutExtension(function.PathToAssembly);
        var dot = function.EntryPoint.LastIndexOf('.');
        var method = AppDomain.CurrentDomain.GetAssemblies()
            .Where(a => a.GetName().Name == assembly)
            .Select(a => a.GetType(function.EntryPoint[..dot]))
            .SelectMany(t => t?.GetMethods() ?? [])
            .FirstOrDefault(m => m.GetCustomAttribute<FunctionAttribute>()?.Name == function.Name);
        return new(
            method?.GetCustomAttribute<AccessAttribute>(),
            method?.GetCustomAttribute<CostsAttribute>(),
            method is not null && CostsAttribute.IsPostedTo(method));
    }
}
