using Ombud.Cases;
using Ombud.Local.Personas;

namespace Ombud.Functions.Tests.Access;

/// <summary>What an administrator of a tenant grants somebody.</summary>
/// <param name="Person">Has one object id, in whichever tenant.</param>
internal sealed record Ticket(string Person, string Tenant, IReadOnlyList<string> Roles)
{
    /// <summary>Who reported every case that is asked for.</summary>
    public const string Reporter = "melder";

    private const string Ombud = "ombud";
    private const string Deputy = "deputy";

    public bool IsOmbud => Person is Ombud or Deputy;

    public Persona Persona => new(Person, "", "", Person, Tenant, Roles);

    /// <summary>Every role as it can stand in a token, and pairs of roles; held by somebody, and where that could make
    /// a difference also by the ombud, or by who reported.</summary>
    /// <param name="own">The municipalities of the tenant.</param>
    public static IEnumerable<Ticket> Of(
        string tenant, IReadOnlyList<string> municipalities, IReadOnlyList<string> own) =>
        from roles in Singles(municipalities).Concat(Pairs([.. own, municipalities.Except(own).First()]))
        from person in Persons(roles)
        select new Ticket(person, tenant, roles);

    public override string ToString() => $"{Person} with {string.Join(' ', Roles)} of {Tenant[^4..]}";

    private static IEnumerable<string[]> Singles(IReadOnlyList<string> municipalities) =>
        from role in Enum.GetNames<Roles>()
        where role != nameof(Cases.Roles.None)
        from suffix in (string[])["", .. municipalities.Select(number => $".{number}")]
        from unit in role == nameof(Cases.Roles.Handle) && suffix.Length > 0 ? (string[])["", ".servicetorg"] : [""]
        select new[] { role + suffix + unit };

    private static IEnumerable<string[]> Pairs(IReadOnlyList<string> municipalities) =>
    [
        ["Read", "Triage"],
        ["Decide", "Triage"],
        .. municipalities.SelectMany(number => new string[][]
        {
            ["Triage", $"Report.{number}"], ["Triage", $"Decide.{number}"], ["Decide", $"Read.{number}"],
            ["Ingest", $"Ingest.{number}"],
            [$"Read.{municipalities[0]}", $"Handle.{number}"],
        }),
    ];

    private static IEnumerable<string> Persons(string[] roles)
    {
        yield return $"noen ({string.Join(' ', roles)})";
        if (roles.Any(role => role.StartsWith("Triage", StringComparison.Ordinal)))
            yield return Ombud;
        if (roles is ["Triage"])
            yield return Deputy;
        if (roles is [var only] && only.StartsWith("Report", StringComparison.Ordinal))
            yield return Reporter;
    }
}
