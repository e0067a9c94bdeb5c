using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OfficeGest.Benchmarks;

/// <summary>Answers every request on loopback with the same bytes. It allocates nothing for a request, so that what is measured is the client.</summary>
internal sealed class PageServer : IDisposable
{
    private static readonly byte[] End = "\r\n\r\n"u8.ToArray();

    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _response;

    public PageServer(byte[] body)
    {
        _response = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n")), .. body];
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(128);
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/api/v2/"));
        Start(Accept);
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Dispose();

    private static void Start(Action work) => new Thread(() => Run(work)) { IsBackground = true }.Start();

    private static void Run(Action work)
    {
        try
        {
            work();
        }
        catch (SocketException)
        {
            // The client or the benchmark is done.
        }
    }

    private void Accept()
    {
        while (true)
        {
            Socket connection = _listener.Accept();
            connection.NoDelay = true;
            Start(() => Serve(connection));
        }
    }

    private void Serve(Socket connection)
    {
        using (connection)
        {
            var buffer = new byte[16 * 1024];
            int filled = 0;
            while (connection.Receive(buffer.AsSpan(filled)) is var count and > 0)
            {
                filled += count;
                if (!buffer.AsSpan(0, filled).EndsWith(End)) continue;

                connection.Send(_response);
                filled = 0;
            }
        }
    }
}
