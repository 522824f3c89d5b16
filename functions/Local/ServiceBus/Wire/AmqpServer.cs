using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Azure.Amqp.Sasl;
using Microsoft.Azure.Amqp.Transport;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>Listens on 127.0.0.1 and keeps the connections.</summary>
internal sealed class AmqpServer : IDisposable
{
    private const uint FrameBytes = 64 * 1024;
    private const int Tries = 20;

    private static readonly AmqpVersion Version = new(1, 0, 0);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan OpenTimeout = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<AmqpConnection, byte> _connections = [];
    private readonly AmqpSettings _settings;
    private readonly AmqpTransportListener _listener;
    private volatile bool _isClosed;

    private AmqpServer(int port, IRuntimeProvider links)
    {
        Port = port;
        var sasl = new SaslTransportProvider { Versions = { Version } };
        // Service Bus's only mechanism: whoever connects presents a token afterwards.
        sasl.AddHandler(new SaslAnonymousHandler("MSSBCBS"));
        var amqp = new AmqpTransportProvider { Versions = { Version } };
        _settings = new AmqpSettings { RuntimeProvider = links, TransportProviders = { sasl, amqp } };
        var tcp = new TcpTransportSettings { Host = "127.0.0.1", Port = port };
        _listener = new AmqpTransportListener([new TcpTransportListener(tcp)], _settings);
        _listener.Listen((listener, accepted) => _ = OpenAsync(accepted));
    }

    public int Port { get; }

    /// <param name="port">0 picks a free one.</param>
    /// <param name="links">Makes the links.</param>
    /// <exception cref="SocketException">Something else is listening there.</exception>
    public static AmqpServer Start(int port, IRuntimeProvider links)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return StartAlone(port, links);
            }
            catch (SocketException e)
                when (port == 0 && e.SocketErrorCode is SocketError.AddressAlreadyInUse && tries < Tries)
            {
                // Another process took the free port between looking and listening; there are more.
            }
    }

    public void Dispose()
    {
        _isClosed = true;
        _listener.Abort();
        foreach (var connection in _connections.Keys)
            connection.Abort();
    }

    // Between looking and listening, a second broker would find the same port free and share it.
    private static AmqpServer StartAlone(int port, IRuntimeProvider links)
    {
        using var turn = new Mutex(false, "ombud-local-bus");
        try
        {
            turn.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Whoever had the turn was killed; it is ours now.
        }
        try
        {
            return new(FreePort(port), links);
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    // The library's listener shares a port with anything else listening on it, and does not say which it was given.
    private static int FreePort(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task OpenAsync(TransportAsyncCallbackArgs accepted)
    {
        var connection = new AmqpConnection(
            accepted.Transport,
            (ProtocolHeader)accepted.UserToken,
            isInitiator: false,
            _settings,
            new AmqpConnectionSettings
            {
                ContainerId = "ombud-local",
                MaxFrameSize = FrameBytes,
                IdleTimeOut = (uint)Idle.TotalMilliseconds,
            });
        _connections.TryAdd(connection, 0);
        connection.SafeAddClosed((_, _) => _connections.TryRemove(connection, out byte _));
        try
        {
            await connection.OpenAsync(OpenTimeout);
            // If accepted while the server was closing, it would outlive the broker.
            if (_isClosed)
                connection.Abort();
        }
        catch (Exception e) when (e is AmqpException or IOException or TimeoutException or OperationCanceledException
            or ObjectDisposedException or InvalidOperationException)
        {
            connection.SafeClose(e);
        }
    }
}
