using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Ombud.Local.Suite;

/// <summary>The port, taken before anything else starts: the apps must be told their address, and an occupied port
/// should be known at once. Callers meanwhile wait in the sockets' queue until Kestrel accepts them.</summary>
internal sealed class LoopbackPort : IDisposable
{
    private const int Queue = 512;
    private const int Tries = 20;

    private readonly List<Socket> _sockets = [];

    private LoopbackPort(int port)
    {
        var first = Bind(new IPEndPoint(IPAddress.Loopback, port));
        Number = ((IPEndPoint)first.LocalEndPoint!).Port;
        _sockets.Add(first);
    }

    public int Number { get; }

    /// <param name="port">0 for any that is free on both loopback addresses.</param>
    public static LoopbackPort Take(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            LoopbackPort? taken = null;
            try
            {
                taken = new LoopbackPort(port);
                if (Socket.OSSupportsIPv6)
                    taken.TakeIPv6();
                return taken;
            }
            catch (SocketException e)
            {
                taken?.Dispose();
                if (e.SocketErrorCode is not SocketError.AddressAlreadyInUse)
                    throw new StartRefusedException($"Port {port} cannot be opened: {e.Message}.", e);
                if (port != 0 || attempt == Tries)
                    throw new StartRefusedException(
                        $"Port {port} is in use. Stop what is using it, or choose another with --port.", e);
            }
        }
    }

    public void ListenWith(IWebHostBuilder host)
    {
        host.ConfigureServices(services => services.Configure<SocketTransportOptions>(transport =>
            transport.CreateBoundListenSocket = wanted => _sockets.Single(one => one.LocalEndPoint!.Equals(wanted))));
        host.ConfigureKestrel(kestrel => _sockets.ForEach(one => kestrel.Listen((IPEndPoint)one.LocalEndPoint!)));
    }

    public void Dispose() => _sockets.ForEach(one => one.Dispose());

    private void TakeIPv6()
    {
        try
        {
            _sockets.Add(Bind(new IPEndPoint(IPAddress.IPv6Loopback, Number)));
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable)
        {
            // A container often has no ::1; «localhost» is 127.0.0.1 there.
        }
    }

    private static Socket Bind(IPEndPoint endpoint)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endpoint);
            socket.Listen(Queue);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
