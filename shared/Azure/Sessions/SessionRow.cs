namespace Ombud.Stores;

internal static class SessionRow
{
    /// <summary>256 partitions: sign-in in the morning is spread, and no partition tells who.</summary>
    public static string PartitionOf(string hash) => hash[..2];

    public static TableEntity Write(string hash, Session session)
    {
        var row = new TableEntity(PartitionOf(hash), hash)
        {
            ["PersonId"] = session.Caller.Person.Id,
            ["PersonName"] = session.Caller.Person.Name,
            ["Roles"] = session.Caller.Roles.ToString(),
            ["ExpiresAt"] = session.Until.ToDateTimeOffset(),
        };
        if (session.Caller.Municipality is { } municipality)
            row["Municipality"] = municipality;
        if (session.Caller.Units.Count > 0)
            row["Units"] = string.Join(' ', session.Caller.Units);
        if (session.Caller.Mail is { } mail)
            row["Mail"] = mail;
        return row;
    }

    public static Session Read(TableEntity row) => new(
        new(
            new(Text(row, "PersonId"), Text(row, "PersonName")),
            Enum.Parse<Roles>(Text(row, "Roles")),
            row.GetString("Municipality"))
        {
            Units = row.GetString("Units")?.Split(' ') ?? [],
            Mail = row.GetString("Mail"),
        },
        Instant.FromDateTimeOffset(row.GetDateTimeOffset("ExpiresAt") ?? throw Lacks("ExpiresAt")));

    private static string Text(TableEntity row, string column) => row.GetString(column) ?? throw Lacks(column);

    private static FormatException Lacks(string column) => new($"A session row has no {column}.");
}
