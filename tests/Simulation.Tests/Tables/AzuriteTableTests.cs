using System.Security.Cryptography;
using Azure.Data.Tables;
using Ombud.Local.Azurite;

namespace Ombud.Simulation.Tests.Tables;

public sealed class AzuriteTableTests(AzuriteInMemory azurite)
    : TableContract, IClassFixture<AzuriteInMemory>, IAsyncLifetime
{
    private TableClient? table;

    private protected override TableClient Table => table!;

    public async Task InitializeAsync()
    {
        table = new(azurite.ConnectionString, $"T{RandomNumberGenerator.GetHexString(20, lowercase: true)}");
        await table.CreateAsync();
    }

    public Task DisposeAsync() => Table.DeleteAsync();
}

/// <summary>One Azurite for the class; each test has a table of its own.</summary>
public sealed class AzuriteInMemory : IAsyncLifetime
{
    private AzuriteProcess? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    public async Task InitializeAsync() =>
        azurite = await AzuriteProcess.StartAsync(folder: null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
    }
}
