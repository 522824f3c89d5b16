using Azure;
using Azure.Data.Tables;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Tampered;

/// <summary>What somebody with access to the table can do to it.</summary>
internal static class Storage
{
    private static readonly string[] Unwritable = ["odata.etag", "Timestamp"];

    public static TableClient Table(this SuiteFixture suite)
    {
        var neighbours = suite.Suite.Neighbours;
        return neighbours.Tables.GetTableClient(neighbours.CasesTable);
    }

    public static async Task<TableEntity> RowAsync(this SuiteFixture suite, string partition, string prefix) =>
        (await suite.RowsAsync(partition)).Single(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal));

    public static Task PutAsync(this TableClient table, TableEntity row, string? partition = null) =>
        table.UpsertEntityAsync(
            new TableEntity(row.Where(column => !Unwritable.Contains(column.Key))
                .ToDictionary(column => column.Key, column => column.Value))
            {
                PartitionKey = partition ?? row.PartitionKey,
            },
            TableUpdateMode.Replace);

    public static Task DropAsync(this TableClient table, TableEntity row) =>
        table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);
}
