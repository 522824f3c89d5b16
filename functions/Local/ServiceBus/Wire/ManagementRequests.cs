using System.Collections;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>What a client asks of a queue on its management node: schedule, cancel, peek, renew, settle.</summary>
internal sealed class ManagementRequests(BrokerQueue queue, QueueSet set, Interception interception) : IRequests
{
    private const uint DeletesOnReceive = 0;

    public async ValueTask<AmqpMessage> AnswerAsync(AmqpMessage request, CancellationToken ct)
    {
        var body = (AmqpMap)request.ValueBody.Value;
        var operation = request.ApplicationProperties.Map["operation"] as string;
        return Response(Statuses.Ok, "OK", operation switch
        {
            "com.microsoft:schedule-message" => await ScheduleAsync(body, ct),
            "com.microsoft:cancel-scheduled-message" => await CancelAsync(body, ct),
            "com.microsoft:peek-message" => await PeekAsync(body, ct),
            "com.microsoft:renew-lock" => await RenewAsync(body, ct),
            "com.microsoft:update-disposition" => await SettleAsync(body, ct),
            "com.microsoft:receive-by-sequence-number" => await TakeDeferredAsync(body, ct),
            _ => throw new RefusedException(AmqpRefusal.NotImplemented, $"This broker knows no '{operation}'."),
        });
    }

    public AmqpMessage Refuse(AmqpRefusal refusal)
    {
        var response = Response(Statuses.Of(refusal), refusal.Description, new AmqpMap());
        response.ApplicationProperties.Map["errorCondition"] = (AmqpSymbol)refusal.Condition;
        return response;
    }

    private static AmqpMessage Response(int status, string description, AmqpMap body)
    {
        var isEmptyList = body.TryGetValue<IList>(new MapKey("messages"), out var messages) && messages.Count == 0;
        var response = AmqpMessage.Create(new AmqpValue { Value = body });
        response.ApplicationProperties.Map["statusCode"] = isEmptyList ? Statuses.NoContent : status;
        response.ApplicationProperties.Map["statusDescription"] = description;
        return response;
    }

    private async ValueTask<AmqpMap> ScheduleAsync(AmqpMap body, CancellationToken ct)
    {
        var contents = ((IEnumerable)body[new MapKey("messages")]).Cast<AmqpMap>()
            .Select(entry => MessageContent.Receive(WireMessage.Copy((ArraySegment<byte>)entry[new MapKey("message")])))
            .ToList();
        var operations = contents.ConvertAll(content => Operation(BusOperationKind.Schedule, content.MessageId));
        var numbers = await interception.RunAsync(
            [.. operations], () => set.Run(() => queue.Accept(contents)), ct);
        return new AmqpMap { [new MapKey("sequence-numbers")] = numbers.ToArray() };
    }

    private async ValueTask<AmqpMap> CancelAsync(AmqpMap body, CancellationToken ct)
    {
        var numbers = Items<long>(body, "sequence-numbers");
        return await RunAsync(Operation(BusOperationKind.Cancel, null), () => queue.Cancel(numbers), ct);
    }

    private async ValueTask<AmqpMap> PeekAsync(AmqpMap body, CancellationToken ct)
    {
        var (from, most) = ((long)body[new MapKey("from-sequence-number")], (int)body[new MapKey("message-count")]);
        var seen = await interception.RunAsync(
            [Operation(BusOperationKind.Peek, null)], () => set.Run(() => queue.Peek(from, most)), ct);
        return new AmqpMap { [new MapKey("messages")] = seen.ConvertAll(Entry) };
    }

    private async ValueTask<AmqpMap> RenewAsync(AmqpMap body, CancellationToken ct)
    {
        var tokens = Items<Guid>(body, "lock-tokens");
        var ends = await interception.RunAsync(
            Operations(BusOperationKind.RenewLock, tokens),
            () => set.Run(() => tokens.Select(queue.Renew).ToArray()),
            ct);
        return new AmqpMap { [new MapKey("expirations")] = ends };
    }

    private async ValueTask<AmqpMap> SettleAsync(AmqpMap body, CancellationToken ct)
    {
        var changes = MessageContent.Merge(
            WireMessage.Properties(body[new MapKey("properties-to-modify")] as AmqpMap),
            DeadLetterPath.Reason(
                body[new MapKey("deadletter-reason")] as string,
                body[new MapKey("deadletter-description")] as string));
        var status = body[new MapKey("disposition-status")] as string;
        var settlings = Items<Guid>(body, "lock-tokens")
            .Select(token => Settling.Of(status, token, changes)).ToList();
        await interception.RunAsync(
            Operations(settlings[0].Kind, settlings.Select(settling => settling.LockToken)),
            () => set.Run(() => settlings.TrueForAll(settling => settling.Do(queue))),
            ct);
        return new AmqpMap();
    }

    private async ValueTask<AmqpMap> TakeDeferredAsync(AmqpMap body, CancellationToken ct)
    {
        var numbers = Items<long>(body, "sequence-numbers");
        var deletes = body[new MapKey("receiver-settle-mode")] is DeletesOnReceive;
        var taken = await interception.RunAsync(
            [Operation(BusOperationKind.Receive, null)], () => set.Run(() => TakeDeferred(numbers, deletes)), ct);
        return new AmqpMap { [new MapKey("messages")] = taken.ConvertAll(Entry) };
    }

    private List<Handed> TakeDeferred(long[] numbers, bool deletes)
    {
        var taken = queue.TakeDeferred(numbers);
        if (deletes)
            taken.ForEach(handed => queue.Complete(handed.LockToken));
        return taken;
    }

    private async ValueTask<AmqpMap> RunAsync(BusOperation operation, Action effect, CancellationToken ct)
    {
        await interception.RunAsync([operation], () => set.Run(() => { effect(); return true; }), ct);
        return new AmqpMap();
    }

    private BusOperation[] Operations(BusOperationKind kind, IEnumerable<Guid> tokens) =>
        set.Run(() => tokens.Select(token => Operation(kind, queue.IdOf(token))).ToArray());

    private BusOperation Operation(BusOperationKind kind, string? messageId) => new(kind, queue.Path, messageId);

    private static T[] Items<T>(AmqpMap body, string name) => [.. ((IEnumerable)body[new MapKey(name)]).Cast<T>()];

    private static AmqpMap Entry(Handed handed)
    {
        var entry = new AmqpMap { [new MapKey("message")] = new ArraySegment<byte>(WireMessage.BytesFor(handed)) };
        if (handed.LockToken != Guid.Empty)
            entry[new MapKey("lock-token")] = handed.LockToken;
        return entry;
    }
}
