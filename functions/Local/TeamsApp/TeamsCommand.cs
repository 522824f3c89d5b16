namespace Ombud.Local.TeamsApp;

/// <summary>Writes the Teams app of one environment to a file.</summary>
internal static class TeamsCommand
{
    public const string Usage = """
        dotnet run --project functions/Local -- teams [options]
          --host NAME          where people reach the suite, such as ombud.lillehammer.no
          --app ID             id of the Teams app: each environment has its own
          --client ID          application id of the suite's registration in Entra, which is its bot's too
          --organisation NAME  who is behind it, in 32 characters (Personvernombudet)
          --version N          higher with every upload (1.0.0)
          --out FILE           the package (ombud-teams.zip)
        """;

    private const int LongestName = 32;

    private static readonly string[] Known =
        ["--host", "--app", "--client", "--organisation", "--version", "--out"];

    public static async Task<int> RunAsync(string[] args, TextWriter said, CancellationToken ct)
    {
        if (Read(args) is not { } asked || OptionsOf(asked) is not { } app)
        {
            await said.WriteLineAsync(Usage);
            return 2;
        }

        var file = Path.GetFullPath(asked.GetValueOrDefault("--out", "ombud-teams.zip"));
        await File.WriteAllBytesAsync(file, TeamsPackage.Of(app), ct);
        await said.WriteLineAsync($"{file} is the Teams app {app.AppId} {app.Version} for https://{app.Host}.");
        return 0;
    }

    private static Dictionary<string, string>? Read(string[] args)
    {
        var asked = new Dictionary<string, string>();
        foreach (var pair in args.Chunk(2))
            if (pair is not [var name, { Length: > 0 } value] || !Known.Contains(name) || !asked.TryAdd(name, value))
                return null;
        return asked;
    }

    // Teams says only at the upload, and not clearly, what is wrong with one of these.
    private static TeamsAppOptions? OptionsOf(Dictionary<string, string> asked)
    {
        var host = asked.GetValueOrDefault("--host", "");
        if (Uri.CheckHostName(host) is not UriHostNameType.Dns
            || !Guid.TryParse(asked.GetValueOrDefault("--app"), out var id)
            || !Guid.TryParse(asked.GetValueOrDefault("--client"), out var client))
            return null;
        var app = new TeamsAppOptions(host, id, client);
        app = app with
        {
            Organisation = asked.GetValueOrDefault("--organisation", app.Organisation),
            Version = asked.GetValueOrDefault("--version", app.Version),
        };
        return app.Organisation.Length <= LongestName && System.Version.TryParse(app.Version, out var version)
            && version.Build >= 0 && version.Revision < 0
                ? app
                : null;
    }
}
