using System.Security.Cryptography;
using System.Text;
using Ombud.Cases;

namespace Ombud.Local.Personas;

/// <summary>An invented person whom a developer or a test can be.</summary>
/// <param name="Id">As posted: <c>reader-ringebu</c>.</param>
/// <param name="Group">Where the console shows the persona.</param>
/// <param name="Tenant">The Entra tenant that issues the persona's token.</param>
/// <param name="Roles">As in the token: <c>Read</c>, <c>Report.3405</c>.</param>
public sealed record Persona(
    string Id, string Group, string Label, string Name, string Tenant, IReadOnlyList<string> Roles)
{
    /// <summary>A system has no session: it calls with its token only.</summary>
    public bool IsSystem { get; init; }

    /// <summary>The same in every run, like a real person's.</summary>
    public string ObjectId { get; } = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(Id)).AsSpan(0, 16)).ToString();

    /// <summary>At a name that no mail ever reaches (RFC 2606).</summary>
    public string Mail => $"{ObjectId}@post.example";

    /// <summary>As the suite records who did something.</summary>
    public string PersonId => $"{Tenant}:{ObjectId}";

    /// <summary>Readable in a token, and not a real tenant's: one for each municipality, unless the settings have
    /// another. A tenant stays when the municipality gets a new number.</summary>
    public static string TenantOf(Municipality municipality) => municipality.Tenant is { Length: > 0 } tenant
        ? tenant
        : $"0fbd0000-0000-4000-8000-00000000{municipality.FormerNumbers.FirstOrDefault(municipality.Number)}";
}
