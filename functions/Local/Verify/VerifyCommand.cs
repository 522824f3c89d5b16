using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Ombud.Cases;
using Ombud.Local.Azurite;
using Ombud.Local.Clock;
using Ombud.Local.Suite;
using Ombud.Stores;

namespace Ombud.Local.Verify;

/// <summary>Verifies histories, or an export, from the command line. One line per finding; exit code 0 intact, 1
/// findings, 2 could not be checked.</summary>
internal static class VerifyCommand
{
    public const string Usage = """
        dotnet run --project functions/Local -- verify [what] [where]
          --case N           the history of one case, such as RIN-26-7K3FQ
          --municipality M   the histories of one municipality, by number or name, those of its former numbers too
          --all              the histories of all municipalities
          --root R           with --municipality: that a root of its anchors, as the log tells it, is there
          --export PATH      a sealed export, zip or folder: every file against its manifest
          --data DIR         the local host's data, while it is not running (.data in the repository)
          --storage WHERE    a connection string, or https endpoint of the tables with your own Azure sign-in
          --settings FILE    with --storage: app settings as JSON, for Signing:Keys and Municipalities; or in the
                             environment, as Signing__Keys__0__Id and Signing__Keys__0__Secret
        """;

    private const string HistoriesAreWhole = "Intact: nothing was changed, dropped or inserted.";

    // Anybody who can change the files can write a seal beside them; only the suite has the key.
    private const string FilesAreWhole =
        "Intact: every file matches the manifest. The page /kontroll shows whether the seal is genuine.";

    private static readonly string[] WithValue =
        ["--case", "--municipality", "--root", "--export", "--data", "--storage", "--settings"];

    public static Task<int> RunAsync(string[] args, TextWriter said, CancellationToken ct) =>
        RunAsync(args, new(LocalSuite.ReadMunicipalities([])), SystemClock.Instance, said, ct);

    /// <param name="clock">For <c>--storage</c>; a data folder has its own.</param>
    internal static async Task<int> RunAsync(
        string[] args, Municipalities municipalities, IClock clock, TextWriter said, CancellationToken ct)
    {
        if (Read(args) is not { } asked)
        {
            await said.WriteLineAsync(Usage);
            return 2;
        }
        try
        {
            var isExport = asked.TryGetValue("--export", out var export);
            var findings = isExport
                ? ExportCheck.Of(export!)
                : await HistoriesAsync(asked, municipalities, clock, said, ct);
            foreach (var finding in findings)
                await said.WriteLineAsync(finding);
            if (findings.Count == 0)
                await said.WriteLineAsync(isExport ? FilesAreWhole : HistoriesAreWhole);
            return findings.Count == 0 ? 0 : 1;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or StartRefusedException
            or ArgumentException or InvalidOperationException || StorageFailure.Is(e))
        {
            await said.WriteLineAsync($"Could not be checked: {e.Message}");
            return 2;
        }
    }

    private static async Task<List<string>> HistoriesAsync(
        Dictionary<string, string?> asked, Municipalities municipalities, IClock now, TextWriter said,
        CancellationToken ct)
    {
        if (asked.TryGetValue("--storage", out var storage))
        {
            var settings = Settings(asked.GetValueOrDefault("--settings"));
            return await HistoriesAsync(
                asked, Places(asked, Configured(settings) ?? municipalities),
                new Source(Client(storage!), Seals(settings), now), said, ct);
        }

        using var folder = await DataFolder.OpenAsync(
            asked.GetValueOrDefault("--data") ?? LocalArguments.DefaultFolder, fresh: false, ct);
        await using var azurite = await AzuriteProcess.StartAsync(folder.Azurite, ct);
        using var clock = LocalClock.Following(folder.Offset.Read());
        return await HistoriesAsync(
            asked, Places(asked, municipalities), new Source(new(azurite.ConnectionString), folder.Seals, clock), said,
            ct);
    }

    private static async Task<List<string>> HistoriesAsync(
        Dictionary<string, string?> asked, IReadOnlyList<Municipality> places, Source source, TextWriter said,
        CancellationToken ct)
    {
        var names = new StorageOptions();
        var kinds = StoresSetup.Kinds;
        var table = new SealedTable(source.Tables.GetTableClient(names.CasesTable), source.Seals);
        var anchors = new AnchorStore(
            table, new(source.Tables.GetTableClient(names.AnchorsTable), source.Seals), kinds);
        var (cases, lists) = (new CaseStore(table, kinds), new CaseLists(table, kinds));
        var moments = new Moments(source.Clock, new ReminderSchedule(), RandomNumberGenerator.GetBytes);
        var chains = new ChainStore(
            table, anchors, kinds, new(table, new(table, RandomNumberGenerator.GetBytes)), moments);
        var beside = new PartitionCheck(anchors, new(table, kinds), source.Clock);
        var operators = new Caller(new("command", "command"), Roles.Triage, null);
        var findings = new List<string>();
        var (checkedCases, entries) = (0, 0);
        foreach (var place in places)
        {
            if (!asked.ContainsKey("--case"))
                foreach (var partition in place.Partitions)
                    findings.AddRange(
                        (await beside.VerifyAsync(partition, TimeSpan.MaxValue, ct)).Reports.SelectMany(Lines));
            await foreach (var (partition, id) in IdsAsync(asked, place, cases, lists, operators, ct))
            {
                var report = await chains.VerifyAsync(partition, id, ct);
                findings.AddRange(Lines(report));
                (checkedCases, entries) = (checkedCases + 1, entries + report.Entries);
            }
        }
        if (asked.TryGetValue("--root", out var root))
            findings.AddRange(await RootAsync(root!, anchors, places, ct));
        if (!asked.ContainsKey("--case") && !asked.ContainsKey("--municipality"))
            findings.AddRange(await OwnerlessAsync(new(table, kinds), places, ct));
        await said.WriteLineAsync($"{checkedCases} cases with {entries} actions checked.");
        return checkedCases > 0 || !asked.ContainsKey("--case")
            ? findings
            : throw new InvalidDataException("There is no such case.");
    }

    // The log lies outside the storage account: what it tells, storage cannot have forgotten.
    private static async Task<string[]> RootAsync(
        string root, AnchorStore anchors, IReadOnlyList<Municipality> places, CancellationToken ct)
    {
        foreach (var partition in places.SelectMany(place => place.Partitions))
            if (await anchors.HasRootAsync(partition, root, ct))
                return [];
        return [$"root {root}: {WireName.Of(ChainFault.RootMissing)}"];
    }

    private static async Task<IEnumerable<string>> OwnerlessAsync(
        OwnerlessStore store, IReadOnlyList<Municipality> all, CancellationToken ct) =>
        from partition in await store.FindAsync(all.SelectMany(m => m.Partitions), ct)
        select $"{partition}: open cases, and no municipality that has them";

    private static IEnumerable<string> Lines(ChainReport report) =>
        report.History.Select(f => $"{report.Number} history {f.Sequence}: {WireName.Of(f.Fault)}")
            .Concat(report.Log.Select(f =>
                $"{report.Number} log {(f.Chain.Length > 0 ? f.Chain + ' ' : "")}{f.Sequence}: "
                    + WireName.Of(f.Fault)));

    private static async IAsyncEnumerable<(string Partition, CaseId Id)> IdsAsync(
        Dictionary<string, string?> asked, Municipality place, CaseStore cases, CaseLists lists, Caller by,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (asked.TryGetValue("--case", out var number))
        {
            if (await cases.FindAsync(by, place, CaseNumber.Read(number)!, ct) is { } one)
                yield return (one.Case.Municipality, one.Case.Id);
            yield break;
        }

        await foreach (var found in lists.IdsAsync(place.Partitions, after: null, ct))
            yield return found;
    }

    private static IReadOnlyList<Municipality> Places(Dictionary<string, string?> asked, Municipalities all)
    {
        if (asked.TryGetValue("--case", out var number))
            return [all.Place(CaseNumber.Read(number)?.Prefix) ?? throw new ArgumentException($"Not a case: {number}")];
        return asked.TryGetValue("--municipality", out var name)
            ? [all.Place(name) ?? throw new ArgumentException($"{name} is not a municipality here.")]
            : all.Places;
    }

    private sealed record Source(TableServiceClient Tables, RowSeals Seals, IClock Clock);

    private static IConfiguration Settings(string? file)
    {
        var settings = new ConfigurationBuilder();
        if (file is not null)
            settings.AddJsonFile(Path.GetFullPath(file));
        return settings.AddEnvironmentVariables().Build();
    }

    private static RowSeals Seals(IConfiguration settings) => new(
        new(settings.GetSection(SigningOptions.Section).Get<SigningOptions>() ?? new()),
        settings.GetValue<bool>($"{StorageOptions.Section}:{nameof(StorageOptions.AcceptUnsealed)}"));

    private static Municipalities? Configured(IConfiguration settings) =>
        settings.GetSection(nameof(Municipalities)).Get<List<Municipality>>() is { Count: > 0 } all ? new(all) : null;

    private static TableServiceClient Client(string where) => where.StartsWith("https://", StringComparison.Ordinal)
        ? new(new Uri(where), new AzureCliCredential(), new TableClientOptions())
        : new(where);

    private static Dictionary<string, string?>? Read(string[] args)
    {
        var asked = new Dictionary<string, string?>();
        for (var i = 0; i < args.Length; i++)
            if (args[i] is "--all")
                asked[args[i]] = null;
            else if (WithValue.Contains(args[i]) && i + 1 < args.Length)
                asked[args[i]] = args[++i];
            else
                return null;
        return asked.Keys.Any(name => name is "--all" or "--case" or "--municipality" or "--export") ? asked : null;
    }
}
