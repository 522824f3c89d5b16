using System.Diagnostics;

namespace Ombud.Stores;

/// <summary>A span for each call to a service, by the service's name. The runtime's own would tell the address, and in
/// one of Graph's stands a mailbox.</summary>
public sealed class TracedCalls(string service, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = AppTraces.Step($"{request.Method} {service}", ActivityKind.Client);
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            span?.SetTag(AppTraces.StatusTag, (int)answer.StatusCode);
            if (!answer.IsSuccessStatusCode)
                span?.SetStatus(ActivityStatusCode.Error);
            return answer;
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
    }
}
