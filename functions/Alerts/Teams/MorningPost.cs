using System.Text.Json.Nodes;

namespace Ombud.Alerts.Teams;

/// <summary>What of Teams the card of the morning needs.</summary>
public sealed class MorningPost(TeamsConnector teams, RunningClocks clocks)
{
    /// <inheritdoc cref="RunningClocks.CardAsync"/>
    public Task<JsonObject?> CardAsync(CancellationToken ct) => clocks.CardAsync(ct);

    public Task<Attempt> PostAsync(JsonObject card, CancellationToken ct) => teams.PostAsync(card, ct);
}
