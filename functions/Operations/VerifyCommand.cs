namespace Ombud.Operations;

/// <summary>Verifies histories, or an export, from the command line. One line per finding; exit code 0 intact, 1
/// findings, 2 could not be checked.</summary>
internal static class VerifyCommand
{
    public const string Usage = """
        dotnet run --project functions/Operations -- verify [what] [where]
          --case N           the history of one case, such as RIN-26-7K3FQ
          --municipality M   the histories of one municipality, by number or name, those of its former numbers too
          --all              the histories of all municipalities
          --root R           with --municipality: that a root of its anchors, as the log tells it, is there
          --export PATH      a sealed export, zip or folder: every file against its manifest
          --storage WHERE    a connection string, or https endpoint of the tables with your own Azure sign-in
          --settings FILE    with --storage: app settings as JSON, for Signing:Keys and Municipalities; or in the
                             environment, as Signing__Keys__0__Id and Signing__Keys__0__Secret
          --data DIR         started from functions/Local: the local host's data, while it is not running (.data in
                             the repository)
        """;

    private const string HistoriesAreWhole = "Intact: nothing was changed, dropped or inserted.";

    // Anybody who can change the files can write a seal beside them; only the suite has the key.
    private const string FilesAreWhole =
        "Intact: every file matches the manifest. The page /kontroll shows whether the seal is genuine.";

    private static readonly string[] WithValue = ["--case", "--municipality", "--root", "--export"];

    public static async Task<int> RunAsync(string[] args, Operator who, CancellationToken ct)
    {
        if (Asked.Read(args, WithValue, ["--all"]) is not { } asked
            || !(asked.Has("--all") || asked.Has("--case") || asked.Has("--municipality") || asked.Has("--export")))
        {
            await who.Said.WriteLineAsync(Usage);
            return 2;
        }
        try
        {
            var findings = asked["--export"] is { } export
                ? ExportCheck.Of(export)
                : await HistoriesAsync(asked, who, ct);
            foreach (var finding in findings)
                await who.Said.WriteLineAsync(finding);
            if (findings.Count == 0)
                await who.Said.WriteLineAsync(asked.Has("--export") ? FilesAreWhole : HistoriesAreWhole);
            return findings.Count == 0 ? 0 : 1;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException
            or InvalidOperationException || StorageFailure.Is(e))
        {
            await who.Said.WriteLineAsync($"Could not be checked: {e.Message}");
            return 2;
        }
    }

    private static async Task<List<string>> HistoriesAsync(Asked asked, Operator who, CancellationToken ct)
    {
        await using var storage = await OperatorStorage.OpenAsync(asked, who, ct);
        var (stores, places) = (new OperatorStores(storage), Places(asked, storage.Municipalities));
        var operators = new Caller(new("command", "command"), Roles.Triage, null);
        var findings = new List<string>();
        var (checkedCases, entries) = (0, 0);
        foreach (var place in places)
        {
            if (!asked.Has("--case"))
                foreach (var partition in place.Partitions)
                    findings.AddRange(
                        (await stores.Beside.VerifyAsync(partition, TimeSpan.MaxValue, ct)).Reports.SelectMany(Lines));
            await foreach (var (partition, id) in IdsAsync(asked, place, stores, operators, ct))
            {
                var report = await stores.Chains.VerifyAsync(partition, id, ct);
                findings.AddRange(Lines(report));
                (checkedCases, entries) = (checkedCases + 1, entries + report.Entries);
            }
        }
        if (asked["--root"] is { } root)
            findings.AddRange(await RootAsync(root, stores.Laid, places, ct));
        if (!asked.Has("--case") && !asked.Has("--municipality"))
            findings.AddRange(await OwnerlessAsync(stores.Ownerless, places, ct));
        await who.Said.WriteLineAsync($"{checkedCases} cases with {entries} actions checked.");
        return checkedCases > 0 || !asked.Has("--case")
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
        Asked asked, Municipality place, OperatorStores stores, Caller by,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (asked["--case"] is { } number)
        {
            if (await stores.Store.FindAsync(by, place, CaseNumber.Read(number)!, ct) is { } one)
                yield return (one.Case.Municipality, one.Case.Id);
            yield break;
        }

        await foreach (var found in stores.Lists.IdsAsync(place.Partitions, after: null, ct))
            yield return found;
    }

    private static IReadOnlyList<Municipality> Places(Asked asked, Municipalities all)
    {
        if (asked["--case"] is { } number)
            return [all.Place(CaseNumber.Read(number)?.Prefix) ?? throw new ArgumentException($"Not a case: {number}")];
        return asked["--municipality"] is { } name
            ? [all.Place(name) ?? throw new ArgumentException($"{name} is not a municipality here.")]
            : all.Places;
    }
}
