using Azure;
using Azure.Data.Tables;

namespace Ombud.Stores;

internal static class RowRanges
{
    /// <summary>All rows of the municipality whose key starts so, in order of their keys.</summary>
    public static AsyncPageable<TableEntity> RangeAsync(
        this TableClient table, string municipality, string prefix, CancellationToken ct) =>
        table.QueryAsync<TableEntity>(Rows.StartsWith(municipality, prefix), cancellationToken: ct);
}
