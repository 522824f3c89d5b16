namespace Ombud.Alerts.Teams;

/// <summary>The bot in Teams, which speaks in the ombud's channel and to persons. The channel is set here: anybody in
/// the tenant may add the bot to a team of theirs, and none of those gets any card.</summary>
public sealed record TeamsOptions
{
    public const string Section = "Teams";

    private const string Microsofts = "https://smba.trafficmanager.net/";

    /// <summary>As in the channel's link: <c>19:…@thread.tacv2</c>. Null: no cards stand in a channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Of the ombud, which is also the bot's own.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Of the bot's registration in Entra: <c>Bot:ClientId</c> of Web. Empty: the bot speaks to nobody.
    /// </summary>
    public string ClientId { get; init; } = "";

    /// <summary>Where the bot service takes messages for the tenant's region; ends with a slash.</summary>
    public Uri ServiceUrl { get; init; } = new(Microsofts + "emea/");

    /// <summary>Of the app's own identity, which the registration trusts in place of a secret.</summary>
    public string? IdentityClientId { get; init; }

    /// <summary>For the local Teams only; refused outside Development.</summary>
    public string? LocalToken { get; init; }

    /// <summary>For one call. Retries are separate messages.</summary>
    public double TimeoutSeconds { get; init; } = 10;

    /// <summary>Whether the bot's token may go there: Microsoft's service in any region, since each person's tenant has
    /// its own; on a developer's machine the local one.</summary>
    internal bool Trusts(Uri url) => url.ToString().StartsWith(
        LocalToken is null ? Microsofts : ServiceUrl.ToString(), StringComparison.Ordinal);

    /// <exception cref="InvalidOperationException">The bot's token would go to somebody else, or to nobody.</exception>
    internal TeamsOptions Checked(bool isDevelopment)
    {
        if (Channel is null && ClientId.Length == 0)
            return this;
        if (Tenant.Length == 0 || ClientId.Length == 0)
            throw new InvalidOperationException("The bot in Teams needs Teams:Tenant and Teams:ClientId.");
        if (!ServiceUrl.ToString().EndsWith('/'))
            throw new InvalidOperationException("Teams:ServiceUrl must end with a slash.");
        if (isDevelopment)
            return this;
        if (LocalToken is not null)
            throw new InvalidOperationException("Teams:LocalToken is only for a developer's machine.");
        return ServiceUrl.ToString().StartsWith(Microsofts, StringComparison.Ordinal)
            ? this
            : throw new InvalidOperationException($"Teams:ServiceUrl must be below {Microsofts}.");
    }
}
