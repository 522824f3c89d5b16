using Ombud.Cases;

namespace Ombud.Local.Personas;

/// <summary>The ombud and the deputy, four persons in each municipality, and a system. A municipality that is added to
/// the settings gets its own four.</summary>
internal sealed class PersonaList
{
    // The ombud is employed by one of the municipalities that share the post.
    private const string Host = "3405";

    private static readonly (string Id, string Label, string[] Roles, string[] FirstNames)[] Positions =
    [
        ("employee", "ansatt", ["Report"], ["Kari", "Ola", "Marit", "Lars"]),
        ("reader", "kontaktperson", ["Read", "Report"], ["Ingrid", "Per", "Anne", "Nils"]),
        ("handler", "saksbehandler", ["Handle", "Report"], ["Solveig", "Arne", "Turid", "Geir"]),
        ("controller", "kommunedirektør", ["Decide", "Read", "Report"], ["Astrid", "Knut", "Berit", "Odd"]),
    ];

    private static readonly string[] Surnames = ["Testrud", "Prøveli", "Eksempelhaug", "Oppdiktsen"];

    /// <param name="municipalities">In the order of the settings.</param>
    public PersonaList(IReadOnlyList<Municipality> municipalities)
    {
        var tenant = Persona.TenantOf(municipalities.First(one => one.Number == Host));
        string[] roles = ["Triage", $"Report.{Host}"];
        Ombud = new("ombud", "Personvernombudet", "ombud", "Nina Fiktivsen (personvernombud)", tenant, roles);
        Deputy = new("deputy", "Personvernombudet", "vara", "Tor Varamoen (vara for ombudet)", tenant, roles);
        var ingest = new Persona(
            "ingest", "Systemer", "avvikssystem", "Avvikssystem (oppdiktet)", tenant, ["Ingest"]) { IsSystem = true };
        All = [Ombud, Deputy, .. municipalities.SelectMany(Staff), ingest];
    }

    public Persona Ombud { get; }

    public Persona Deputy { get; }

    public IReadOnlyList<Persona> All { get; }

    public Persona? Find(string? id) => All.FirstOrDefault(one => one.Id == id);

    private static IEnumerable<Persona> Staff(Municipality municipality, int index) =>
        Positions.Select(position => new Persona(
            $"{position.Id}-{municipality.Slug}",
            municipality.Name,
            position.Label,
            $"{Name(position.FirstNames, index)} ({position.Label}, {municipality.Name})",
            Persona.TenantOf(municipality),
            position.Roles));

    private static string Name(string[] firstNames, int index) =>
        $"{firstNames[index % firstNames.Length]} {Surnames[index % Surnames.Length]}";
}
