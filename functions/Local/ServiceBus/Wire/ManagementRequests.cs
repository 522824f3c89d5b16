using System.Collections;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A client's requests to a queue's management node: schedule, cancel, peek, renew, settle.</summary>
internal sealed class ManagementRequests(ReceivingAmqpLink link, Peer peer, QueueDoor door) : RequestLink(link, peer)
{
    private const int Ok = 200;
    private const int NoContent = 204;
    private const uint DeletesOnReceive = 0;

    private readonly BrokerQueue _queue = door.Queue;

    protected override async ValueTask<AmqpMessage> AnswerAsync(AmqpMessage request)
    {
        var body = (AmqpMap)request.ValueBody.Value;
        var operation = request.ApplicationProperties.Map["operation"] as string;
        return Response(Ok, "OK", operation switch
        {
            "com.microsoft:schedule-message" => await ScheduleAsync(body),
            "com.microsoft:cancel-scheduled-message" => await CancelAsync(body),
            "com.microsoft:peek-message" => await PeekAsync(body),
            "com.microsoft:renew-lock" => await RenewAsync(body),
            "com.microsoft:update-disposition" => await SettleAsync(body),
            "com.microsoft:receive-by-sequence-number" => await TakeDeferredAsync(body),
            _ => throw new RefusedException(AmqpRefusal.NotImplemented, $"This broker does not support '{operation}'."),
        });
    }

    protected override AmqpMessage Refuse(AmqpRefusal refusal)
    {
        var response = Response(refusal.Status, refusal.Description, new AmqpMap());
        response.ApplicationProperties.Map["errorCondition"] = (AmqpSymbol)refusal.Condition;
        return response;
    }

    private static AmqpMessage Response(int status, string description, AmqpMap body)
    {
        var isEmptyList = body.TryGetValue<IList>(new MapKey("messages"), out var messages) && messages.Count == 0;
        var response = AmqpMessage.Create(new AmqpValue { Value = body });
        response.ApplicationProperties.Map["statusCode"] = isEmptyList ? NoContent : status;
        response.ApplicationProperties.Map["statusDescription"] = description;
        return response;
    }

    private async ValueTask<AmqpMap> ScheduleAsync(AmqpMap body)
    {
        List<MessageContent> contents =
        [
            .. Items<AmqpMap>(body, "messages").Select(entry =>
                MessageContent.Receive(WireMessage.Copy((ArraySegment<byte>)entry[new MapKey("message")]))),
        ];
        string?[] ids = [.. contents.Select(content => content.MessageId)];
        List<long> numbers = [];
        await door.RunAsync(BusOperationKind.Schedule, ids, () => numbers = _queue.Accept(contents), Closed);
        return new AmqpMap { [new MapKey("sequence-numbers")] = numbers.ToArray() };
    }

    private async ValueTask<AmqpMap> CancelAsync(AmqpMap body)
    {
        var numbers = Items<long>(body, "sequence-numbers");
        await door.RunAsync(BusOperationKind.Cancel, [null], () => _queue.Cancel(numbers), Closed);
        return new AmqpMap();
    }

    private async ValueTask<AmqpMap> PeekAsync(AmqpMap body)
    {
        var (from, most) = ((long)body[new MapKey("from-sequence-number")], (int)body[new MapKey("message-count")]);
        List<Handed> seen = [];
        await door.RunAsync(BusOperationKind.Peek, [null], () => seen = _queue.Peek(from, most), Closed);
        return new AmqpMap { [new MapKey("messages")] = seen.ConvertAll(Entry) };
    }

    private async ValueTask<AmqpMap> RenewAsync(AmqpMap body)
    {
        var tokens = Items<Guid>(body, "lock-tokens");
        DateTime[] ends = [];
        await door.RunAsync(
            BusOperationKind.RenewLock,
            door.IdsOf(tokens),
            () => ends = Array.ConvertAll(tokens, _queue.Renew),
            Closed);
        return new AmqpMap { [new MapKey("expirations")] = ends };
    }

    private async ValueTask<AmqpMap> SettleAsync(AmqpMap body)
    {
        var changes = MessageContent.Merge(
            WireMessage.Properties(body[new MapKey("properties-to-modify")] as AmqpMap),
            DeadLetterPath.Reason(
                body[new MapKey("deadletter-reason")] as string,
                body[new MapKey("deadletter-description")] as string));
        var settling = Settling.Of(body[new MapKey("disposition-status")] as string, changes);
        await door.SettleAsync(settling, Items<Guid>(body, "lock-tokens"), Closed);
        return new AmqpMap();
    }

    private async ValueTask<AmqpMap> TakeDeferredAsync(AmqpMap body)
    {
        var numbers = Items<long>(body, "sequence-numbers");
        var deletes = body[new MapKey("receiver-settle-mode")] is DeletesOnReceive;
        List<Handed> taken = [];
        await door.RunAsync(
            BusOperationKind.Receive, [null], () => taken = TakeDeferred(numbers, deletes), Closed);
        return new AmqpMap { [new MapKey("messages")] = taken.ConvertAll(Entry) };
    }

    private List<Handed> TakeDeferred(long[] numbers, bool deletes)
    {
        var taken = _queue.TakeDeferred(numbers);
        if (deletes)
            taken.ForEach(handed => _queue.Complete(handed.LockToken));
        return taken;
    }

    private static T[] Items<T>(AmqpMap body, string name) => [.. ((IEnumerable)body[new MapKey(name)]).Cast<T>()];

    private static AmqpMap Entry(Handed handed)
    {
        var entry = new AmqpMap { [new MapKey("message")] = new ArraySegment<byte>(WireMessage.BytesFor(handed)) };
        if (handed.LockToken != Guid.Empty)
            entry[new MapKey("lock-token")] = handed.LockToken;
        return entry;
    }
}
