using System.Diagnostics;

namespace Ombud.Browser.Tests;

/// <summary>Finds a Chromium, or sets one up where that can be done unasked. A machine without one fails the tests with
/// the command that helps: a test that is skipped has looked at nothing.</summary>
internal static class Chrome
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    private static readonly string[] Elsewhere =
    [
        "/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    private static readonly string[] MacNames = ["Google Chrome", "Chromium"];

    // One search, and at most one installation, however many test classes begin at once.
    private static readonly Lazy<string> Found = new(() => Named() ?? Installed() ?? Playwrights() ?? Fetched());

    public static string Path => Found.Value;

    public static string[] Arguments =>
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        // Chromium's sandbox refuses to run as root, as in most containers.
        .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? new[] { "--no-sandbox" } : [],
    ];

    private static string? Named()
    {
        var named = Environment.GetEnvironmentVariable("CHROME_PATH");
        if (string.IsNullOrEmpty(named))
            return null;
        return File.Exists(named)
            ? named
            : throw new InvalidOperationException($"CHROME_PATH is {named}, which is not there: correct it.");
    }

    private static string? Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Concat(Elsewhere)
            .Where(folder => folder.Length > 0)
            .SelectMany(folder => Names.Concat(MacNames).Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static string? Playwrights()
    {
        var folder = PlaywrightFolder();
        return !Directory.Exists(folder)
            ? null
            : Directory.EnumerateDirectories(folder, "chromium-*").OrderDescending()
                .SelectMany(one => Directory.EnumerateFiles(one, "*", SearchOption.AllDirectories))
                .FirstOrDefault(file => System.IO.Path.GetFileName(file) is "chrome" or "chrome.exe" or "Chromium");
    }

    private static string PlaywrightFolder()
    {
        if (Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 1 } named)
            return named;
        var home = Folder(Environment.SpecialFolder.UserProfile);
        var cache = OperatingSystem.IsWindows() ? Folder(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? System.IO.Path.Combine(home, "Library", "Caches")
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? System.IO.Path.Combine(home, ".cache");
        return System.IO.Path.Combine(cache, "ms-playwright");
    }

    private static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder);

    private static string Fetched()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            Run("apt-get", "update");
            Run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        }
        return Installed() ?? throw new InvalidOperationException(
            "The browser tests need a Chromium. Run `sudo apt-get install -y chromium`, or install Google Chrome, "
            + "or set CHROME_PATH to one.");
    }

    private static void Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
