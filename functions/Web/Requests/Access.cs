using System.Collections.Concurrent;
using System.Reflection;

namespace Ombud.Web.Requests;

// Who may call a function is stated on the function itself. The isolated worker ignores [Authorize], so EnforceAccess
// reads these; a function that states nothing is refused.
[AttributeUsage(AttributeTargets.Method)]
public abstract class AccessAttribute : Attribute
{
    private static readonly ConcurrentDictionary<string, AccessAttribute?> Known = new();

    public abstract bool Admits(Caller? caller);

    internal static AccessAttribute? Of(FunctionDefinition function) =>
        Known.GetOrAdd($"{function.EntryPoint} {function.PathToAssembly}", static (_, f) => Read(f), function);

    private static AccessAttribute? Read(FunctionDefinition function)
    {
        var assembly = Path.GetFileNameWithoutExtension(function.PathToAssembly);
        var dot = function.EntryPoint.LastIndexOf('.');
        return AppDomain.CurrentDomain.GetAssemblies()
            .Where(a => a.GetName().Name == assembly)
            .Select(a => a.GetType(function.EntryPoint[..dot]))
            .SelectMany(t => t?.GetMethods() ?? [])
            .FirstOrDefault(m => m.GetCustomAttribute<FunctionAttribute>()?.Name == function.Name)
            ?.GetCustomAttribute<AccessAttribute>();
    }
}

/// <summary>Also for those who are not signed in.</summary>
public sealed class AllowAnyoneAttribute : AccessAttribute
{
    /// <summary>The function itself can tell a post that its visitor wanted from one that another site made.</summary>
    public bool FromOtherSites { get; init; }

    public override bool Admits(Caller? caller) => true;
}

/// <summary>For those who have any of the roles.</summary>
public sealed class AllowAttribute(Roles anyOf) : AccessAttribute
{
    public Roles AnyOf { get; } = anyOf;

    public override bool Admits(Caller? caller) => caller is not null && caller.Has(AnyOf);
}
