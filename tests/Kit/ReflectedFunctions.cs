using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Ombud.Kit;

// Describes the functions of some classes to the official worker as the Sdk's generator describes those of a whole
// app, so that each test can have an app of its own. Apps proper have the generator.
internal sealed class ReflectedFunctions(IEnumerable<Type> types) : IFunctionMetadataProvider
{
    private const BindingFlags Every = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public Task<ImmutableArray<IFunctionMetadata>> GetFunctionMetadataAsync(string directory) =>
        Task.FromResult(types
            .SelectMany(type => type.GetMethods(Every))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(IFunctionMetadata (method) => new DefaultFunctionMetadata
            {
                Name = method.GetCustomAttribute<FunctionAttribute>()!.Name,
                EntryPoint = $"{method.DeclaringType!.FullName}.{method.Name}",
                Language = "dotnet-isolated",
                ScriptFile = Path.GetFileName(method.DeclaringType.Assembly.Location),
                RawBindings = [.. Bindings(method)],
            })
            .ToImmutableArray());

    private static IEnumerable<string> Bindings(MethodInfo method)
    {
        foreach (var parameter in method.GetParameters())
            foreach (var attribute in parameter.GetCustomAttributesData().Where(IsTrigger))
            {
                yield return JsonSerializer.Serialize(Binding(parameter, attribute));
                if (attribute.AttributeType == typeof(HttpTriggerAttribute))
                    yield return """{"name":"$return","direction":"Out","type":"http"}""";
            }
    }

    private static bool IsTrigger(CustomAttributeData attribute) =>
        attribute.AttributeType.IsAssignableTo(typeof(TriggerBindingAttribute));

    // The attribute as written: what it does not state is not in the metadata either.
    private static Dictionary<string, object?> Binding(ParameterInfo parameter, CustomAttributeData attribute)
    {
        var type = attribute.AttributeType.Name[..^"Attribute".Length];
        var isMessage = parameter.ParameterType == typeof(ServiceBusReceivedMessage);
        var binding = new Dictionary<string, object?>
        {
            ["name"] = parameter.Name,
            ["direction"] = "In",
            ["type"] = JsonNamingPolicy.CamelCase.ConvertName(type),
            ["properties"] = isMessage ? new { supportsDeferredBinding = "True" } : new { },
        };
        foreach (var (stated, value) in attribute.Constructor.GetParameters().Zip(attribute.ConstructorArguments))
            binding[stated.Name!] = Plain(value);
        foreach (var named in attribute.NamedArguments)
            binding[JsonNamingPolicy.CamelCase.ConvertName(named.MemberName)] = Plain(named.TypedValue);
        return binding;
    }

    private static object? Plain(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        IEnumerable<CustomAttributeTypedArgument> many => many.Select(Plain).ToList(),
        var value when argument.ArgumentType.IsEnum => Enum.GetName(argument.ArgumentType, value!),
        var value => value,
    };
}
