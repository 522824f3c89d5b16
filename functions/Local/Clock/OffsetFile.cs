using NodaTime.Text;

namespace Ombud.Local.Clock;

/// <summary>The clock's offset on disk, so that a restarted host continues where the last one was.</summary>
internal sealed class OffsetFile(string path)
{
    private static readonly DurationPattern Written = DurationPattern.JsonRoundtrip;

    public Duration Read() =>
        File.Exists(path) && Written.Parse(File.ReadAllText(path).Trim()).TryGetValue(Duration.Zero, out var offset)
            ? offset
            : Duration.Zero;

    /// <summary>Writes another file first: a host killed half-way must not leave half a number.</summary>
    public void Write(Duration offset)
    {
        File.WriteAllText(path + ".new", Written.Format(offset));
        File.Move(path + ".new", path, overwrite: true);
    }
}
