using Azure.Data.Tables;
using Ombud.Cases;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Alerts;

internal static class BrokenCase
{
    /// <summary>Leaves a case of Ringebu whose document nobody can read.</summary>
    public static async Task<CaseId> MakeAsync(SuiteFixture suite, string number)
    {
        var table = suite.Suite.Neighbours.Tables.GetTableClient(suite.Suite.Neighbours.CasesTable);
        var pointer = (await table.GetEntityAsync<TableEntity>("3439", $"n_{number}")).Value;
        var id = new CaseId(pointer.GetString("Id")!);
        await table.UpsertEntityAsync(new TableEntity("3439", $"c_{id}") { ["Document0"] = "{" });
        return id;
    }
}
