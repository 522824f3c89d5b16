using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;

namespace Ombud.Local.Faults;

/// <summary>Sits between the apps and Azurite's tables, so that storage can be made to fail. A table call's signature
/// covers its date and path but not its host and port, so the gate passes date and path on untouched: the raw target,
/// since a path that was decoded and re-encoded would no longer be the signed one.</summary>
internal sealed class StorageGate : IAsyncDisposable
{
    private static readonly string[] OfOneConnection =
        ["Connection", "Keep-Alive", "Transfer-Encoding", "Proxy-Connection", "Upgrade"];

    private readonly FaultList _faults;
    private readonly Uri _tables;
    private readonly HttpMessageInvoker _azurite = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
    });
    private Loopback _loopback = null!;

    private StorageGate(FaultList faults, Uri tables) => (_faults, _tables) = (faults, tables);

    public StorageCalls Calls { get; } = new();

    /// <summary>Azurite's own, with the table endpoint at the gate.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<StorageGate> Start(
        string azuriteConnectionString, FaultList faults, CancellationToken cancellation = default)
    {
        var tables = TablesOf(azuriteConnectionString);
        var gate = new StorageGate(faults, tables);
        gate._loopback = await Loopback.Start(app => app.Run(gate.Pass), cancellation: cancellation);
        gate.ConnectionString = azuriteConnectionString.Replace(
            tables.OriginalString, gate._loopback.Address + tables.AbsolutePath, StringComparison.Ordinal);
        return gate;
    }

    public async ValueTask DisposeAsync()
    {
        await _loopback.DisposeAsync();
        _azurite.Dispose();
    }

    private static Uri TablesOf(string connectionString)
    {
        const string name = "TableEndpoint=";
        var endpoint = connectionString.Split(';', StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return endpoint is null
            ? throw new ArgumentException("The connection string has no TableEndpoint.", nameof(connectionString))
            : new Uri(endpoint[name.Length..]);
    }

    private async Task Pass(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var isTransaction = path.EndsWith("/$batch", StringComparison.OrdinalIgnoreCase);
        Calls.Add(http.Request.Method, path, isTransaction);
        var fault = _faults.Take(http.Request.Method, isTransaction ? path + " transaction" : path);
        try
        {
            if (fault is null)
                await Forward(http, heard: true);
            else
                await fault.Play(
                    http,
                    succeed: () => Forward(http, heard: true),
                    succeedUnheard: () => Forward(http, heard: false),
                    fail: () => Fail(http, fault.Fault));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            // Azurite or the caller is gone; either way all the other may see is a broken connection.
            http.Abort();
        }
    }

    private async Task Forward(HttpContext http, bool heard)
    {
        using var request = Copy(http.Request);
        using var response = await _azurite.SendAsync(request, http.RequestAborted);
        if (!heard)
        {
            await response.Content.CopyToAsync(Stream.Null, http.RequestAborted);
            return;
        }
        http.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            http.Response.Headers.Append(name, values.ToArray());
        foreach (var name in OfOneConnection)
            http.Response.Headers.Remove(name);
        await response.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private HttpRequestMessage Copy(HttpRequest incoming)
    {
        var target = incoming.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var asSigned = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var authority = _tables.GetLeftPart(UriPartial.Authority);
        var request = new HttpRequestMessage(new HttpMethod(incoming.Method), new Uri(authority + target, asSigned));
        if (incoming.ContentLength > 0 || incoming.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(incoming.Body);
        foreach (var (name, values) in incoming.Headers)
        {
            if (OfOneConnection.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }
        return request;
    }

    private static async Task Fail(HttpContext http, Fault fault)
    {
        var (status, code) = (fault.Status!.Value, CodeOf(fault.Status.Value));
        http.Response.StatusCode = status;
        http.Response.Headers["x-ms-error-code"] = code;
        if (fault.RetryAfterSeconds is { } seconds)
            http.Response.Headers.RetryAfter = $"{seconds}";
        http.Response.ContentType = "application/json;odata=minimalmetadata;streaming=true;charset=utf-8";
        var message = new { lang = "en-US", value = $"A fault of the local host: {code}." };
        var error = new Dictionary<string, object> { ["odata.error"] = new { code, message } };
        await http.Response.WriteAsync(JsonSerializer.Serialize(error), http.RequestAborted);
    }

    private static string CodeOf(int status) => status switch
    {
        400 => "InvalidInput",
        401 => "InvalidAuthenticationInfo",
        403 => "AuthenticationFailed",
        404 => "ResourceNotFound",
        408 or 504 => "OperationTimedOut",
        409 => "EntityAlreadyExists",
        412 => "UpdateConditionNotSatisfied",
        413 => "RequestBodyTooLarge",
        429 => "TooManyRequests",
        503 => "ServerBusy",
        _ => "InternalError",
    };
}
