namespace Ombud.Operations;

/// <summary>What an operator does to the real thing. Exit code 0 done or intact, 1 findings, 2 could not be done.
/// </summary>
internal static class OperatorCommands
{
    public const string Usage = """
        dotnet run --project functions/Operations -- COMMAND [what] [where]
        verify               histories and exports against their seals; lists its own options
        backup               everything, now
          --municipality M   one municipality alone, by number or name
        restore
          --night N          the backup, such as 2026-11-20; without it, those that there are
          --municipality M   one municipality alone; everything without it
          --case C           the last good copy of one case alone, such as RIN-26-7K3FQ
          --replace          also where there are open cases; those that came in later stay
        accept
          --case C           what is wrong with it is known, and stays: no last good copy goes along any more
        release
          --municipality M   is no longer held after a restore: what is due rings
        where:
          --storage WHERE    https endpoint of the tables with your own Azure sign-in, or a connection string
          --backup WHERE     the same of the blobs with the backups
          --settings FILE    app settings as JSON, for Signing:Keys and Municipalities; or in the environment, as
                             Signing__Keys__0__Id and Signing__Keys__0__Secret
          --data DIR         started from functions/Local: the local host's data, while it is not running
        """;

    private static readonly string[] Names = ["verify", "backup", "restore", "accept", "release"];

    /// <summary>Whether the command line asks for one of them.</summary>
    public static bool IsOne(string[] args) => args.Length > 0 && Names.Contains(args[0]);

    public static async Task<int> RunAsync(string[] args, Operator who, CancellationToken ct)
    {
        try
        {
            return args switch
            {
                ["verify", .. var what] => await VerifyCommand.RunAsync(what, who, ct),
                ["backup", .. var what] when Asked.Read(what, ["--municipality"], []) is { } asked =>
                    await BackupCommand.RunAsync(asked, who, ct),
                ["restore", .. var what] when Asked.Read(
                    what, ["--night", "--municipality", "--case"], ["--replace"]) is { } asked =>
                    await RestoreCommand.RunAsync(asked, who, ct),
                ["accept", .. var what] when Asked.Read(what, ["--case"], []) is { } asked =>
                    await AcceptCommand.RunAsync(asked, who, ct),
                ["release", .. var what] when Asked.Read(what, ["--municipality"], []) is { } asked =>
                    await ReleaseCommand.RunAsync(asked, who, ct),
                _ => await TellAsync(who),
            };
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException
            or InvalidOperationException || StorageFailure.IsRefusal(e))
        {
            await who.Said.WriteLineAsync($"Could not be done: {e.Message}");
            return 2;
        }
    }

    private static async Task<int> TellAsync(Operator who)
    {
        await who.Said.WriteLineAsync(Usage);
        return 2;
    }
}
