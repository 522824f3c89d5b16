namespace Ombud.Browser.Tests;

/// <summary>A stage on which some cases have been worked on already.</summary>
public sealed class Desk : Stage
{
    private readonly Dictionary<string, string> _sessions = [];

    internal string WorkedOn { get; private set; } = "";

    internal string Closed { get; private set; } = "";

    internal string Untouched { get; private set; } = "";

    internal string Owing { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        WorkedOn = await this.WorkedOnAsync();
        Closed = await this.ClosedAsync();
        Untouched = await this.ReportAsync("employee-ringebu", "3439");
        Owing = await this.OwingAsync();
        await this.DecidedAsync();
        await Suite.QuietAsync();
    }

    /// <summary>What is wrong with a place, from all sides.</summary>
    internal async Task<IReadOnlyList<string>> LookAsync(Place place)
    {
        await using var visitor = place.Persona is { } persona
            ? await VisitAsync(remembered: await SessionAsync(persona))
            : await VisitAsync();
        await place.OpenAsync(visitor, this);
        return await Look.AtEverythingAsync(visitor.Page);
    }

    // Everybody signs in once: the clock stands still, so no session ends.
    private async Task<string> SessionAsync(string persona)
    {
        if (_sessions.TryGetValue(persona, out var session))
            return session;
        await using var visitor = await VisitAsync(persona);
        return _sessions[persona] = await visitor.RemembersAsync();
    }
}
