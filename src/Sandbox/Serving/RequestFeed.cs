using System.Threading.Channels;

namespace OfficeGest.Sandbox.Serving;

/// <summary>The requests from some moment on, for one reader; null means that the log was cleared. A slow reader misses the oldest requests.</summary>
internal sealed class RequestFeed(Action<RequestFeed> leave) : IDisposable
{
    private const int MostWaiting = 1000;

    private readonly Channel<RecordedRequest?> _channel =
        Channel.CreateBounded<RecordedRequest?>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    public ChannelReader<RecordedRequest?> Reader => _channel.Reader;

    public void Add(RecordedRequest? request) => _channel.Writer.TryWrite(request);

    public void Dispose() => leave(this);
}
