using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Ombud.Alerts.Graph;
using Ombud.Kit;
using Ombud.Pages.Kinds;

namespace Ombud.Functions.Tests.Kinds;

/// <summary>A Graph that takes everything: what it was sent is kept.</summary>
internal sealed class KeptGraph : HttpMessageHandler
{
    private static readonly GraphOptions Options = new()
    {
        TeamsAppId = "7a3f0000-0000-4000-8000-00000000000a",
        Sender = "varsel@ombud.example",
        Ombud = new("ombud-id", "ombud@ombud.example"),
        Deputy = new("deputy-id", "vara@ombud.example"),
        Desk = new("https://ombud.example/"),
    };

    /// <summary>Address and body of each call.</summary>
    public List<string> Calls { get; } = [];

    public GraphAlerts Alerts(AllKinds words) => new(
        new GraphServiceClient(
            new HttpClient(this, disposeHandler: false), new AnonymousAuthenticationProvider(),
            "https://graph.example/v1.0"),
        Options, ToyDesk.Municipalities, words, TestSeals.Keys);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        Calls.Add($"{request.RequestUri} {Regex.Unescape(body)}");
        return request.RequestUri!.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal)
            ? new(HttpStatusCode.Created) { Content = JsonContent.Create(new { id = "draft" }) }
            : new(HttpStatusCode.Accepted);
    }
}
