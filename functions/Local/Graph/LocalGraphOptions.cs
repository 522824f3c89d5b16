namespace Ombud.Local.Graph;

internal sealed record LocalGraphOptions
{
    /// <summary>The bearer token that the local Graph accepts; any other is refused.</summary>
    public required string Token { get; init; }

    /// <summary>The activity types that the Teams manifest declares, each with the parameters of its text.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Activities { get; init; }

    /// <summary>The Teams app by the id that the tenant's catalog gave it.</summary>
    public string CatalogApp { get; init; } = "";

    public required IReadOnlyCollection<GraphUser> Users { get; init; }

    /// <summary>The address of the one mailbox that the app may read.</summary>
    public string Mailbox { get; init; } = "";
}

/// <summary>A person or a mailbox in the tenant.</summary>
/// <param name="HasApp">Whether the Teams app is installed at the start; without it nobody can be notified.</param>
internal sealed record GraphUser(string Id, string Address, bool HasApp = true)
{
    public bool IsNamed(string idOrAddress) =>
        Id.Equals(idOrAddress, StringComparison.OrdinalIgnoreCase)
        || Address.Equals(idOrAddress, StringComparison.OrdinalIgnoreCase);
}
