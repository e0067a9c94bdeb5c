using System.Net;
using System.Net.Sockets;

namespace OfficeGest.Cli.Tests.Running;

/// <summary>A web server on this machine with one answer for every path.</summary>
internal sealed class Loopback : IDisposable
{
    private readonly HttpListener _listener = new();

    public Loopback(Action<HttpListenerContext> answer)
    {
        Address = Start();
        _ = AnswerAsync(answer);
    }

    /// <summary>Ends in a slash.</summary>
    public string Address { get; }

    public void Dispose() => _listener.Close();

    private string Start()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        string address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _listener.Prefixes.Add(address);
        _listener.Start();
        return address;
    }

    private async Task AnswerAsync(Action<HttpListenerContext> answer)
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                answer(context);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed, or the other side went away in the middle of an answer.
        }
    }
}
