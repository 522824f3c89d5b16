namespace Ombud.Stores;

/// <summary>Where the tables are. In Azure an endpoint and the app's identity; locally a connection string.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>For a developer's machine alone: in Azure no setting holds a key.</summary>
    public string? ConnectionString { get; init; }

    /// <summary><c>https://….table.core.windows.net</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Client id of the app's user-assigned identity; null: the machine's own credential.</summary>
    public string? IdentityClientId { get; init; }

    public string CasesTable { get; init; } = "Cases";
    public string SessionsTable { get; init; } = "Sessions";
    public string AnchorsTable { get; init; } = "Anchors";

    /// <summary>Of one call. Three calls at the most fit into the time a person waits.</summary>
    public double TimeoutSeconds { get; init; } = 4;

    public int Retries { get; init; } = 2;

    /// <summary>For the upgrade from a release that sealed no rows: until a night has passed, they are believed as they
    /// are; that night seals them.</summary>
    public bool AcceptUnsealed { get; init; }
}
