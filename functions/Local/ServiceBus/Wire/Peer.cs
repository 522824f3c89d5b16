using System.Collections.Concurrent;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A connection: whether it has presented its key, and the links on which its requests are answered.</summary>
internal sealed class Peer(AmqpConnection connection)
{
    private readonly ConcurrentDictionary<string, SendingAmqpLink> _replies = [];
    private long _tag;

    public bool IsAuthorized { get; set; }

    public void Break() => connection.Abort();

    public void AddReplyLink(SendingAmqpLink link)
    {
        var address = $"{((Target)link.Settings.Target).Address}";
        _replies[address] = link;
        link.SafeAddClosed((_, _) => _replies.TryRemove(new(address, link)));
    }

    public void Answer(AmqpMessage request, AmqpMessage response)
    {
        if (!_replies.TryGetValue($"{request.Properties.ReplyTo}", out var link) || link.IsClosing())
            return;
        response.Properties.CorrelationId = request.Properties.MessageId;
        var tag = BitConverter.GetBytes(Interlocked.Increment(ref _tag));
        link.SendMessageNoWait(response, new ArraySegment<byte>(tag), AmqpConstants.NullBinary);
    }
}
