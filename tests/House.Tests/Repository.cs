using System.Diagnostics;
using System.Reflection;

namespace Ombud.House.Tests;

/// <summary>What git would commit, so that build output and what npm brings are never judged.</summary>
internal static class Repository
{
    public static string Folder { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryFolder").Value!;

    public static IReadOnlyList<string> Paths { get; } = Run("git", "ls-files -co --exclude-standard -z")
        .Split('\0', StringSplitOptions.RemoveEmptyEntries)
        .Where(path => File.Exists(Path.Combine(Folder, path)))
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToList();

    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Paths.Where(p => p.EndsWith(".cs", StringComparison.Ordinal)).Select(p => new SourceFile(p))];

    public static IEnumerable<SourceFile> Production => Sources.Where(s => !s.IsTest);

    public static IEnumerable<SourceFile> Tests => Sources.Where(s => s.IsTest);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static IEnumerable<(string At, string Text)> Lines(string path) =>
        Read(path).Split('\n').Select((text, i) => ($"{path}:{i + 1}", text.TrimEnd('\r')));

    public static IEnumerable<string> Ending(params string[] endings) =>
        Paths.Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    public static int FilledLines(string text) =>
        text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    public static string Run(string command, string arguments)
    {
        var (code, output) = Try(command, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{command} {arguments}: {output}");
    }

    public static (int Code, string Output) Try(string command, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
