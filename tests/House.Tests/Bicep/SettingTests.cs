using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using NCrontab;
using Ombud.Alerts.Graph;
using Ombud.Alerts.Teams;
using Ombud.Cases;
using Ombud.Web.Bot;
using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.House.Tests.Bicep;

/// <summary>An app is given the settings that its code reads, and no others.</summary>
public sealed class SettingTests
{
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
    [InlineData("web", "Teams__Channel")]
    [InlineData("alerts", "Bot__ClientId")]
    public void A_setting_that_nothing_reads_is_found(string app, string setting) =>
        Assert.NotEmpty(Unread(app, new() { [setting] = "x" }));

    [Fact]
    public void Every_schedule_is_one_that_the_host_knows_and_check_anchors_and_backup_follow_each_other()
    {
        var (settings, wanted) = (Deployed.Settings("alerts"), ReadSettings.Schedules("alerts").ToList());

        var next = wanted.ToDictionary(name => name, name => CrontabSchedule
            .Parse(settings[name.Replace(":", "__", StringComparison.Ordinal)], new() { IncludingSeconds = true })
            .GetNextOccurrence(new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(
            ["Anchors:Schedule", "Backup:Schedule", "Morning:Schedule", "Reconcile:Schedule", "Sweep:Schedule"],
            wanted.Order());
        Assert.True(next["Reconcile:Schedule"] < next["Anchors:Schedule"]);
        Assert.True(next["Anchors:Schedule"] < next["Backup:Schedule"]);
    }

    [Fact]
    public void Every_section_that_code_reads_is_judged_here() => Findings.None(
        from options in ReadSettings.SayingTheirSection()
        where !ReadSettings.Apps.Any(app => ReadSettings.Sections(app).Values.Contains(options))
        select options.FullName);

    // The apps find a municipality by its place: with another's tenant it would show another's cases.
    [Theory]
    [InlineData("web")]
    [InlineData("alerts")]
    public void Each_municipality_is_given_the_tenant_that_stands_under_its_number(string app)
    {
        var all = JsonNode.Parse(Repository.Read("functions/municipalities.json"))!["Municipalities"]!.AsArray();

        Assert.Equal(
            all.Select(one => $"00000000-0000-4000-8000-00000000{one!["Number"]}"),
            all.Select((_, i) => Deployed.Settings(app)[$"Municipalities__{i}__Tenant"]));
    }

    // Graph takes a notification from the application alone that the Teams app of the recipient names.
    [Fact]
    public void Graph_Teams_and_the_bot_are_met_by_one_registration()
    {
        var (web, alerts) = (Deployed.Settings("web"), Deployed.Settings("alerts"));

        Assert.All(
            [web["Bot__ClientId"], alerts["Graph__ClientId"], alerts["Teams__ClientId"]],
            one => Assert.Equal(web["SignIn__ClientId"], one));
        Assert.Equal(web["Bot__TeamsAppId"], alerts["Graph__TeamsAppId"]);
        Assert.Equal(web["SignIn__Ombud__Tenant"], alerts["Graph__Tenant"]);
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
            Assert.NotEmpty(settings.GetSection(BotOptions.Section).Get<BotOptions>()!.Checked(false).ClientId);
            Assert.NotEmpty(settings.GetSection(CodeOptions.Section).Get<CodeOptions>()!.Keys);
        }
        else
        {
            var graph = settings.GetSection(GraphOptions.Section).Get<GraphOptions>()!;
            Assert.NotNull(settings.GetSection(TeamsOptions.Section).Get<TeamsOptions>()!.Checked(false).Channel);
            Assert.All([graph.TeamsAppId, graph.Sender, graph.Ombud.Mail, graph.Ombud.UserId], Assert.NotEmpty);
        }
    }

    // An option takes all that stands in its section, or says what it does not know.
    private static IEnumerable<string> Unread(string app, Dictionary<string, string> more)
    {
        var all = Deployed.Settings(app).Concat(more)
            .Where(one => !ReadSettings.OfTheHost.Any(start => one.Key.StartsWith(start, StringComparison.Ordinal)))
            .ToDictionary();
        var schedules = ReadSettings.Schedules(app)
            .Select(name => name.Replace(":", "__", StringComparison.Ordinal));
        var settings = Configured(all.ExceptBy(schedules, one => one.Key));
        foreach (var section in settings.GetChildren())
            if (!ReadSettings.Sections(app).TryGetValue(section.Key, out var options))
                yield return $"{app}: {section.Key}";
            else if (Unknown(section, GivenByTemplates(options)) is { } unknown)
                yield return $"{app}: {section.Key}: {unknown}";
    }

    // The rest of a municipality stands in municipalities.json.
    private static Type GivenByTemplates(Type options) =>
        options == typeof(List<Municipality>) ? typeof(List<MunicipalityTenant>) : options;

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

    private sealed record MunicipalityTenant(string Tenant);
}
