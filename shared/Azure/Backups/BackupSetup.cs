using Azure.Core;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ombud.Stores;

public static class BackupSetup
{
    /// <summary>What writes backups and reads them; nothing where the settings name no place for them. The container
    /// is made by Bicep, never by code.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(BackupOptions.Section).Get<BackupOptions>() ?? new();
        if (!options.IsSet)
            return services;
        return services
            .AddSingleton(s => new BackupContainer(
                Container(options, StoresSetup.Identity(s.GetRequiredService<StorageOptions>().IdentityClientId)),
                s.GetRequiredService<SigningKeys>()))
            .AddOn<BackupSource>(StoresSetup.CasesTable, StoresSetup.AnchorsTable)
            .AddSingleton<LastGoodCopies>()
            .AddSingleton<PartitionBackup>();
    }

    /// <summary>As the options name it.</summary>
    /// <param name="identity">Not asked where they hold a connection string.</param>
    public static BlobContainerClient Container(BackupOptions options, TokenCredential identity)
    {
        var client = new BlobClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = options.Retries,
                Delay = TimeSpan.FromMilliseconds(500),
                NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            },
        };
        return options.ConnectionString is { Length: > 0 } local
            ? new(local, options.Container, client)
            : new(new Uri(options.Endpoint!, options.Container), identity, client);
    }
}
