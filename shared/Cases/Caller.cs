namespace Ombud.Cases;

[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Every employee: reports breaches and sees the own ones.</summary>
    Report = 1,

    /// <summary>The municipality's contact: its list and its cases.</summary>
    Read = 2,

    /// <summary>Works with the inquiries of the own unit.</summary>
    Handle = 4,

    /// <summary>The controller, by kommunedirektøren: decides.</summary>
    Decide = 8,

    /// <summary>The ombud and the deputy, for all municipalities: advises.</summary>
    Triage = 16,

    /// <summary>A municipality's system.</summary>
    Ingest = 32,
}

/// <summary>Who did something, as history keeps it. <paramref name="Id"/> is tenant and object id.</summary>
public sealed record Person(string Id, string Name)
{
    /// <summary>The suite itself: what a clock did, nobody did.</summary>
    public static Person Suite { get; } = new("suite", "Systemet");
}

/// <summary>A person or system whose token or session has been checked.</summary>
/// <param name="Municipality">Kommunenummer from the token, never from the request; null for those who
/// serve all of them (<see cref="Roles.Triage"/>, <see cref="Roles.Ingest"/>).</param>
public sealed record Caller(Person Person, Roles Roles, string? Municipality)
{
    public bool Has(Roles any) => (Roles & any) != 0;

    /// <summary>Whether the caller may know that the municipality's cases exist.</summary>
    public bool MaySee(string municipality) =>
        Has(Roles.Triage) || (Has(Roles.Read | Roles.Decide) && Municipality == municipality);
}
