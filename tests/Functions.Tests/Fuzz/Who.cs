using Ombud.Cases;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>Somebody who sends; <see cref="Nobody"/> has not signed in.</summary>
internal sealed record Who(string Id, Roles Roles, string Municipality, bool IsSystem)
{
    public static Who Nobody { get; } = new("nobody", Roles.None, "3439", IsSystem: false);

    /// <summary>Without the municipality: as the answers are counted.</summary>
    public string Position => Id.Split('-')[0];

    public static Who Of(Persona persona) => new(
        persona.Id,
        persona.Roles.Select(role => Enum.Parse<Roles>(role.Split('.')[0])).Aggregate((some, more) => some | more),
        persona.Tenant[^4..],
        persona.IsSystem);

    public bool Has(Roles? anyOf) => anyOf is null || (Roles & anyOf) != 0;
}
