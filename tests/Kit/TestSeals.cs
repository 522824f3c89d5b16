using Azure.Data.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Kit;

/// <summary>A key of the tests, for tables that no host has written to.</summary>
public static class TestSeals
{
    public static SigningKeys Keys { get; } = new(new() { Keys = [new("k1", Convert.ToBase64String(new byte[32]))] });

    public static RowSeals Seals { get; } = new(Keys);

    public static SealedTable Sealed(this TableClient table) => new(table, Seals);
}
