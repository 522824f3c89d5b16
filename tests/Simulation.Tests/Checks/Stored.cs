using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>Reads rows as somebody would who has only the design to go by.</summary>
internal static class Stored
{
    public static Breach Case(TableEntity row) =>
        (Breach)JsonSerializer.Deserialize<Case>(Document(row), CaseJson.Options)!;

    public static Instant TimeIn(string rowKey) => Instant.FromDateTimeUtc(new(
        long.Parse(rowKey.AsSpan(2, 19), CultureInfo.InvariantCulture), DateTimeKind.Utc));

    private static string Document(TableEntity row) =>
        string.Concat(row.Keys.Where(k => k.StartsWith("Document", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(row.GetString));
}
