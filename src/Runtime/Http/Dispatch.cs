namespace OfficeGest.Http;

/// <summary>A request that handlers are sending, and what they did to it.</summary>
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

    /// <summary>Whether a part of the body may be on its way.</summary>
    public bool BodyWasTaken => Volatile.Read(ref _taken) > 0;

    /// <summary>Whether a handler wanted to send the body a second time.</summary>
    public bool WasRepeated => Volatile.Read(ref _taken) > 1;

    /// <exception cref="IOException">The body has gone out before. It is handled like any other failure to send.</exception>
    public void TakeBody()
    {
        if (Interlocked.Increment(ref _taken) > 1) throw new IOException("The body was sent already and is not sent a second time.");
    }

    /// <summary>Where the request went in place of its address, or as another method; null when it went as it was meant to.</summary>
    public Uri? Elsewhere(HttpResponseMessage? response = null)
    {
        // A handler that follows redirects changes the message that it was given.
        HttpRequestMessage answered = response?.RequestMessage ?? Message;
        if (answered.RequestUri is not { } address || (IsSame(address) && answered.Method == _method)) return null;

        return address;
    }

    private bool IsSame(Uri address) => ReferenceEquals(address, _address) || (address.IsAbsoluteUri && address.AbsoluteUri == _address.AbsoluteUri);
}
