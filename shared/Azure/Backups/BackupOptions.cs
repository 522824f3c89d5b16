namespace Ombud.Stores;

/// <summary>Where backups lie. In Azure an endpoint and the app's identity, locally a connection string; with neither
/// there are no backups, and nothing asks for them.</summary>
public sealed record BackupOptions
{
    public const string Section = "Backup";

    /// <summary>For a developer's machine alone: in Azure no setting holds a key.</summary>
    public string? ConnectionString { get; init; }

    /// <summary><c>https://….blob.core.windows.net</c>, of an account that holds nothing else.</summary>
    public Uri? Endpoint { get; init; }

    public string Container { get; init; } = "backup";

    /// <summary>Of one call. A part of a backup takes a second or two.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    public int Retries { get; init; } = 2;

    public bool IsSet => Endpoint is not null || !string.IsNullOrEmpty(ConnectionString);
}
