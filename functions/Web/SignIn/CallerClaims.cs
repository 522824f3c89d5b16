using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Ombud.Cases;
using Ombud.Pages;
using Ombud.Web.Requests;

namespace Ombud.Web.SignIn;

// What a checked token says: the tenant tells whose person it is, the roles tell what they may. Where municipalities
// share a tenant, the number behind the role («Read.3439») decides; the request never does.
internal static class CallerClaims
{
    private const Roles ServesAll = Roles.Triage | Roles.Ingest;

    public static string? Claim(this JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    public static Caller Read(JsonWebToken token, Municipalities municipalities)
    {
        var tenant = token.Claim("tid")!.ToLowerInvariant();
        var id = token.Claim("oid")!.ToLowerInvariant();
        var name = token.Claim("name") ?? token.Claim("app_displayname") ?? token.Claim("azp") ?? id;
        var granted = Granted(token);
        var own = municipalities.All
            .Where(m => m.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase))
            .Select(m => m.Number).ToList();
        var named = granted.Select(g => g.Municipality).OfType<string>().Distinct().ToList();
        var roles = granted.Aggregate(Roles.None, (all, one) => all | one.Role);

        if (roles == Roles.None)
            throw Refused(SignInRefusals.NoRole);
        if (named.Except(own).Any())
            throw Refused(SignInRefusals.OtherMunicipality);
        var person = new Person($"{tenant}:{id}", name);
        if ((roles & ServesAll) != 0)
            return ForAll(new(person, roles, Only(named)));
        return new(person, roles, Only(named.Count > 0 ? named : own) ?? throw Refused(SignInRefusals.NoMunicipality));
    }

    // Who serves all but belongs to none cannot act for a municipality; reporting is for everybody.
    private static Caller ForAll(Caller caller) =>
        caller.Municipality is null ? caller with { Roles = caller.Roles & (ServesAll | Roles.Report) }
        : caller.Has(Roles.Report | Roles.Read | Roles.Handle | Roles.Decide) ? caller
        : caller with { Municipality = null };

    private static List<Grant> Granted(JsonWebToken token) =>
        [.. token.Claims.Where(c => c.Type == "roles").Select(c => Grant.Read(c.Value)).OfType<Grant>()];

    private static string? Only(List<string> numbers) => numbers is [var only] ? only : null;

    private static RequestRefusedException Refused(Text why) => new(StatusCodes.Status403Forbidden, why);

    private sealed record Grant(Roles Role, string? Municipality)
    {
        /// <summary>Null for the roles of other applications and for spellings that are not ours.</summary>
        public static Grant? Read(string claim)
        {
            var dot = claim.IndexOf('.', StringComparison.Ordinal);
            var name = dot < 0 ? claim : claim[..dot];
            return Enum.GetValues<Roles>().FirstOrDefault(r => r != Roles.None && r.ToString() == name) is var role
                && role != Roles.None
                    ? new(role, dot < 0 ? null : claim[(dot + 1)..])
                    : null;
        }
    }
}
