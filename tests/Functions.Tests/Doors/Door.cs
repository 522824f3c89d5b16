using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.Doors;

/// <summary>One verb of one route of Web, as the code states it.</summary>
/// <param name="AnyOf">Null: also for those who are not signed in. None where nothing is stated.</param>
/// <param name="IsCostly">It is limited how often a person may.</param>
internal sealed partial record Door(string Method, string Route, Roles? AnyOf, bool IsCostly)
{
    public static IReadOnlyList<Door> All { get; } =
    [
        .. from type in typeof(AccessAttribute).Assembly.GetTypes()
           from function in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
           where function.IsDefined(typeof(FunctionAttribute))
           from trigger in function.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>())
           where trigger is not null
           from method in trigger.Methods!
           let access = function.GetCustomAttribute<AccessAttribute>()
           // No token of a person opens that of the bot service, whatever it says (BotDoorTests).
           where access is not AllowBotServiceAttribute
           select new Door(
               method.ToUpperInvariant(), "/" + Ignored().Replace(trigger.Route!, ""),
               access is AllowAnyoneAttribute ? null : (access as AllowAttribute)?.AnyOf ?? Roles.None,
               function.GetCustomAttribute<CostsAttribute>() is { Effort: not Effort.Nothing }),
    ];

    public bool IsPost => Method == "POST";

    public bool IsJson => Route.StartsWith("/api/", StringComparison.Ordinal);

    public bool Asks(string parameter) => Route.Contains($"{{{parameter}}}", StringComparison.Ordinal);

    /// <summary>With this in every place that something is named.</summary>
    public string At(string value) => Parameter().Replace(Route, value);

    public string With(string parameter, string value) =>
        Route.Replace($"{{{parameter}}}", value, StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{ignored[^}]*\}")]
    private static partial Regex Ignored();
}
