namespace OfficeGest.Http;

/// <summary>A request that handlers are sending, and how they changed it.</summary>
internal sealed class Dispatch
{
    private readonly Uri _address;
    private readonly HttpMethod _method;
    private int _taken;

    public Dispatch(HttpRequestMessage message)
    {
        Message = message;
        _address = message.RequestUri!;
        _method = message.Method;
        if (message.Content is { } content) message.Content = new OnceContent(content, this);
    }

    public HttpRequestMessage Message { get; }

    /// <summary>Whether a part of the body may have been sent.</summary>
    public bool BodyWasTaken => Volatile.Read(ref _taken) > 0;

    /// <summary>Whether a handler wanted to send the body a second time.</summary>
    public bool WasRepeated => Volatile.Read(ref _taken) > 1;

    /// <exception cref="IOException">The body was sent before. This is handled like any other failure to send.</exception>
    public void TakeBody()
    {
        if (Interlocked.Increment(ref _taken) > 1) throw new IOException("The body was already sent and cannot be sent again.");
    }

    /// <summary>Returns where the request went if it was sent to another address or with another method; otherwise null.</summary>
    public Uri? Elsewhere(HttpResponseMessage? response = null)
    {
        // A handler that follows redirects changes the message it received.
        HttpRequestMessage answered = response?.RequestMessage ?? Message;
        if (answered.RequestUri is not { } address || (IsSame(address) && answered.Method == _method)) return null;

        return address;
    }

    private bool IsSame(Uri address) => ReferenceEquals(address, _address) || (address.IsAbsoluteUri && address.AbsoluteUri == _address.AbsoluteUri);
}
