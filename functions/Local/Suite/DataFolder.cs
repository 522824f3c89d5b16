using System.Diagnostics;
using System.Globalization;
using Ombud.Cases;
using Ombud.Local.Clock;
using Ombud.Local.Personas;
using Ombud.Stores;

namespace Ombud.Local.Suite;

/// <summary>What a host keeps between two runs: rows, queues, Graph's journal, the clock's offset, keys. Only one host
/// at a time has the folder.</summary>
internal sealed class DataFolder : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly string _path;
    private readonly bool _isTemporary;
    private readonly FileStream? _lock;

    private DataFolder(string path, bool isTemporary)
    {
        (_path, _isTemporary) = (path, isTemporary);
        if (!isTemporary)
            _lock = Lock(In("host.lock"));
    }

    /// <summary>Null: in memory.</summary>
    public string? Azurite => _isTemporary ? null : In("azurite");

    /// <summary>Null: the queues end with the host.</summary>
    public string? Bus => _isTemporary ? null : In("bus.journal");

    public string Journal => In("graph.jsonl");

    public string Mailbox => In("mailbox.jsonl");

    /// <summary>What the Agents Playground reads and writes.</summary>
    public string Playground => In("playground");

    public OffsetFile Offset => new(In("clock.txt"));

    public LocalKeys Keys => _isTemporary ? LocalKeys.OfThisProcess : LocalKeys.ReadOrCreate(In("keys.json"));

    /// <summary>A folder that an earlier release made holds rows without seals.</summary>
    public bool AcceptsUnsealed => !_isTemporary && !File.Exists(In("sealed.txt"));

    public SigningKeys SigningKeys => new(new() { Keys = [new(AppSettings.KeyId, Keys.SigningSecret)] });

    /// <summary>Those of the rows in it.</summary>
    public RowSeals Seals => new(SigningKeys, AcceptsUnsealed);

    /// <param name="path">Null: a folder that is deleted with the suite.</param>
    public static async Task<DataFolder> OpenAsync(string? path, bool fresh, CancellationToken ct)
    {
        if (path is null)
            return new(Directory.CreateTempSubdirectory("ombud-").FullName, isTemporary: true);
        var isNew = !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any();
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data folder {path} cannot be created: {e.Message}", e);
        }
        var folder = await Patience.TakeAsync(() => new DataFolder(Path.GetFullPath(path), isTemporary: false), ct);
        if (fresh)
            await folder.ForgetAsync(ct);
        if (fresh || isNew)
            await File.WriteAllTextAsync(folder.In("sealed.txt"), "Every row in this folder is sealed.\n", ct);
        return folder;
    }

    public void Dispose()
    {
        _lock?.Dispose();
        if (_isTemporary)
            Directory.Delete(_path, recursive: true);
    }

    private string In(string name) => Path.Combine(_path, name);

    // The system releases the lock when the host ends, however it ends.
    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"Another host is using {Path.GetDirectoryName(path)}, or the folder cannot be written to. "
                + "Stop it, or choose another folder with --data.", e);
        }
    }

    // Only what a host created: the folder may contain other things.
    private async Task ForgetAsync(CancellationToken ct)
    {
        await WaitForAzuriteAsync(ct);
        if (Directory.Exists(Azurite))
            Directory.Delete(Azurite, recursive: true);
        foreach (var name in new[] { "graph.jsonl", "mailbox.jsonl", "clock.txt", "keys.json", "bus.journal" })
            File.Delete(In(name));
    }

    // Azurite outlives a killed host for a moment, and its last writes must not come after the fresh start.
    private async Task WaitForAzuriteAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (IsHeld(Path.Combine(Azurite!, "azurite.lock")) && waited.Elapsed < LongestWait)
            await Task.Delay(Pause, ct);
    }

    private static bool IsHeld(string lockFile)
    {
        try
        {
            var owner = File.ReadAllText(lockFile).Split(' ')[0];
            using var process = Process.GetProcessById(int.Parse(owner, CultureInfo.InvariantCulture));
            return !process.HasExited;
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            return false;
        }
    }
}
