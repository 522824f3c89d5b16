using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

// The way to one account: Azure.Core's pipeline (retries, time-outs, pooled connections) and the headers that every
// request to Table Storage carries. Shared by a service client and the table clients that it hands out.
internal sealed class TablePipeline
{
    private const string Scope = "https://storage.azure.com/.default";
    private const int UsualBodyBytes = 1024;

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    private TablePipeline(
        Uri endpoint,
        string accountName,
        TableClientOptions? options,
        HttpPipelinePolicy authentication)
    {
        options ??= new TableClientOptions();
        Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/'));
        AccountName = accountName;
        _version = options.VersionHeader;
        var parts = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrorParser.Instance };
        parts.PerRetryPolicies.Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(parts);
    }

    public Uri Endpoint { get; }

    public string AccountName { get; }

    public static TablePipeline For(string connectionString, TableClientOptions? options)
    {
        var account = StorageAccount.Parse(connectionString);
        return For(account.Endpoint, account.Credential, options);
    }

    public static TablePipeline For(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, options, new SharedKeyPolicy(credential));
    }

    public static TablePipeline For(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        var accountName = endpoint.Host.Split('.', 2)[0];
        return new(endpoint, accountName, options, new BearerTokenAuthenticationPolicy(credential, Scope));
    }

    public HttpMessage CreateMessage(RequestMethod method, string path)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.AppendPath(path, escape: false);
        request.Headers.Add("x-ms-version", _version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    public HttpMessage CreateMessage(in RowRequest row)
    {
        var message = CreateMessage(row.Method, row.Path);
        if (row.IfMatch is not null)
            message.Request.Headers.Add("If-Match", row.IfMatch);
        if (row.Body is not null)
            SetBody(message.Request, row.Body, EntityWriter.Write);
        return message;
    }

    public HttpMessage CreateTable(string name)
    {
        var message = CreateMessage(RequestMethod.Post, "/Tables");
        SetBody(message.Request, name, static (json, name) =>
        {
            json.WriteStartObject();
            json.WriteString("TableName", name);
            json.WriteEndObject();
        });
        return message;
    }

    public HttpMessage DeleteTable(string name) =>
        CreateMessage(RequestMethod.Delete, $"/Tables({Uri.EscapeDataString(ODataLiteral.Quote(name))})");

    public HttpMessage Query(string path, string? filter, int? top, string? select)
    {
        var message = CreateMessage(RequestMethod.Get, path);
        var uri = message.Request.Uri;
        if (!string.IsNullOrEmpty(filter))
            uri.AppendQuery("$filter", filter, escapeValue: true);
        if (top is { } rows)
            uri.AppendQuery("$top", rows.ToString(CultureInfo.InvariantCulture), escapeValue: false);
        if (select is not null)
            uri.AppendQuery("$select", select, escapeValue: true);
        return message;
    }

    /// <param name="message">Disposed of here; its answer stays readable.</param>
    /// <param name="accepted">An answer besides success that the caller has a use for; 0 for none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async ValueTask<Response> SendAsync(HttpMessage message, int accepted, CancellationToken cancellationToken)
    {
        using (message)
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            var response = message.Response;
            return response.Status < 300 || response.Status == accepted
                ? response
                : throw new RequestFailedException(response);
        }
    }

    // The service would otherwise send back what it was sent.
    private static void SetBody<T>(Request request, T body, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualBodyBytes);
        using (var json = new Utf8JsonWriter(buffer))
            write(json, body);
        request.Headers.Add("Content-Type", "application/json");
        request.Headers.Add("Prefer", "return-no-content");
        request.Content = RequestContent.Create(buffer.WrittenMemory);
    }
}
