using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Ombud.Alerts;
using Ombud.Alerts.Graph;
using Ombud.Alerts.Teams;
using Ombud.Cases;
using Ombud.Cases.Feedbacks;
using Ombud.Stores;
using Ombud.Web.Bot;
using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.House.Tests.Bicep;

/// <summary>The settings that each app reads, from the options in its code.</summary>
internal static class ReadSettings
{
    public const string Municipalities = "Municipalities";

    /// <summary>What they begin with that the host reads, or Microsoft's packages.</summary>
    public static readonly string[] OfTheHost = ["AzureWebJobs", "APPLICATIONINSIGHTS_", "ServiceBus__"];

    public static readonly string[] Apps = ["web", "alerts"];

    private static readonly Dictionary<string, Type> InBoth = new()
    {
        [StorageOptions.Section] = typeof(StorageOptions),
        [BusOptions.Section] = typeof(BusOptions),
        [SigningOptions.Section] = typeof(SigningOptions),
        [ReminderOptions.Section] = typeof(ReminderOptions),
        [FeedbackOptions.Section] = typeof(FeedbackOptions),
        [Municipalities] = typeof(List<Municipality>),
    };

    private static readonly Dictionary<string, Dictionary<string, Type>> Read = new()
    {
        ["web"] = new(InBoth)
        {
            [CodeOptions.Section] = typeof(CodeOptions),
            [SiteOptions.Section] = typeof(SiteOptions),
            [SignInOptions.Section] = typeof(SignInOptions),
            [LimitOptions.Section] = typeof(LimitOptions),
            [BotOptions.Section] = typeof(BotOptions),
        },
        ["alerts"] = new(InBoth)
        {
            [GraphOptions.Section] = typeof(GraphOptions),
            [TeamsOptions.Section] = typeof(TeamsOptions),
            [BackupOptions.Section] = typeof(BackupOptions),
            [RetentionOptions.Section] = typeof(RetentionOptions),
        },
    };

    /// <summary>The options by section.</summary>
    public static IReadOnlyDictionary<string, Type> Sections(string app) => Read[app];

    /// <summary>With <c>:</c> between the parts, and 0 for the place in a list.</summary>
    public static IEnumerable<string> Names(string app) =>
        Read[app].SelectMany(section => Names(section.Key, section.Value)).Concat(Schedules(app))
            .Append(TelemetrySetup.Collector);

    /// <summary>As <c>%Sweep:Schedule%</c> in a trigger.</summary>
    public static IEnumerable<string> Schedules(string app) =>
        FunctionTests.In(app == "web" ? FunctionTests.Web : FunctionTests.Alerts)
            .SelectMany(function => function.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributes<TimerTriggerAttribute>())
            .Select(trigger => trigger.Schedule).Where(schedule => schedule.StartsWith('%'))
            .Select(schedule => schedule.Trim('%')).Distinct();

    /// <summary>Types that say which section is theirs.</summary>
    public static IEnumerable<Type> SayingTheirSection() =>
        new[] { typeof(SiteOptions), typeof(GraphOptions), typeof(StorageOptions), typeof(SigningOptions) }
            .SelectMany(one => one.Assembly.GetTypes())
            .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true });

    private static IEnumerable<string> Names(string name, Type type)
    {
        if (Arguments(type, typeof(IReadOnlyDictionary<,>)) is [var key, var value])
            return Names($"{name}:{{{key.Name}}}", value);
        if (type != typeof(string) && Arguments(type, typeof(IReadOnlyList<>)) is [var one])
            return Names($"{name}:0", one);
        var parts = IsSimple(type) ? [] : type.GetProperties().Where(property => property.CanWrite).ToList();
        return parts.Count == 0 ? [name] : parts.SelectMany(part => Names($"{name}:{part.Name}", part.PropertyType));
    }

    private static bool IsSimple(Type type) =>
        type.IsPrimitive || type == typeof(string) || type == typeof(Uri)
        || Nullable.GetUnderlyingType(type) is not null;

    private static Type[] Arguments(Type type, Type of) =>
        type.GetInterfaces().Append(type).FirstOrDefault(
            one => one.IsGenericType && one.GetGenericTypeDefinition() == of)?.GetGenericArguments() ?? [];
}
