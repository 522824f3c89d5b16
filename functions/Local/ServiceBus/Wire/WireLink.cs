using Microsoft.Azure.Amqp;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>What all links have in common: work that ends with the link, and how its failure is reported.</summary>
internal abstract class WireLink
{
    private readonly AmqpLink _link;

    protected WireLink(AmqpLink link, Peer peer)
    {
        (_link, Peer) = (link, peer);
        var closing = new CancellationTokenSource();
        Closed = closing.Token;
        link.SafeAddClosed((_, _) => closing.Cancel());
    }

    protected Peer Peer { get; }

    protected bool IsOpen => !_link.IsClosing();

    /// <summary>Cancelled when the link closes: nobody is waiting for the response any more.</summary>
    protected CancellationToken Closed { get; }

    /// <summary>Any failure is reported to the client, which would otherwise wait for its time-out.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="refuse">Called only with what can be said on the wire.</param>
    protected async Task DoAsync(Func<ValueTask> work, Action<AmqpRefusal> refuse)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (Closed.IsCancellationRequested)
        {
        }
        catch (Exception e) when (e is ObjectDisposedException or RefusedException { Refusal.Condition: null })
        {
            // If the broker has ended, a client that hears nothing looks for the next one.
            Peer.Break();
        }
        catch (Exception e)
        {
            if (IsOpen)
                refuse(Refusal(e));
        }
    }

    protected void Close(AmqpRefusal refusal) => _link.SafeClose(new AmqpException(WireMessage.Error(refusal)));

    private static AmqpRefusal Refusal(Exception e) => e switch
    {
        RefusedException refused => refused.Refusal,
        IOException full => new(AmqpRefusal.ResourceLimitExceeded, full.Message),
        _ => new(AmqpRefusal.InternalError, e.ToString()),
    };
}
