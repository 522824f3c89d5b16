using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ombud.Stores;

/// <summary>Where backups lie. Each blob is written once; nothing in it is ever changed or deleted by the suite, and in
/// Azure nothing can be.</summary>
public sealed class BackupContainer(BlobContainerClient blobs, SigningKeys keys)
{
    private const string ManifestName = "manifest.jsonl";

    private static readonly string?[] StandsAlready =
    [
        $"{BlobErrorCode.BlobAlreadyExists}", $"{BlobErrorCode.ConditionNotMet}",
        $"{BlobErrorCode.BlobImmutableDueToPolicy}",
    ];

    /// <summary>Of all partitions, finished or not, newest first.</summary>
    public async Task<IReadOnlyList<string>> NightsAsync(CancellationToken ct) =>
        [.. (await FoldersAsync("", ct)).OrderDescending(StringComparer.Ordinal)];

    /// <summary>Of the night, those that are finished.</summary>
    /// <exception cref="InvalidDataException">A manifest is not as the suite wrote it.</exception>
    public async Task<IReadOnlyList<BackupManifest>> OfNightAsync(string night, CancellationToken ct)
    {
        var found = new List<BackupManifest>();
        foreach (var partition in await FoldersAsync($"{night}/", ct))
            if (await FindAsync(night, partition, ct) is { } manifest)
                found.Add(manifest);
        return found;
    }

    /// <summary>Null where it is unfinished, or there is none.</summary>
    /// <inheritdoc cref="OfNightAsync" path="/exception"/>
    public async Task<BackupManifest?> FindAsync(string night, string partition, CancellationToken ct)
    {
        try
        {
            var said = await ReadAsync($"{night}/{partition}/{ManifestName}", ct);
            return BackupManifest.Read(Encoding.UTF8.GetString(said), keys, night, partition);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>From now on the night counts.</summary>
    public Task FinishAsync(BackupManifest manifest, CancellationToken ct) => WriteAsync(
        $"{manifest.Night}/{manifest.Partition}/{ManifestName}",
        Encoding.UTF8.GetBytes(manifest.SealedBy(keys.Newest)), ct);

    internal Task PutAsync(string night, string partition, BackupPart part, byte[] bytes, CancellationToken ct) =>
        WriteAsync($"{night}/{partition}/{part.Name}", bytes, ct);

    /// <exception cref="InvalidDataException">It is not what the manifest says.</exception>
    internal async Task<IEnumerable<BackupUnit>> ReadAsync(
        BackupManifest manifest, BackupPart part, CancellationToken ct)
    {
        try
        {
            var bytes = await ReadAsync($"{manifest.Night}/{manifest.Partition}/{part.Name}", ct);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == part.Sha256
                ? PartReader.Read(part, bytes)
                : throw new InvalidDataException($"{part.Name} of {manifest.Night} is not what the manifest says.");
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new InvalidDataException($"{part.Name} of {manifest.Night} is missing.", e);
        }
    }

    // What stands there already was written by a run that was stopped before it could say so, or by another instance.
    private async Task WriteAsync(string name, byte[] bytes, CancellationToken ct)
    {
        try
        {
            await blobs.GetBlobClient(name).UploadAsync(
                new BinaryData(bytes),
                new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, ct);
        }
        catch (RequestFailedException e) when (StandsAlready.Contains(e.ErrorCode))
        {
        }
    }

    private async Task<byte[]> ReadAsync(string name, CancellationToken ct) =>
        (await blobs.GetBlobClient(name).DownloadContentAsync(ct)).Value.Content.ToArray();

    private async Task<List<string>> FoldersAsync(string under, CancellationToken ct) => await blobs
        .GetBlobsByHierarchyAsync(new GetBlobsByHierarchyOptions { Delimiter = "/", Prefix = under }, ct)
        .Where(item => item.IsPrefix)
        .Select(item => item.Prefix[under.Length..].TrimEnd('/'))
        .ToListAsync(ct);
}
