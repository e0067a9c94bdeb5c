using System.ComponentModel;
using System.Net;
using System.Net.Sockets;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>Two networks with a cable between them, which can be cut: then the neighbour does not say where it is any more, as a machine that has gone.</summary>
internal sealed class NetworkPair : IDisposable
{
    private static readonly IPAddress ServerAddress = IPAddress.Parse("10.9.9.2");

    private readonly NetworkNamespace _server = new();
    private readonly NetworkNamespace _client = new();

    public NetworkPair()
    {
        _client.Ip("link set lo up");
        _client.Ip("link add v0 type veth peer name v1");
        _client.Ip("link set v1 netns " + _server.Path);
        _server.Ip("addr add 10.9.9.2/24 dev v1");
        _server.Ip("link set v1 up");
        _client.Ip("addr add 10.9.9.1/24 dev v0");
        _client.Ip("link set v0 up");

        // The kernel gives up after seconds rather than minutes, as in clusters that set the same.
        _client.Set("tcp_retries2", "3");
        _client.Set("neigh/v0/retrans_time_ms", "50");
    }

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Obstacle { get; } = FindObstacle();

    public Socket Listen()
    {
        Socket socket = _server.CreateSocket();
        socket.Bind(new IPEndPoint(ServerAddress, 0));
        socket.Listen();
        return socket;
    }

    public async Task<Stream> ConnectAsync(int port, CancellationToken cancellationToken)
    {
        Socket socket = _client.CreateSocket();
        try
        {
            await socket.ConnectAsync(ServerAddress, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Cut()
    {
        _server.Ip("link set v1 arp off");
        _client.Ip("neigh flush dev v0");
    }

    public void Mend()
    {
        _server.Ip("link set v1 arp on");
        _client.Ip("neigh flush dev v0");
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    private static string? FindObstacle()
    {
        if (!OperatingSystem.IsLinux()) return "This is not Linux.";

        try
        {
            using var pair = new NetworkPair();
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException or SocketException or Win32Exception)
        {
            return "No network namespace can be made here (it takes CAP_SYS_ADMIN and iproute2), which this test needs: " + exception.Message;
        }
    }
}

/// <summary>A test with networks of its own; skipped where none can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NetworkFactAttribute : FactAttribute
{
    public NetworkFactAttribute() => Skip = NetworkPair.Obstacle;
}
