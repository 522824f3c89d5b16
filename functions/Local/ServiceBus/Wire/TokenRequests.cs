using Microsoft.Azure.Amqp;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>Where a client presents its token, before it may use any queue on the connection.</summary>
internal sealed class TokenRequests(ReceivingAmqpLink link, Peer peer, SharedKey key) : RequestLink(link, peer)
{
    public const string Address = "$cbs";

    private const int Accepted = 202;

    protected override ValueTask<AmqpMessage> AnswerAsync(AmqpMessage request)
    {
        if (request.ValueBody.Value is not string token || !key.HasSigned(token))
            throw new RefusedException(AmqpRefusal.Unauthorized, "The token is not signed with this broker's key.");
        Peer.IsAuthorized = true;
        return ValueTask.FromResult(Response(Accepted, "Accepted"));
    }

    protected override AmqpMessage Refuse(AmqpRefusal refusal) => Response(refusal.Status, refusal.Description);

    private static AmqpMessage Response(int status, string description)
    {
        var response = AmqpMessage.Create();
        response.ApplicationProperties.Map["status-code"] = status;
        response.ApplicationProperties.Map["status-description"] = description;
        return response;
    }
}
