using System.Runtime.CompilerServices;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Azure.Amqp.Transport;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>Makes of each attach what its address asks for.</summary>
internal sealed class LinkFactory(QueueSet set, SharedKey key, Interception interception) : IRuntimeProvider
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
        throw new NotSupportedException("A connection makes its own sessions.");

    public AmqpLink CreateLink(AmqpSession session, AmqpLinkSettings settings)
    {
        if (!settings.IsReceiver())
            return new SendingAmqpLink(session, settings);
        // Without it the client takes any message for too large.
        settings.MaxMessageSize = BrokerOptions.MostMessageBytes;
        settings.TotalLinkCredit = RequestCredit;
        settings.AutoSendFlow = true;
        return new ReceivingAmqpLink(session, settings);
    }

    public IAsyncResult BeginOpenLink(AmqpLink link, TimeSpan timeout, AsyncCallback callback, object state)
    {
        Open(link, _peers.GetValue(link.Session.Connection, connection => new Peer(connection)));
        var result = new OpenedLink(state);
        callback(result);
        return result;
    }

    public void EndOpenLink(IAsyncResult result)
    {
    }

    private void Open(AmqpLink link, Peer peer)
    {
        var address = AddressOf(link.IsReceiver ? link.Settings.Target : link.Settings.Source);
        var isManagement = address.EndsWith(ManagementEnd, StringComparison.OrdinalIgnoreCase);
        if (link is SendingAmqpLink reply && (isManagement || address == TokenRequests.Address))
            peer.AddReplyLink(reply);
        else if (address == TokenRequests.Address)
            _ = new RequestLink((ReceivingAmqpLink)link, peer, new TokenRequests(peer, key));
        else if (!peer.IsAuthorized)
            throw Refused(AmqpRefusal.Unauthorized, "No token was shown on this connection.");
        else if (isManagement)
            OpenManagement((ReceivingAmqpLink)link, peer, Find(address[..^ManagementEnd.Length]));
        else
            OpenQueue(link, peer, Find(address));
    }

    private void OpenManagement(ReceivingAmqpLink link, Peer peer, BrokerQueue queue) =>
        _ = new RequestLink(link, peer, new ManagementRequests(queue, set, interception));

    private void OpenQueue(AmqpLink link, Peer peer, BrokerQueue queue)
    {
        if (link is SendingAmqpLink outgoing)
            _ = new OutgoingLink(outgoing, peer, queue, set, interception);
        else if (queue.DeadLetters is null)
            throw Refused(AmqpRefusal.NotAllowed, $"Nobody sends to {queue.Path}.");
        else
            _ = new IncomingLink((ReceivingAmqpLink)link, peer, queue, set, interception);
    }

    private BrokerQueue Find(string path) =>
        set.Find(path) ?? throw Refused(AmqpRefusal.NotFound, $"The broker has no queue {path}.");

    private static string AddressOf(object terminus) => terminus switch
    {
        Target { Address: { } address } => $"{address}".TrimStart('/'),
        Source { Address: { } address } => $"{address}".TrimStart('/'),
        _ => throw Refused(AmqpRefusal.NotImplemented, "Transactions and nameless links are not for this broker."),
    };

    private static AmqpException Refused(string condition, string description) =>
        new(WireMessage.Error(new AmqpRefusal(condition, description)));

    private sealed class OpenedLink(object state) : IAsyncResult
    {
        public object AsyncState => state;

        public WaitHandle AsyncWaitHandle => throw new NotSupportedException("The link is open already.");

        public bool CompletedSynchronously => true;

        public bool IsCompleted => true;
    }
}
