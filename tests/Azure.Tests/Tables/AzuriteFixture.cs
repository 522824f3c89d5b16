using System.Security.Cryptography;
using Azure.Data.Tables;
using Ombud.Local;

namespace Ombud.Azure.Tests.Tables;

// One Azurite, in memory, for all tests of the assembly; a table of its own for each test.
public sealed class AzuriteFixture : IAsyncLifetime
{
    public const string Account = "devstoreaccount1";

    private Azurite? _azurite;

    public string AccountKey => ConnectionString.Split("AccountKey=")[1].Split(';')[0];

    public string ConnectionString => _azurite!.ConnectionString;

    public Uri Endpoint => _azurite!.Endpoint;

    public async Task InitializeAsync() => _azurite = await Azurite.StartAsync(folder: null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    public static string RandomTableName() => $"T{RandomNumberGenerator.GetHexString(20, lowercase: true)}";

    public async Task<TableClient> CreateTableAsync(TableClientOptions? options = null)
    {
        var table = new TableServiceClient(ConnectionString, options).GetTableClient(RandomTableName());
        await table.CreateAsync();
        return table;
    }
}
