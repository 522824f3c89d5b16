using Microsoft.Azure.Amqp;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A link for requests that are answered on another link of the same connection. The token node and each
/// queue's management node format their responses differently.</summary>
internal abstract class RequestLink : WireLink
{
    private readonly ReceivingAmqpLink _link;

    protected RequestLink(ReceivingAmqpLink link, Peer peer) : base(link, peer)
    {
        _link = link;
        link.RegisterMessageListener(request => _ = TakeAsync(request));
    }

    protected abstract ValueTask<AmqpMessage> AnswerAsync(AmqpMessage request);

    protected abstract AmqpMessage Refuse(AmqpRefusal refusal);

    private async Task TakeAsync(AmqpMessage request)
    {
        using var _ = request;
        _link.AcceptMessage(request, settled: true, batchable: false);
        await DoAsync(
            async () => Peer.Answer(request, await AnswerAsync(request)),
            refusal => Peer.Answer(request, Refuse(refusal)));
    }
}
