namespace Ombud.Cases;

[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Every employee: reports breaches and sees their own.</summary>
    Report = 1,

    /// <summary>The municipality's contact: its list and its cases.</summary>
    Read = 2,

    /// <summary>Handles the inquiries of their own unit.</summary>
    Handle = 4,

    /// <summary>The controller, in the person of kommunedirektøren: decides.</summary>
    Decide = 8,

    /// <summary>The ombud and the deputy, for all municipalities: advise.</summary>
    Triage = 16,

    /// <summary>A system that submits reports for the municipalities of its own tenant.</summary>
    Ingest = 32,
}

/// <summary>Who did something, as history records it. <paramref name="Id"/> is tenant and object id.</summary>
public sealed record Person(string Id, string Name)
{
    /// <summary>The suite itself: what a clock did, no person did.</summary>
    public static Person Suite { get; } = new("suite", "Systemet");

    /// <summary>Whoever asks from outside, signed in nowhere: an inquiry holds their name where they gave one.
    /// </summary>
    public static Person Citizen { get; } = new("citizen", "Innbygger");
}

/// <summary>A person or system whose token or session has been checked.</summary>
/// <param name="Municipality">Kommunenummer of today from the token, never from the request; null for a system, and for
/// an ombud whom none of them employs.</param>
public sealed record Caller(Person Person, Roles Roles, string? Municipality)
{
    /// <summary>Whoever signs in nowhere: a form that they were given tells one from another.</summary>
    public static Caller Anybody { get; } = new(Person.Citizen, Roles.None, Municipality: null);

    /// <summary>Kommunenummer of each municipality that a system reports for; empty for a person.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>Slugs of the units of the municipality whose inquiries the caller handles.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Where mail reaches the person, according to the token; null where it does not say. Shown to
    /// nobody.</summary>
    public string? Mail { get; init; }

    /// <summary>Whose voice it is when the person acts in a case: the ombud's comes before the controller's.</summary>
    public Roles Voice => this switch
    {
        _ when Has(Roles.Triage) => Roles.Triage,
        _ when Has(Roles.Decide) => Roles.Decide,
        _ => Roles.None,
    };

    /// <summary>On the wire.</summary>
    public IReadOnlyList<string> RoleNames =>
        [.. Enum.GetValues<Roles>().Where(Has).Select(WireName.Of)];

    public bool Has(Roles any) => (Roles & any) != 0;

    /// <summary>The caller as far as they may act in a case of the municipality: what its own administrator did not
    /// grant is worth nothing there. An ombud whom another municipality makes its controller advises here, and decides
    /// nothing.</summary>
    /// <param name="municipality">Kommunenummer of today.</param>
    public Caller In(string municipality) => Municipality == municipality
        ? this
        : this with { Roles = Roles & (Roles.Triage | Roles.Report | Roles.Ingest) };

    /// <summary>Whether the caller may know that the municipality's cases exist, those of its former numbers too.
    /// </summary>
    /// <param name="municipality">Kommunenummer of today.</param>
    public bool MaySee(string municipality) =>
        Has(Roles.Triage) || (Has(Roles.Read | Roles.Handle | Roles.Decide) && Municipality == municipality);

    /// <summary>Whether the caller sees every case that the municipality may know of, not only those that a part of it
    /// handles.</summary>
    public bool SeesAll => Has(Roles.Read | Roles.Decide | Roles.Triage);

    /// <summary>Whether the caller may report a breach for the municipality. An ombud whom none employs may for
    /// all.</summary>
    public bool MayReportFor(string municipality) =>
        Serves.Contains(municipality)
        || (Has(Roles.Report) && (Municipality is null || Municipality == municipality));

    /// <summary>Whether the caller may register what a citizen asked the municipality on another way than by its form.
    /// </summary>
    public bool MayRegisterFor(string municipality) =>
        Serves.Contains(municipality) || (Has(Roles.Handle | Roles.Decide) && Municipality == municipality);

    /// <summary>Whether the caller may see that somebody is signed in, and sign them out: the ombud anybody, the
    /// controller those of the municipality who see cases. Who else was signed in when would tell who reported.
    /// </summary>
    public bool MaySignOut(Caller other) =>
        Has(Roles.Triage)
        || (Has(Roles.Decide) && Municipality is not null && other.Municipality == Municipality
            && other.Has(Roles.Read | Roles.Handle | Roles.Decide) && !other.Has(Roles.Triage));
}
