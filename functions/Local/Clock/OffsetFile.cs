using NodaTime.Text;

namespace Ombud.Local.Clock;

/// <summary>How far the clock is turned, on disk, so that a restarted host goes on where the last one was.</summary>
internal sealed class OffsetFile(string path)
{
    private static readonly DurationPattern Written = DurationPattern.JsonRoundtrip;

    public Duration Read() =>
        File.Exists(path) && Written.Parse(File.ReadAllText(path).Trim()).TryGetValue(Duration.Zero, out var offset)
            ? offset
            : Duration.Zero;

    /// <summary>Another file first: a host killed in the middle must not leave half a number.</summary>
    public void Write(Duration offset)
    {
        File.WriteAllText(path + ".new", Written.Format(offset));
        File.Move(path + ".new", path, overwrite: true);
    }
}
