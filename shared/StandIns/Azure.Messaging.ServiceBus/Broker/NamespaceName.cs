using System.Data.Common;

namespace Azure.Messaging.ServiceBus;

internal static class NamespaceName
{
    internal static string FromHost(string host)
    {
        var address = host.Contains("://", StringComparison.Ordinal) ? host : $"sb://{host}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? uri.Host
            : throw new ArgumentException("The namespace is no host name.", nameof(host));
    }

    /// <summary>A key must be there although it opens nothing: the official client asks for one too.</summary>
    internal static string FromConnectionString(string connectionString)
    {
        var parts = Parts(connectionString);
        if (!parts.TryGetValue("Endpoint", out var endpoint))
            throw new ArgumentException("The connection string has no Endpoint.", nameof(connectionString));
        if (!parts.ContainsKey("SharedAccessSignature")
            && !(parts.ContainsKey("SharedAccessKeyName") && parts.ContainsKey("SharedAccessKey")))
        {
            throw new ArgumentException(
                "The connection string has neither SharedAccessKeyName with SharedAccessKey nor SharedAccessSignature.",
                nameof(connectionString));
        }
        return FromHost((string)endpoint);
    }

    private static DbConnectionStringBuilder Parts(string connectionString)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = connectionString };
        }
        catch (ArgumentException malformed)
        {
            throw new FormatException("The connection string is not a list of name=value; pairs.", malformed);
        }
    }
}
