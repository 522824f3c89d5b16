using NodaTime;
using Ombud.Local.Clock;

namespace Ombud.Functions.Tests.Clock;

public sealed class OffsetFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ombud-").FullName;

    [Fact]
    public void How_far_the_clock_is_turned_survives_a_restart()
    {
        var offset = Duration.FromHours(49) + Duration.FromTicks(7);
        new OffsetFile(Name).Write(Duration.FromDays(9));

        new OffsetFile(Name).Write(offset);

        Assert.Equal(offset, new OffsetFile(Name).Read());
    }

    [Fact]
    public void A_clock_that_was_never_turned_follows_the_wall() =>
        Assert.Equal(Duration.Zero, new OffsetFile(Name).Read());

    [Fact]
    public void A_file_that_cannot_be_read_counts_as_none()
    {
        File.WriteAllText(Name, "not a duration");

        Assert.Equal(Duration.Zero, new OffsetFile(Name).Read());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Name => Path.Combine(_folder, "clock.txt");
}
