using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ombud.Cases;
using Ombud.House.Tests.Bicep;
using Ombud.Stores;
using Ombud.Web.Home;

namespace Ombud.House.Tests.Papers;

/// <summary>What a paper may call by its name in code: whatever exists.</summary>
internal static partial class KnownNames
{
    // Names of Microsoft's and of the tools, which nothing here can vouch for.
    private static readonly HashSet<string> OfOthers =
    [
        "New-ServicePrincipal", "New-ManagementScope", "New-ManagementRoleAssignment",
        "Test-ServicePrincipalAuthorization", "access_as_user", "openssl rand -base64 32", "az login",
        "az storage container immutability-policy lock",
        "enableHttpTriggerExtendedInfoCollection", "telemetryMode", "dependencies", "operation_Id",
        AppTraces.InvocationTag,
    ];

    private static readonly string[] Commands =
        ["verify", "teams", "smoke", "backup", "restore", "accept", "release"];

    private static readonly string OfEachCommand = Repository.Read("functions/Operations/Asked.cs");

    private static readonly Dictionary<string, string> Options = new()
    {
        ["verify"] = Repository.Read("functions/Operations/VerifyCommand.cs") + OfEachCommand,
        ["backup"] = Repository.Read("functions/Operations/BackupCommand.cs") + OfEachCommand,
        ["restore"] = Repository.Read("functions/Operations/RestoreCommand.cs") + OfEachCommand,
        ["accept"] = Repository.Read("functions/Operations/AcceptCommand.cs") + OfEachCommand,
        ["release"] = Repository.Read("functions/Operations/ReleaseCommand.cs") + OfEachCommand,
        ["teams"] = Repository.Read("functions/Local/TeamsApp/TeamsCommand.cs"),
        ["smoke"] = Repository.Read("functions/Local/Smoke/SmokeCommand.cs"),
        ["suite"] = Repository.Read("functions/Local/Suite/LocalArguments.cs"),
    };

    /// <summary>Of main.bicep.</summary>
    public static IReadOnlySet<string> Parameters { get; } = DeclaredIn("bicep/main.bicep");

    private static readonly HashSet<string> ParametersOfEntra = DeclaredIn($"bicep/{Registration.Template}");

    /// <summary>What health says of a suite that is not well.</summary>
    public static IReadOnlySet<string> HealthWords { get; } = typeof(SuiteWatch)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)
        .Where(word => word != SuiteWatch.Ok).ToHashSet();

    private static readonly HashSet<string> Settings =
    [
        .. ReadSettings.Apps.SelectMany(ReadSettings.Names),
        .. ReadSettings.Apps.SelectMany(app => Deployed.Settings(app).Keys).Select(GuideTests.Written),
    ];

    private static readonly ILookup<string, string> Tests = (
        from source in Repository.Tests
        from type in source.Types
        from method in type.Members.OfType<MethodDeclarationSyntax>()
        select (Type: type.Identifier.Text, Method: method.Identifier.Text))
        .ToLookup(one => one.Type, one => one.Method);

    private static readonly HashSet<string> Words =
    [
        .. Parameters, .. ParametersOfEntra, .. HealthWords, SuiteWatch.Ok, .. Deployed.Alerts,
        .. RoleTests.Roles.Values, .. GuideTests.Consents(), .. Enum.GetValues<ChainFault>().Select(WireName.Of),
        .. Deployed.Of("Microsoft.Storage/storageAccounts/tableServices/tables").Select(Deployed.Name),
        .. Deployed.Of("Microsoft.ServiceBus/namespaces/queues").Select(Deployed.Name),
        .. Repository.Production.SelectMany(source => source.Types).Select(type => type.Identifier.Text),
        .. FunctionTests.All().Select(one => one.GetCustomAttribute<FunctionAttribute>()!.Name),
        .. typeof(Municipality).GetProperties().Select(property => property.Name),
        .. WorkbookTests.Metrics,
    ];

    private static readonly List<Regex> Routes =
    [
        .. FunctionTests.In(FunctionTests.Web).SelectMany(function => function.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route).OfType<string>()
            // The front page has a route that fits any word.
            .Select(route => route.StartsWith('{') ? "" : route)
            .Select(route => new Regex($"^/{Part().Replace(route, "[^/]+")}$")),
    ];

    public static bool Has(string name) =>
        OfOthers.Contains(name) || Words.Contains(name) || IsFile(name) || IsSetting(name) || IsTest(name)
        || IsRole(name) || IsRoute(name) || IsCommand(name) || IsAddress(name)
        || ReadSettings.Apps.Any(app => Deployed.Settings(app).Values.Contains(name));

    private static bool IsFile(string name) => name.TrimEnd('/') is var file && Repository.Paths.Any(path =>
        path == file || path.StartsWith(file + "/", StringComparison.Ordinal)
        || (file.Contains('.', StringComparison.Ordinal) && path.EndsWith("/" + file, StringComparison.Ordinal)));

    // Whole, or a section of it, or with its value.
    private static bool IsSetting(string name) =>
        GuideTests.Written(name.Split('=')[0]) is var setting
        && (Settings.Contains(setting) || Settings.Contains($"{ReadSettings.Municipalities}:0:{setting}")
            || Settings.Any(one => one.StartsWith(setting + ":", StringComparison.Ordinal)));

    private static bool IsTest(string name) => name.Split('.') switch
    {
        [var type] => Tests.Contains(type),
        [var type, var method] => Tests[type].Contains(method),
        _ => false,
    };

    private static bool IsRole(string name) => Role().Match(name) is { Success: true } match
        && Enum.TryParse<Roles>(match.Groups[1].Value, out var role) && role != Roles.None;

    private static bool IsRoute(string name) =>
        name.Split(' ') is [.., var address] && Routes.Any(route => route.IsMatch(address.Split('?')[0]));

    // Of ours: where it lies, what it is called, and each of its options.
    private static bool IsCommand(string name)
    {
        var words = name.Split(' ').ToList();
        if (words[0] == "dotnet")
            return words.TakeWhile(word => word != "--").Where(word => word.Contains('/', StringComparison.Ordinal))
                .All(IsFile)
                && (words.SkipWhile(word => word != "--").Skip(1).ToList() is not { Count: > 0 } ours
                    || IsCommand(string.Join(' ', ours)));
        var command = Commands.FirstOrDefault(one => one == words[0]);
        var options = words.Where(word => word.StartsWith("--", StringComparison.Ordinal)).ToList();
        return (command is not null || options.Count == words.Count)
            && options.All(option => Options.Any(one => (command ?? one.Key) == one.Key
                && one.Value.Contains($"\"{option}\"", StringComparison.Ordinal)));
    }

    private static HashSet<string> DeclaredIn(string template) =>
        Declared().Matches(Repository.Read(template)).Select(match => match.Groups[1].Value).ToHashSet();

    private static bool IsAddress(string name) =>
        name.StartsWith("https://", StringComparison.Ordinal) || name.StartsWith("api://", StringComparison.Ordinal)
        || Guid.TryParse(name, out _);

    [GeneratedRegex(@"^(?:param|output) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Part();

    [GeneratedRegex(@"^([A-Z][a-z]+)(\.\d{4}(\.[a-z-]+)?)?$")]
    private static partial Regex Role();
}
