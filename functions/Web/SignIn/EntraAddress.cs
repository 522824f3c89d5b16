using Microsoft.AspNetCore.WebUtilities;

namespace Ombud.Web.SignIn;

/// <summary>Where Entra asks the person to sign in, and then posts an id token to <c>/session</c>.</summary>
public sealed class EntraAddress(SignInOptions options, SiteOptions site)
{
    private readonly List<string> _tenants = [.. options.Issuers.Where(i => i.IsEntra).Select(i => i.Tenant)];

    public bool IsSetUp => options.ClientId.Length > 0 && _tenants.Count > 0;

    public string Authorize(string nonce, string path) => QueryHelpers.AddQueryString(
        $"https://login.microsoftonline.com/{Authority}/oauth2/v2.0/authorize",
        new Dictionary<string, string?>
        {
            ["client_id"] = options.ClientId,
            ["response_type"] = "id_token",
            ["response_mode"] = "form_post",
            ["redirect_uri"] = $"{site.PublicOrigin}/session",
            ["scope"] = "openid profile",
            ["nonce"] = nonce,
            ["state"] = path,
        });

    // With several tenants the person chooses the account; TokenReader admits those on the list.
    private string Authority => _tenants is [var only] ? only : "organizations";
}
