using System.Globalization;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>Reads rows as somebody would who has only the design to go by.</summary>
internal static class Stored
{
    /// <summary>Of whatever kind.</summary>
    public static Case AnyCase(TableEntity row) => StoresSetup.Kinds.Read(Document(row));

    public static Instant TimeIn(string rowKey) => Instant.FromDateTimeUtc(new(
        long.Parse(rowKey.AsSpan(2, 19), CultureInfo.InvariantCulture), DateTimeKind.Utc));

    private static string Document(TableEntity row) =>
        string.Concat(row.Keys.Where(k => k.StartsWith("Document", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(row.GetString));
}
