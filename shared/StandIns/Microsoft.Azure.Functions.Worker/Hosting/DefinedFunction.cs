using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.Hosting;

internal sealed class DefinedFunction(string name, MethodInfo method, DefinedBinding trigger) : FunctionDefinition
{
    public override string Name => name;

    public override string EntryPoint { get; } = $"{method.ReflectedType!.FullName}.{method.Name}";

    // Stable from run to run, as the host's is.
    public override string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EntryPoint)))[..32];

    public override string PathToAssembly { get; } = method.ReflectedType!.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters { get; } =
    [
        .. method.GetParameters().Select(p => new FunctionParameter(
            p.Name!, p.ParameterType, p.HasDefaultValue, p.HasDefaultValue ? p.DefaultValue : null)),
    ];

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(trigger.Name, trigger);

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } =
        trigger.Type == "httpTrigger" && method.ReturnType != typeof(void) && method.ReturnType != typeof(Task)
            ? ImmutableDictionary<string, BindingMetadata>.Empty.Add(
                "$return", new DefinedBinding("$return", "http", BindingDirection.Out))
            : ImmutableDictionary<string, BindingMetadata>.Empty;
}

internal sealed class DefinedBinding(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}
