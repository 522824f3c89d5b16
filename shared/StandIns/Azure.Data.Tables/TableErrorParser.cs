using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

// Reads {"odata.error":{"code":…,"message":{"value":…}}}. In a transaction the message starts with the number of
// the action that failed, and a colon.
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public static TableErrorParser Instance { get; } = new();

    public override bool TryParse(
        Response response,
        [NotNullWhen(true)] out ResponseError? error,
        out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        if (response.ContentStream is not { Length: > 0 })
            return false;
        if (!TryReadError(response.Content, out var code, out var message))
            return false;
        data = new Dictionary<string, string>();
        var number = message[..Math.Max(0, message.IndexOf(':', StringComparison.Ordinal))];
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            data[TableTransactionFailedException.FailedIndexName] = number;
        error = new ResponseError(code, message);
        return true;
    }

    private static bool TryReadError(BinaryData content, out string? code, out string message)
    {
        (code, message) = (null, "");
        try
        {
            using var json = JsonDocument.Parse(content.ToMemory());
            if (!json.RootElement.TryGetProperty("odata.error", out var error))
                return false;
            code = error.GetProperty("code").GetString();
            message = error.GetProperty("message").GetProperty("value").GetString() ?? "";
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy's error page or a cut-off answer: the status alone must do.
            return false;
        }
    }
}
