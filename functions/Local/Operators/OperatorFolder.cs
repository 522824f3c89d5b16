using Azure.Storage.Blobs;
using Ombud.Local.Azurite;
using Ombud.Local.Clock;
using Ombud.Local.Suite;
using Ombud.Operations;
using Ombud.Stores;

namespace Ombud.Local.Operators;

/// <summary>The operators' commands on the data folder of this host, while it is not running.</summary>
internal static class OperatorFolder
{
    public static Task<int> RunAsync(string[] args, TextWriter said, CancellationToken ct) =>
        OperatorCommands.RunAsync(
            args,
            new(new(LocalSuite.ReadMunicipalities([])), SystemClock.Instance, said) { Folder = OpenAsync },
            ct);

    private static async Task<OperatorStorage> OpenAsync(string? path, CancellationToken ct)
    {
        try
        {
            OperatorStorage? opened = null;
            await new Parts().StartedAsync(async parts => opened = await OpenAsync(path, parts, ct));
            return opened!;
        }
        catch (StartRefusedException e)
        {
            throw new InvalidOperationException(e.Message, e);
        }
    }

    private static async Task<OperatorStorage> OpenAsync(string? path, Parts parts, CancellationToken ct)
    {
        var folder = parts.Own(await DataFolder.OpenAsync(path ?? LocalArguments.DefaultFolder, fresh: false, ct));
        var azurite = parts.Own(await AzuriteProcess.StartAsync(folder.Azurite, ct));
        var clock = parts.Own(LocalClock.Following(folder.Offset.Read()));
        var backups = new BlobContainerClient(azurite.ConnectionString, new BackupOptions().Container);
        await backups.CreateIfNotExistsAsync(cancellationToken: ct);
        return new(
            new(azurite.ConnectionString), new() { AcceptUnsealed = folder.AcceptsUnsealed }, folder.SigningKeys,
            new(LocalSuite.ReadMunicipalities([])), clock)
        {
            Backups = backups,
            Close = parts.DisposeAsync,
        };
    }
}
