using Microsoft.Azure.Amqp;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A link on which a client asks, and is answered on another link of the same connection.</summary>
internal sealed class RequestLink
{
    private readonly ReceivingAmqpLink _link;
    private readonly Peer _peer;
    private readonly WireLink _wire;
    private readonly IRequests _requests;

    public RequestLink(ReceivingAmqpLink link, Peer peer, IRequests requests)
    {
        (_link, _peer, _requests) = (link, peer, requests);
        _wire = new WireLink(link, peer);
        link.RegisterMessageListener(request => _ = AnswerAsync(request));
    }

    private async Task AnswerAsync(AmqpMessage request)
    {
        using var _ = request;
        _link.AcceptMessage(request, settled: true, batchable: false);
        await _wire.DoAsync(
            async () => _peer.Answer(request, await _requests.AnswerAsync(request, _wire.Closed)),
            refusal => _peer.Answer(request, _requests.Refuse(refusal)));
    }
}
