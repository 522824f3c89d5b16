using System.Diagnostics;
using System.Reflection;

namespace Ombud.House.Tests.Bicep;

/// <summary>The real compiler, offline: what it accepts, Azure knows.</summary>
internal static class Compiler
{
    private static readonly string File = Path.Combine(
        typeof(Compiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "BicepFolder").Value!,
        OperatingSystem.IsWindows() ? "bicep.exe" : "bicep");

    /// <summary>The day on which it was built.</summary>
    public static DateTime Built => System.IO.File.GetLastWriteTimeUtc(File);

    public static string Folder => Path.Combine(Repository.Folder, "bicep");

    public static IEnumerable<string> Files =>
        Repository.Ending(".bicep", ".bicepparam").Select(path => Path.GetFileName(path));

    public static IEnumerable<string> Stages =>
        Files.Where(name => name.EndsWith(".bicepparam", StringComparison.Ordinal));

    /// <summary>All but what needs an extension from a registry: a workflow compiles that.</summary>
    public static IEnumerable<string> Offline => Files.Where(name => name != Registration.Template);

    /// <summary>What it complains of; nothing where all is well.</summary>
    public static string Complaint(string name, string? folder = null) => Run(
        folder ?? Folder,
        [name.EndsWith(".bicepparam", StringComparison.Ordinal) ? "build-params" : "build", name, "--stdout"]).Error;

    public static (int Code, string Output, string Error) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(File, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult().Trim());
    }
}
