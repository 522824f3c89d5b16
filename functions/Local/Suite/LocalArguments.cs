using System.Globalization;
using System.Reflection;
using NodaTime.Text;

namespace Ombud.Local.Suite;

/// <summary>The command line of the host.</summary>
internal sealed record LocalArguments(LocalOptions Options, bool IsQuiet)
{
    public const string Usage = """
        dotnet run --project functions/Local -- [options]
          --port N       listen on this port of this machine (7071; 0: any free port)
          --data DIR     keep stored data here (.data in the repository)
          --fresh        delete stored data
          --now TIME     set the clock, such as 2026-04-25T10:00:00+02:00
          --instances N  run this many of each app, from 1 to 4 (1)
          --playground   start Microsoft's Agents Playground, which shows the cards and takes presses
          --cards        each case stands on a card in the ombud's channel
          --quiet        log warnings and errors only
        or a command of functions/Operations, such as verify, which lists its options
        """;

    private const int MostInstances = 4;
    private const int PlaygroundPort = 56150;

    /// <summary>False, with a sentence on what is wrong.</summary>
    public static bool TryParse(string[] args, out LocalArguments parsed, out string problem)
    {
        parsed = new(new LocalOptions { DataFolder = DefaultFolder }, false);
        problem = "";
        for (var i = 0; i < args.Length && problem.Length == 0; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var left, var right] ? (left, right) : (args[i], null);
            if (name is "--port" or "--data" or "--now" or "--instances" && value is null && i + 1 < args.Length)
                value = args[++i];
            (parsed, problem) = parsed.With(name, value);
        }
        return problem.Length == 0;
    }

    internal static string DefaultFolder =>
        Path.Combine(Directory.Exists(Repository) ? Repository : Environment.CurrentDirectory, ".data");

    /// <summary>Where it was built.</summary>
    internal static string Repository { get; } =
        typeof(LocalArguments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "RepositoryFolder").Value!;

    private (LocalArguments, string) With(string name, string? value) => (name, value) switch
    {
        ("--port", { } text) when ushort.TryParse(text, CultureInfo.InvariantCulture, out var port) =>
            (this with { Options = Options with { Port = port } }, ""),
        ("--port", _) => (this, "--port needs a number from 0 to 65535."),
        ("--data", { Length: > 0 } folder) => (this with { Options = Options with { DataFolder = folder } }, ""),
        ("--data", _) => (this, "--data needs a folder."),
        ("--now", { } text) when OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var now } =>
            (this with { Options = Options with { Now = now.ToInstant() } }, ""),
        ("--now", _) => (this, "--now needs a time with its offset, such as 2026-04-25T10:00:00+02:00."),
        ("--instances", { } text) when int.TryParse(text, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MostInstances =>
            (this with { Options = Options with { Instances = count } }, ""),
        ("--instances", _) => (this, $"--instances needs a number from 1 to {MostInstances}."),
        ("--fresh", null) => (this with { Options = Options with { Fresh = true } }, ""),
        ("--playground", null) => (this with { Options = Options with { Playground = PlaygroundPort } }, ""),
        ("--cards", null) => (this with { Options = Options.WithCards() }, ""),
        ("--quiet", null) => (this with { IsQuiet = true }, ""),
        _ => (this, $"Unknown option {name}."),
    };
}
