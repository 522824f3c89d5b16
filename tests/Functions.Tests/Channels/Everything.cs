using NodaTime.Testing;
using Ombud.Functions.Tests.Bot;
using Ombud.Functions.Tests.Fuzz;
using Ombud.Kit;
using Ombud.Kit.Tables;
using Ombud.Local.Suite;

namespace Ombud.Functions.Tests.Channels;

/// <summary>A suite with every channel, in which everybody has done and written everything, and every clock has rung.
/// On tables in memory: weeks pass in it.</summary>
public sealed class Everything : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ombud-channels-");
    private World _world = null!;

    internal SuiteFixture Suite => _world.Suite;

    internal IReadOnlyList<string> Done { get; private set; } = [];

    internal Presses Presses { get; private set; } = null!;

    internal Outside Outside { get; private set; } = null!;

    /// <summary>What a calendar read, at several times.</summary>
    internal List<string> Feeds { get; } = [];

    public async Task InitializeAsync()
    {
        _world = await World.BeginAsync(WithEveryChannel);
        await using var director = await Director.AtWorkAsync(Suite);
        Presses = new(Suite);
        // The app is installed anew with the next notification.
        Suite.Graph.Uninstall(Suite.Suite.Personas.Deputy.ObjectId);
        await Presses.PressAsync(director);
        Done = await new EveryAction(_world).DoAsync();
        await new Talks(Suite).HoldAsync();
        await Presses.WriteAsync(director);
        await ReadCalendarAsync();
        var clocks = new Clocks(Suite);
        await clocks.LeaveAsync();
        await clocks.RingAsync(ReadCalendarAsync);
        Outside = new(Suite, _folder.FullName);
    }

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private LocalOptions WithEveryChannel(LocalOptions options) => (options with
    {
        Tables = new MemoryTables(new FakeClock(SuiteFixture.Start)),
        DataFolder = _folder.FullName,
        WebSettings = [.. Connector.Settings, "--Reminders:Calendar=true"],
        AlertsSettings = ["--Reminders:Calendar=true"],
    }).WithCards();

    private async Task ReadCalendarAsync()
    {
        using var calendar = Suite.Anyone();
        Feeds.Add(await calendar.GetStringAsync($"/kalender/{await _world.CalendarAsync()}"));
    }
}
