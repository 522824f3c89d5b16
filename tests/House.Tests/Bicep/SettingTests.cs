using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using NCrontab;
using Ombud.Alerts;
using Ombud.Alerts.Graph;
using Ombud.Cases;
using Ombud.Cases.Feedbacks;
using Ombud.Stores;
using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.House.Tests.Bicep;

/// <summary>An app is given the settings that its code reads, and no others.</summary>
public sealed class SettingTests
{
    // Read by the host, or by Microsoft's packages.
    private static readonly string[] OfTheHost =
        ["AzureWebJobs", "APPLICATIONINSIGHTS_", "ServiceBus__"];

    private static readonly Dictionary<string, Type> InBoth = new()
    {
        [StorageOptions.Section] = typeof(StorageOptions),
        [BusOptions.Section] = typeof(BusOptions),
        [SigningOptions.Section] = typeof(SigningOptions),
        [ReminderOptions.Section] = typeof(ReminderOptions),
        [FeedbackOptions.Section] = typeof(FeedbackOptions),
        ["Municipalities"] = typeof(List<MunicipalityTenant>),
    };

    private static readonly Dictionary<string, Dictionary<string, Type>> Read = new()
    {
        ["web"] = new(InBoth)
        {
            [CodeOptions.Section] = typeof(CodeOptions),
            [SiteOptions.Section] = typeof(SiteOptions),
            [SignInOptions.Section] = typeof(SignInOptions),
            [LimitOptions.Section] = typeof(LimitOptions),
        },
        ["alerts"] = new(InBoth)
        {
            [GraphOptions.Section] = typeof(GraphOptions),
            [RetentionOptions.Section] = typeof(RetentionOptions),
        },
    };

    [Theory]
    [InlineData("web")]
    [InlineData("alerts")]
    public void An_app_is_given_no_setting_that_nothing_reads(string app) => Findings.None(Unread(app, []));

    [Theory]
    [InlineData("web", "Site__PublicOrigins")]
    [InlineData("web", "SignIn__Issuers__0__Tenants")]
    [InlineData("web", "Graph__Sender")]
    [InlineData("alerts", "Codes__Keys__0__Id")]
    [InlineData("alerts", "Graph__Ombud__Email")]
    [InlineData("alerts", "Sweep__Every")]
    [InlineData("alerts", "Anything")]
    public void A_setting_that_nothing_reads_is_found(string app, string setting) =>
        Assert.NotEmpty(Unread(app, new() { [setting] = "x" }));

    [Fact]
    public void Every_schedule_is_one_that_the_host_understands_and_the_check_comes_before_the_anchor()
    {
        var (settings, wanted) = (Deployed.Settings("alerts"), Schedules(FunctionTests.Alerts).ToList());

        var next = wanted.ToDictionary(name => name, name => CrontabSchedule
            .Parse(settings[name.Replace(":", "__", StringComparison.Ordinal)], new() { IncludingSeconds = true })
            .GetNextOccurrence(new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(["Anchors:Schedule", "Reconcile:Schedule", "Sweep:Schedule"], wanted.Order());
        Assert.True(next["Reconcile:Schedule"] < next["Anchors:Schedule"]);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("alerts")]
    public void What_an_app_cannot_start_without_is_given(string app)
    {
        var settings = Configured(Deployed.Settings(app));

        Assert.NotNull(settings["Storage:Endpoint"]);
        Assert.NotNull(settings["ServiceBus:fullyQualifiedNamespace"]);
        Assert.NotEmpty(settings.GetSection(SigningOptions.Section).Get<SigningOptions>()!.Keys);
        if (app == "web")
        {
            settings.GetSection(SiteOptions.Section).Get<SiteOptions>()!.Checked(isDevelopment: false);
            settings.GetSection(SignInOptions.Section).Get<SignInOptions>()!.Checked(isDevelopment: false);
            Assert.NotEmpty(settings.GetSection(CodeOptions.Section).Get<CodeOptions>()!.Keys);
        }
        else
        {
            var graph = settings.GetSection(GraphOptions.Section).Get<GraphOptions>()!;
            Assert.All([graph.TeamsAppId, graph.Sender, graph.Ombud.Mail, graph.Ombud.UserId], Assert.NotEmpty);
        }
    }

    private static IEnumerable<string> Schedules(Assembly app) =>
        FunctionTests.In(app).SelectMany(function => function.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributes<TimerTriggerAttribute>())
            .Select(trigger => trigger.Schedule).Where(schedule => schedule.StartsWith('%'))
            .Select(schedule => schedule.Trim('%')).Distinct();

    // An option takes all that stands in its section, or says what it does not know.
    private static IEnumerable<string> Unread(string app, Dictionary<string, string> more)
    {
        var all = Deployed.Settings(app).Concat(more)
            .Where(one => !OfTheHost.Any(start => one.Key.StartsWith(start, StringComparison.Ordinal)))
            .ToDictionary();
        var schedules = Schedules(app == "web" ? FunctionTests.Web : FunctionTests.Alerts)
            .Select(name => name.Replace(":", "__", StringComparison.Ordinal));
        var settings = Configured(all.ExceptBy(schedules, one => one.Key));
        foreach (var section in settings.GetChildren())
            if (!Read[app].TryGetValue(section.Key, out var options))
                yield return $"{app}: {section.Key}";
            else if (Unknown(section, options) is { } unknown)
                yield return $"{app}: {section.Key}: {unknown}";
    }

    private static string? Unknown(IConfigurationSection section, Type options)
    {
        try
        {
            section.Get(options, binder => binder.ErrorOnUnknownConfiguration = true);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    private static IConfigurationRoot Configured(IEnumerable<KeyValuePair<string, string>> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(
            one.Key.Replace("__", ":", StringComparison.Ordinal),
            // What Azure knows only afterwards stands as an expression.
            (string?)(one.Value.StartsWith('[') ? "https://known.example/" : one.Value)))).Build();

    // The rest of a municipality stands in municipalities.json.
    private sealed record MunicipalityTenant(string Tenant);
}
