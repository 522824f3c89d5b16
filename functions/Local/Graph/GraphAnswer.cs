using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ombud.Local.Faults;

namespace Ombud.Local.Graph;

/// <summary>A status and, for an error, the code and message of Graph's error object.</summary>
internal sealed record GraphAnswer(int Status, string Code = "", string Message = "", int? RetryAfterSeconds = null)
{
    /// <summary>What is answered when all is well; null for an empty answer.</summary>
    public JsonObject? Content { get; init; }

    /// <summary>What stands in the journal in place of the body that came; null for that one.</summary>
    public JsonElement? Recorded { get; init; }

    /// <inheritdoc cref="ReceivedCall.Made"/>
    public string? Made { get; init; }

    public static GraphAnswer BadRequest(string message) => new(400, "BadRequest", message);

    /// <summary>Graph's response when the fault has a status.</summary>
    public static GraphAnswer Failing(Fault fault)
    {
        var status = fault.Status ?? StatusCodes.Status500InternalServerError;
        return new(status, CodeOf(status), $"A fault of the local host answers {status}.", fault.RetryAfterSeconds);
    }

    public async Task Write(HttpContext http, Instant now)
    {
        var requestId = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
        var clientRequestId = http.Request.Headers["client-request-id"].FirstOrDefault() ?? requestId;
        http.Response.StatusCode = Status;
        http.Response.Headers["request-id"] = requestId;
        http.Response.Headers["client-request-id"] = clientRequestId;
        if (RetryAfterSeconds is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"\"";
        if (Content is not null)
            await http.Response.WriteAsJsonAsync(Content, http.RequestAborted);
        if (Code.Length == 0)
            return;
        var innerError = new Dictionary<string, string>
        {
            ["date"] = now.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            ["request-id"] = requestId,
            ["client-request-id"] = clientRequestId,
        };
        var error = new { error = new { code = Code, message = Message, innerError } };
        await http.Response.WriteAsJsonAsync(error, http.RequestAborted);
    }

    private static string CodeOf(int status) => status switch
    {
        400 => "BadRequest",
        401 => "InvalidAuthenticationToken",
        403 => "Forbidden",
        404 => "NotFound",
        409 => "Conflict",
        410 => "Gone",
        429 => "TooManyRequests",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        _ => status < 500 ? "BadRequest" : "InternalServerError",
    };
}
