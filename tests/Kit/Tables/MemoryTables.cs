using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using NodaTime;

namespace Ombud.Kit.Tables;

/// <summary>An account of tables in memory, for any number of threads.</summary>
/// <param name="clock">When a row was written.</param>
internal sealed class MemoryTables(IClock clock) : TableServiceClient
{
    private readonly ConcurrentDictionary<string, MemoryTable> _tables = new();

    public override TableClient GetTableClient(string tableName) =>
        _tables.GetOrAdd(tableName, _ => new(new(clock), new OrderlyWire()));

    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        Task.FromResult(Response.FromValue(new TableItem(tableName), new MemoryAnswer(204)));
}
