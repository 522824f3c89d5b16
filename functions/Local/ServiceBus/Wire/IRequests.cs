using Microsoft.Azure.Amqp;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>What answers requests: the token node and each queue's management node spell their answers differently.
/// </summary>
internal interface IRequests
{
    ValueTask<AmqpMessage> AnswerAsync(AmqpMessage request, CancellationToken ct);

    AmqpMessage Refuse(AmqpRefusal refusal);
}
