namespace Azure.Data.Tables;

// What a connection string says about an account, as far as Table Storage is concerned.
internal sealed record StorageAccount(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string Emulator =
        "AccountName=devstoreaccount1;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static StorageAccount Parse(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var settings = Settings(connectionString);
        if (bool.TryParse(settings.GetValueOrDefault("UseDevelopmentStorage"), out var emulator) && emulator)
            settings = Settings(Emulator);

        var name = Required(settings, "AccountName");
        var endpoint = settings.TryGetValue("TableEndpoint", out var given)
            ? given
            : $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table." +
              settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new(new Uri(endpoint), new(name, Required(settings, "AccountKey")));
    }

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var part in connectionString.Split(';', Trimmed))
        {
            // A key ends in equals signs of its own.
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new FormatException("Each part of a connection string has the form name=value.");
            settings[part[..at]] = part[(at + 1)..];
        }
        return settings;
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The connection string has no {name}.");
}
