using System.Security.Cryptography;
using Azure.Data.Tables;
using Ombud.Local.Azurite;

namespace Ombud.Simulation.Tests.Tables;

public sealed class AzuriteTableTests(AzuriteInMemory azurite)
    : TableContract, IClassFixture<AzuriteInMemory>, IAsyncLifetime
{
    private TableClient? _table;

    private protected override TableClient Table => _table!;

    public async Task InitializeAsync()
    {
        _table = new(azurite.ConnectionString, $"T{RandomNumberGenerator.GetHexString(20, lowercase: true)}");
        await _table.CreateAsync();
    }

    public Task DisposeAsync() => Table.DeleteAsync();
}

/// <summary>One Azurite for the class; each test has a table of its own.</summary>
public sealed class AzuriteInMemory : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public async Task InitializeAsync() =>
        _azurite = await AzuriteProcess.StartAsync(folder: null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }
}
