using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Ombud.Stores;
using Ombud.Web.Register;
using Ombud.Web.Requests;

namespace Ombud.House.Tests;

public sealed class FunctionTests
{
    internal static readonly Assembly Web = typeof(AccessAttribute).Assembly;
    internal static readonly Assembly Alerts = typeof(Ombud.Alerts.Sweep).Assembly;

    [Fact]
    public void Every_function_that_people_reach_states_who_may_call_it() => Findings.None(
        In(Web)
            .Where(f => Triggers<HttpTriggerAttribute>(f) && f.GetCustomAttributes<AccessAttribute>().Count() != 1)
            .Select(Name));

    [Fact]
    public void Every_function_that_is_posted_to_states_what_it_costs() => Findings.None(
        In(Web)
            .Where(f => CostsAttribute.IsPostedTo(f) && f.GetCustomAttributes<CostsAttribute>().Count() != 1)
            .Select(Name));

    // Each of these reads all that a municipality has, or all of a case's history.
    [Fact]
    public void Every_function_that_reads_a_whole_register_or_history_states_what_it_costs() => Findings.None(
        from function in In(Web)
        let needs = function.DeclaringType!.GetConstructors().SelectMany(one => one.GetParameters())
        where needs.Any(one => one.ParameterType == typeof(RegisterExport) || one.ParameterType == typeof(ChainStore))
        where !function.IsDefined(typeof(CostsAttribute))
        select Name(function));

    // One path checks who calls. The platform's keys would be a second one that nobody looks after.
    [Fact]
    public void No_function_relies_on_the_keys_of_the_platform() => Findings.None(
        from function in In(Web)
        from parameter in function.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null && trigger.AuthLevel != AuthorizationLevel.Anonymous
        select Name(function));

    [Fact]
    public void The_app_with_Graph_rights_cannot_be_called_over_HTTP() =>
        Findings.None(In(Alerts).Where(Triggers<HttpTriggerAttribute>).Select(Name));

    [Fact]
    public void The_app_that_people_reach_listens_to_no_queue() =>
        Findings.None(In(Web).Where(Triggers<ServiceBusTriggerAttribute>).Select(Name));

    // Messages are completed by us and once; a function that leaves it to the host would settle twice.
    [Fact]
    public void A_message_is_settled_by_the_function_itself() => Findings.None(
        from function in In(Alerts)
        from parameter in function.GetParameters()
        let trigger = parameter.GetCustomAttribute<ServiceBusTriggerAttribute>()
        where trigger is { AutoCompleteMessages: true }
        where function.GetParameters().Any(p => p.ParameterType == typeof(ServiceBusMessageActions))
        select Name(function));

    [Fact]
    public void No_two_functions_share_a_name_over_both_apps() => Findings.None(
        All().GroupBy(f => f.GetCustomAttribute<FunctionAttribute>()!.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .SelectMany(same => same.Select(Name)));

    [Fact]
    public void Both_apps_have_functions()
    {
        Assert.NotEmpty(In(Web));
        Assert.NotEmpty(In(Alerts));
    }

    internal static IEnumerable<MethodInfo> All() => In(Web).Concat(In(Alerts));

    internal static IEnumerable<MethodInfo> In(Assembly app) => app.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
            | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(FunctionAttribute)));

    private static bool Triggers<T>(MethodInfo function) where T : Attribute =>
        function.GetParameters().Any(parameter => parameter.IsDefined(typeof(T)));

    private static string Name(MethodInfo function) => $"{function.DeclaringType!.FullName}.{function.Name}";
}
