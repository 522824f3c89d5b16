using System.Security.Cryptography;
using Azure.Data.Tables;
using Ombud.Local.Azurite;

namespace Ombud.Azure.Tests.Tables;

// One Azurite, in memory, for all tests of the assembly; a table of its own for each test. With OMBUD_STORAGE, a
// connection string, the same tests say the same of a real account.
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly string? _real = Environment.GetEnvironmentVariable("OMBUD_STORAGE");
    private AzuriteProcess? _azurite;

    public string Account => Part("AccountName");

    public string AccountKey => Part("AccountKey");

    public string ConnectionString => _real ?? _azurite!.ConnectionString;

    public Uri Endpoint => _azurite?.Endpoint ?? new TableServiceClient(_real).Uri;

    public async Task InitializeAsync() =>
        _azurite = _real is null ? await AzuriteProcess.StartAsync(folder: null, CancellationToken.None) : null;

    public async Task DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    public static string RandomTableName() => $"T{RandomNumberGenerator.GetHexString(20, lowercase: true)}";

    private string Part(string name) => ConnectionString.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2)).Single(part => part[0] == name)[1];

    public async Task<TableClient> CreateTableAsync(TableClientOptions? options = null)
    {
        var table = new TableServiceClient(ConnectionString, options).GetTableClient(RandomTableName());
        await table.CreateAsync();
        return table;
    }
}
