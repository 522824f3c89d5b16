namespace Ombud.Alerts.Teams;

/// <summary>The ombud's channel in Teams, and the bot that speaks there. Where the cards go is set here: anybody in the
/// tenant may add the bot to a team of theirs, and none of those gets any.</summary>
public sealed record TeamsOptions
{
    public const string Section = "Teams";

    private const string Microsofts = "https://smba.trafficmanager.net/";

    /// <summary>As in the channel's link: <c>19:…@thread.tacv2</c>. Null: there are no cards.</summary>
    public string? Channel { get; init; }

    /// <summary>Of the ombud, which is also the bot's own.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Of the bot's registration in Entra: <c>Bot:ClientId</c> of Web.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Where the bot service takes messages for the tenant's region; ends with a slash.</summary>
    public Uri ServiceUrl { get; init; } = new(Microsofts + "emea/");

    /// <summary>Of the app's own identity, which the registration trusts in place of a secret.</summary>
    public string? IdentityClientId { get; init; }

    /// <summary>For the local Teams only; refused outside Development.</summary>
    public string? LocalToken { get; init; }

    /// <summary>For one call. Retries are separate messages.</summary>
    public double TimeoutSeconds { get; init; } = 10;

    /// <exception cref="InvalidOperationException">The bot's token would go to somebody else, or to nobody.</exception>
    internal TeamsOptions Checked(bool isDevelopment)
    {
        if (Channel is null)
            return this;
        if (Tenant.Length == 0 || ClientId.Length == 0)
            throw new InvalidOperationException("Teams:Channel needs Teams:Tenant and Teams:ClientId.");
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
