using System.Security.Cryptography;
using Azure.Data.Tables;
using Ombud.Local.Azurite;

namespace Ombud.Functions.Tests.Kinds;

/// <summary>A real Azurite, in memory; a table of its own for each test.</summary>
public sealed class ToyTables : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    public async Task InitializeAsync() =>
        _azurite = await AzuriteProcess.StartAsync(folder: null, CancellationToken.None);

    public async Task DisposeAsync() => await _azurite!.DisposeAsync();

    internal async Task<TableClient> CreateAsync()
    {
        var name = $"T{RandomNumberGenerator.GetHexString(20, lowercase: true)}";
        var table = new TableServiceClient(_azurite!.ConnectionString).GetTableClient(name);
        await table.CreateAsync();
        return table;
    }
}

[CollectionDefinition(Name)]
public sealed class ToyTests : ICollectionFixture<ToyTables>
{
    public const string Name = "toys";
}
