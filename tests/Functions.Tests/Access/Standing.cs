using Ombud.Cases;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Access;

/// <summary>What a token is worth: written from the rules alone, beside the code that is tried with it.</summary>
/// <param name="Serves">The numbers of those that a system reports for.</param>
internal sealed record Standing(Roles Roles, string? Municipality, string Serves)
{
    public bool Has(Roles any) => (Roles & any) != 0;

    public bool Sees(string municipality) =>
        Has(Roles.Triage) || (Has(Roles.Read | Roles.Decide) && Municipality == municipality);

    /// <summary>Acts there in one of these roles: no tenant grants what is done in another's cases.</summary>
    public bool ActsIn(string municipality, Roles any) =>
        Has(any & Roles.Triage) || (Municipality == municipality && Has(any));

    /// <summary>May know that cases of it exist, some of them or all.</summary>
    public bool KnowsOf(string municipality) =>
        Sees(municipality) || (Has(Roles.Handle) && Municipality == municipality);

    /// <summary>May register what a citizen asked it.</summary>
    public bool RegistersFor(string municipality) =>
        Serves.Contains(municipality, StringComparison.Ordinal)
        || (Has(Roles.Handle | Roles.Decide) && Municipality == municipality);

    public bool ReportsFor(string municipality) =>
        Serves.Contains(municipality, StringComparison.Ordinal)
        || (Has(Roles.Report) && (Municipality ?? municipality) == municipality);

    /// <summary>Null where the token opens nothing: it names no municipality, two, or one of another tenant.</summary>
    /// <param name="all">The first of them employs the ombud.</param>
    public static Standing? Of(Ticket ticket, IReadOnlyList<Municipality> all)
    {
        string[] own = [.. all.Where(one => Persona.TenantOf(one) == ticket.Tenant).Select(one => one.Number)];
        var granted = ticket.Roles.Select(role => role.Split('.'))
            .Select(role => (Role: Enum.Parse<Roles>(role[0]), For: role.Length == 1 ? own : role[1..2])).ToList();
        if (granted.Any(one => one.For.Except(own).Any()))
            return null;
        var isOmbud = ticket.IsOmbud && ticket.Tenant == Persona.TenantOf(all[0]) && ticket.Roles.Contains("Triage");
        var serves = granted.Where(one => one.Role is Roles.Ingest)
            .SelectMany(one => one.For).Distinct().Order().ToList();
        var personal = granted.Where(one => one.Role is not (Roles.Triage or Roles.Ingest)).ToList();
        // Where a tenant serves several, only a number tells which.
        var placed = personal.Where(one => one.For.Length == 1).ToList();
        var place = placed.Select(one => one.For[0]).Distinct().ToList() is [var only] ? only : null;
        var roles = (isOmbud ? Roles.Triage : 0) | (serves.Count > 0 ? Roles.Ingest : 0)
            | (place is not null ? Sum(placed) : isOmbud ? Sum(personal) & Roles.Report : 0);
        return roles == 0 ? null : new(roles, place, string.Join(' ', serves));

        static Roles Sum(IEnumerable<(Roles Role, string[])> grants) =>
            grants.Aggregate(Roles.None, (sum, one) => sum | one.Role);
    }
}
