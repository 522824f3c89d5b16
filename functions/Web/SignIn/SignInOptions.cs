namespace Ombud.Web.SignIn;

/// <summary>Whose tokens are trusted.</summary>
public sealed record SignInOptions
{
    public const string Section = "SignIn";

    /// <summary>The suite's own registration in Entra. If empty, nobody can sign in with a browser.</summary>
    public string ClientId { get; init; } = "";

    public IReadOnlyList<IssuerOptions> Issuers { get; init; } = [];

    public OmbudIdentity Ombud { get; init; } = new();

    /// <exception cref="InvalidOperationException">An app that would trust anybody must not start.</exception>
    internal SignInOptions Checked(bool isDevelopment)
    {
        if (Issuers.Count == 0)
            throw new InvalidOperationException("Set SignIn:Issuers: without one nobody can sign in.");
        foreach (var issuer in Issuers)
            issuer.Check(isDevelopment, ClientId);
        if (Issuers.Select(i => i.ExactIssuer).Distinct().Count() != Issuers.Count)
            throw new InvalidOperationException("Two entries of SignIn:Issuers have the same issuer.");
        var isTheirs = Issuers.Any(i => i.Tenant.Equals(Ombud.Tenant, StringComparison.OrdinalIgnoreCase));
        if (!isTheirs || Ombud.ObjectIds.Count == 0)
            throw new InvalidOperationException(
                "Set SignIn:Ombud to the tenant, one of SignIn:Issuers, and the object ids of ombud and deputy.");
        return this;
    }
}

/// <summary>Who the ombud and the deputy are. The role <c>Triage</c> counts for them only: the administrator of any
/// tenant on the list can grant it.</summary>
public sealed record OmbudIdentity
{
    public string Tenant { get; init; } = "";

    /// <summary>Of their users in that tenant.</summary>
    public IReadOnlyList<string> ObjectIds { get; init; } = [];

    internal bool Is(string tenant, string objectId) =>
        tenant.Equals(Tenant, StringComparison.OrdinalIgnoreCase)
        && ObjectIds.Contains(objectId, StringComparer.OrdinalIgnoreCase);
}

/// <summary>One tenant on the allow-list. For Entra its id is enough; the rest follows from it.</summary>
public sealed record IssuerOptions
{
    private const string Entra = "https://login.microsoftonline.com/";

    public string Tenant { get; init; } = "";

    /// <summary>Must equal <c>iss</c> exactly. Anything other than Entra's is for Development only.</summary>
    public string? Issuer { get; init; }

    /// <summary>Null means the suite's client id.</summary>
    public IReadOnlyList<string>? Audiences { get; init; }

    public string? MetadataAddress { get; init; }

    /// <summary>A JSON Web Key Set instead of metadata, for Development.</summary>
    public string? Keys { get; init; }

    internal string ExactIssuer => Issuer ?? EntraIssuer;

    internal string Metadata => MetadataAddress ?? $"{ExactIssuer}/.well-known/openid-configuration";

    internal bool IsEntra => ExactIssuer == EntraIssuer && Keys is null;

    private string EntraIssuer => $"{Entra}{Tenant}/v2.0";

    internal void Check(bool isDevelopment, string clientId)
    {
        if (Tenant.Length == 0)
            throw new InvalidOperationException("Each of SignIn:Issuers needs its Tenant.");
        if ((Audiences is null or []) && clientId.Length == 0)
            throw new InvalidOperationException("Set SignIn:ClientId, or Audiences for each of SignIn:Issuers.");
        if (isDevelopment)
            return;
        if (!IsEntra || !Metadata.StartsWith(Entra, StringComparison.Ordinal))
            throw new InvalidOperationException(
                $"SignIn:Issuers names {ExactIssuer} with its own keys or address for tenant {Tenant}. "
                + "Outside Development only Entra (login.microsoftonline.com) is believed.");
        if (!Guid.TryParseExact(Tenant, "D", out _))
            throw new InvalidOperationException($"SignIn:Issuers names {Tenant}, which is not the id of a tenant.");
        if (clientId.Length == 0)
            throw new InvalidOperationException("Set SignIn:ClientId to the suite's registration in Entra.");
    }
}
