using System.Globalization;
using Ombud.Cases;

namespace Ombud.Local.Personas;

/// <summary>The ombud and the deputy, and four persons and a system in each municipality. A municipality added to the
/// settings gets its own.</summary>
internal sealed class PersonaList
{
    private static readonly (string Id, string Label, string[] Roles, string[] FirstNames)[] Positions =
    [
        ("employee", "ansatt", ["Report"], ["Kari", "Ola", "Marit", "Lars"]),
        ("reader", "kontaktperson", ["Read", "Report"], ["Ingrid", "Per", "Anne", "Nils"]),
        ("handler", "saksbehandler", ["Handle.{0}.{1}", "Report"], ["Solveig", "Arne", "Turid", "Geir"]),
        ("controller", "kommunedirektør", ["Decide", "Read", "Report"], ["Astrid", "Knut", "Berit", "Odd"]),
    ];

    private static readonly string[] Surnames = ["Testrud", "Prøveli", "Eksempelhaug", "Oppdiktsen"];

    /// <param name="municipalities">In the order of the settings.</param>
    public PersonaList(IReadOnlyList<Municipality> municipalities)
    {
        // One of the municipalities that share the ombud is the employer.
        var host = municipalities[0];
        var tenant = Persona.TenantOf(host);
        string[] roles = ["Triage", $"Report.{host.Number}"];
        Ombud = new("ombud", "Personvernombudet", "ombud", "Nina Fiktivsen (personvernombud)", tenant, roles);
        Deputy = new("deputy", "Personvernombudet", "vara", "Tor Varamoen (vara for ombudet)", tenant, roles);
        All = [Ombud, Deputy, .. municipalities.SelectMany(Staff), .. municipalities.Select(Ingest)];
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
            [.. position.Roles.Select(role => OfUnit(role, municipality))]));

    // Whoever handles inquiries does so for the first unit.
    private static string OfUnit(string role, Municipality municipality) => string.Format(
        CultureInfo.InvariantCulture, role, municipality.Number, municipality.Units is [var unit, ..] ? unit.Slug : "");

    private static Persona Ingest(Municipality municipality) => new(
        $"ingest-{municipality.Slug}", "Systemer", "avvikssystem", $"Avvikssystem (oppdiktet, {municipality.Name})",
        Persona.TenantOf(municipality), ["Ingest"])
    {
        IsSystem = true,
    };

    private static string Name(string[] firstNames, int index) =>
        $"{firstNames[index % firstNames.Length]} {Surnames[index % Surnames.Length]}";
}
