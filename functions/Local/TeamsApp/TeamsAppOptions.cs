namespace Ombud.Local.TeamsApp;

/// <summary>What tells the Teams app of one environment from that of another.</summary>
/// <param name="Host">Where people reach the suite, without scheme or port.</param>
/// <param name="AppId">Of the Teams app, as in its deep links. Two apps with the same registration in one tenant make
/// Graph refuse every notification, so each environment has its own of both.</param>
/// <param name="ClientId">Of the suite's registration in Entra, which is its bot's too.</param>
internal sealed record TeamsAppOptions(string Host, Guid AppId, Guid ClientId)
{
    /// <summary>Raised with every upload.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>Who is behind it; Teams takes 32 characters.</summary>
    public string Organisation { get; init; } = "Personvernombudet";
}
