using System.Net.Mail;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Ombud.Web.SignIn;

// What a validated token says. A role is worth what its tenant may grant: each tenant's own administrator assigns
// roles. So the tenant says whose person it is, a number in a role («Read.3439») narrows it where municipalities share
// a tenant and never widens it, and our settings, not a token, say who the ombud is. The request decides nothing.
// A role with a number that a municipality had before counts for nothing: it was granted for a municipality that may
// have been smaller than today's.
internal static class CallerClaims
{
    private const int LongestMail = 254;

    public static string? Claim(this JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    public static Caller Read(JsonWebToken token, Municipalities municipalities, OmbudIdentity ombud)
    {
        var tenant = token.Claim("tid")!.ToLowerInvariant();
        var id = token.Claim("oid")!.ToLowerInvariant();
        var name = token.Claim("name") ?? token.Claim("app_displayname") ?? token.Claim("azp") ?? id;
        var served = municipalities.All.Concat(municipalities.Tests)
            .Where(m => m.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase)).ToList();
        // One kept for tests may lie in a real one's tenant, and then takes a role with its number.
        var own = served.Where(m => !m.IsTest || served.All(other => other.IsTest)).Select(m => m.Number).ToList();
        var granted = token.Claims
            .Where(claim => claim.Type == "roles").Select(claim => Grant.Read(claim.Value)).OfType<Grant>()
            .Where(grant => !served.SelectMany(m => m.FormerNumbers).Contains(grant.Municipality)).ToList();
        if (granted.Select(grant => grant.Municipality).OfType<string>().Except(served.Select(m => m.Number)).Any())
            throw Refused(SignInRefusals.OtherMunicipality);

        var isOmbud = granted.Contains(new(Roles.Triage, null)) && ombud.Is(tenant, id);
        string[] serves =
        [
            .. granted.Where(grant => grant.Role is Roles.Ingest)
                .SelectMany(grant => grant.Municipality is { } only ? [only] : own).Distinct(),
        ];
        var (municipality, roles) = Acts(granted, own, isOmbud);
        roles |= (isOmbud ? Roles.Triage : Roles.None) | (serves.Length > 0 ? Roles.Ingest : Roles.None);
        if (roles is Roles.None)
            throw Refused(granted.All(grant => grant.Role is Roles.Triage)
                ? SignInRefusals.NoRole
                : SignInRefusals.NoMunicipality);
        return new(new($"{tenant}:{id}", name), roles, municipality)
        {
            Serves = serves,
            Units = UnitsOf(granted, municipality),
            Mail = MailOf(token),
        };
    }

    // Entra does not promise that mail reaches the name that somebody signs in with; as a rule it does.
    private static string? MailOf(JsonWebToken token) =>
        token.Claim("preferred_username") is { Length: <= LongestMail } name
        && MailAddress.TryCreate(name, out var mail) && mail.Address == name
            ? name
            : null;

    // What a person may do, and for which municipality; nothing if that gives none or two. Everybody may report: an
    // ombud whom no single municipality employs reports for any.
    private static (string? Municipality, Roles Roles) Acts(List<Grant> granted, List<string> own, bool isOmbud)
    {
        var acting = granted.Where(grant => grant.Role is not (Roles.Triage or Roles.Ingest)).ToList();
        var placed = acting
            .Select(grant => grant with { Municipality = grant.Municipality ?? Only(own) })
            .Where(grant => grant.Municipality is not null)
            .ToList();
        return Only([.. placed.Select(grant => grant.Municipality!).Distinct()]) is { } municipality
            ? (municipality, Sum(placed))
            : (null, isOmbud ? Sum(acting) & Roles.Report : Roles.None);
    }

    // Of the municipality that the person acts for; a unit that it does not have handles nothing.
    private static string[] UnitsOf(List<Grant> granted, string? municipality) =>
    [
        .. granted.Where(grant => grant.Role is Roles.Handle && grant.Municipality == municipality)
            .Select(grant => grant.Unit).OfType<string>().Distinct(),
    ];

    private static Roles Sum(List<Grant> grants) => grants.Aggregate(Roles.None, (all, one) => all | one.Role);

    private static string? Only(List<string> numbers) => numbers is [var only] ? only : null;

    private static RequestRefusedException Refused(Text why) => new(StatusCodes.Status403Forbidden, why);

    private sealed record Grant(Roles Role, string? Municipality)
    {
        /// <summary>As in <c>Handle.3439.oppvekst</c>.</summary>
        public string? Unit { get; init; }

        /// <summary>Null for other applications' roles and for spellings that are not ours.</summary>
        public static Grant? Read(string claim)
        {
            var name = claim.Split('.')[0];
            var role = Enum.GetValues<Roles>().FirstOrDefault(r => r != Roles.None && r.ToString() == name);
            // Of another role all that follows is the municipality's number, and refused where it is none.
            var parts = claim.Split('.', role is Roles.Handle ? 3 : 2);
            return role is Roles.None
                ? null
                : new(role, parts.ElementAtOrDefault(1)) { Unit = parts.ElementAtOrDefault(2) };
        }
    }
}
