using System.Runtime.CompilerServices;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Azure.Amqp.Transport;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>Turns each attach into the kind of link that its address asks for.</summary>
internal sealed class LinkFactory(QueueSet set, SharedKey key, BrokerOptions options) : IRuntimeProvider
{
    private const string ManagementEnd = "/$management";
    private const uint RequestCredit = 1000;

    private readonly ConditionalWeakTable<AmqpConnection, Peer> _peers = [];

    public AmqpConnection CreateConnection(
        TransportBase transport,
        ProtocolHeader protocolHeader,
        bool isInitiator,
        AmqpSettings amqpSettings,
        AmqpConnectionSettings connectionSettings) =>
        new(transport, protocolHeader, isInitiator, amqpSettings, connectionSettings);

    public AmqpSession CreateSession(AmqpConnection connection, AmqpSessionSettings settings) =>
        throw new NotSupportedException("A connection creates its own sessions.");

    public AmqpLink CreateLink(AmqpSession session, AmqpLinkSettings settings)
    {
        if (!settings.IsReceiver())
            return new SendingAmqpLink(session, settings);
        // Without it the client considers any message too large.
        settings.MaxMessageSize = BrokerOptions.MostMessageBytes;
        settings.TotalLinkCredit = RequestCredit;
        settings.AutoSendFlow = true;
        return new ReceivingAmqpLink(session, settings);
    }

    public IAsyncResult BeginOpenLink(AmqpLink link, TimeSpan timeout, AsyncCallback callback, object state)
    {
        Open(link, _peers.GetValue(link.Session.Connection, connection => new Peer(connection)));
        return TaskToAsyncResult.Begin(Task.CompletedTask, callback, state);
    }

    public void EndOpenLink(IAsyncResult result) => TaskToAsyncResult.End(result);

    private void Open(AmqpLink link, Peer peer)
    {
        var address = AddressOf(link.IsReceiver ? link.Settings.Target : link.Settings.Source);
        var isManagement = address.EndsWith(ManagementEnd, StringComparison.OrdinalIgnoreCase);
        if (link is SendingAmqpLink reply && (isManagement || address == TokenRequests.Address))
            peer.AddReplyLink(reply);
        else if (address == TokenRequests.Address)
            _ = new TokenRequests((ReceivingAmqpLink)link, peer, key);
        else if (!peer.IsAuthorized)
            throw Refused(AmqpRefusal.Unauthorized, "No token was presented on this connection.");
        else if (isManagement)
            _ = new ManagementRequests((ReceivingAmqpLink)link, peer, Find(address[..^ManagementEnd.Length]));
        else
            OpenQueue(link, peer, Find(address));
    }

    private static void OpenQueue(AmqpLink link, Peer peer, QueueDoor door)
    {
        if (link is SendingAmqpLink outgoing)
            _ = new OutgoingLink(outgoing, peer, door);
        else if (door.Queue.DeadLetters is null)
            throw Refused(AmqpRefusal.NotAllowed, $"Nothing can be sent to {door.Queue.Path}.");
        else
            _ = new IncomingLink((ReceivingAmqpLink)link, peer, door);
    }

    private QueueDoor Find(string path) => set.Find(path) is { } queue
        ? new(queue, set, options)
        : throw Refused(AmqpRefusal.NotFound, $"The broker has no queue {path}.");

    private static string AddressOf(object terminus) => terminus switch
    {
        Target { Address: { } address } => $"{address}".TrimStart('/'),
        Source { Address: { } address } => $"{address}".TrimStart('/'),
        _ => throw Refused(AmqpRefusal.NotImplemented, "This broker has no transactions or nameless links."),
    };

    private static AmqpException Refused(string condition, string description) =>
        new(WireMessage.Error(new AmqpRefusal(condition, description)));
}
