using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Ombud.Operations;

/// <summary>Tables and backups that a command works on.</summary>
/// <param name="Names">Of the tables.</param>
internal sealed record OperatorStorage(
    TableServiceClient Tables, StorageOptions Names, SigningKeys Keys, Municipalities Municipalities, IClock Clock)
    : IAsyncDisposable
{
    /// <summary>Null where nobody said where they are.</summary>
    public BlobContainerClient? Backups { get; init; }

    public Func<ValueTask> Close { get; init; } = () => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Close();

    /// <summary>What the options name: a data folder, or storage in Azure with the operator's own sign-in.</summary>
    /// <exception cref="ArgumentException">They name none.</exception>
    public static async Task<OperatorStorage> OpenAsync(Asked asked, Operator who, CancellationToken ct)
    {
        if (asked["--storage"] is { } where)
            return Of(where, asked["--backup"], Settings(asked["--settings"]), who);
        return who.Folder is { } open
            ? await open(asked["--data"], ct)
            : throw new ArgumentException("Say with --storage where the tables are.");
    }

    private static OperatorStorage Of(string where, string? backups, IConfiguration settings, Operator who)
    {
        var (names, identity) = (Read<StorageOptions>(settings, StorageOptions.Section), new AzureCliCredential());
        var configured = settings.GetSection(nameof(Municipalities)).Get<List<Municipality>>();
        return new(
            IsAddress(where) ? new(new Uri(where), identity, new TableClientOptions()) : new(where), names,
            new(Read<SigningOptions>(settings, SigningOptions.Section)),
            configured is { Count: > 0 } ? new(configured) : who.Municipalities, who.Clock)
        {
            Backups = backups is null ? null : Container(backups, settings, identity),
        };
    }

    private static BlobContainerClient Container(string where, IConfiguration settings, TokenCredential identity)
    {
        var options = Read<BackupOptions>(settings, BackupOptions.Section);
        return BackupSetup.Container(
            IsAddress(where)
                ? options with { Endpoint = new(where), ConnectionString = null }
                : options with { ConnectionString = where },
            identity);
    }

    private static bool IsAddress(string where) => where.StartsWith("https://", StringComparison.Ordinal);

    private static T Read<T>(IConfiguration settings, string section) where T : new() =>
        settings.GetSection(section).Get<T>() ?? new T();

    private static IConfiguration Settings(string? file)
    {
        var settings = new ConfigurationBuilder();
        if (file is not null)
            settings.AddJsonFile(Path.GetFullPath(file));
        return settings.AddEnvironmentVariables().Build();
    }
}
