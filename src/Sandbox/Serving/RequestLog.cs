using Microsoft.AspNetCore.Http;

namespace OfficeGest.Sandbox.Serving;

/// <summary>The received requests, without secrets.</summary>
internal sealed class RequestLog(int kept, Action<RecordedRequest>? told)
{
    private const int LongestBody = 65_536;

    private readonly object _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private readonly List<RequestFeed> _feeds = [];

    /// <summary>Names of headers and parameters whose values the description calls secret.</summary>
    public IReadOnlySet<string> Secrets { get; set; } = new HashSet<string>();

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    public void Add(HttpRequest request, ReadOnlyMemory<byte> body, int status, DateTimeOffset received, TimeSpan duration)
    {
        if (kept <= 0 && told is null && !IsFollowed)
            return;
        var path = request.Path.ToString();
        var recorded = new RecordedRequest
        {
            Method = request.Method,
            Path = path,
            Query = SecretText.Query(request.QueryString.ToString(), Secrets),
            Headers = request.Headers.ToDictionary(header => header.Key, header => Secrets.Contains(header.Key) ? SecretText.Mask : SecretText.Header(header.Key, header.Value.ToString()), StringComparer.OrdinalIgnoreCase),
            Body = Cut(SecretText.Body(path, body)),
            Status = status,
            ReceivedAt = received,
            Duration = duration,
        };
        lock (_gate)
        {
            if (kept > 0)
                _requests.Enqueue(recorded);
            while (_requests.Count > kept)
                _requests.Dequeue();
            foreach (var feed in _feeds)
                feed.Add(recorded);
        }

        told?.Invoke(recorded);
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            foreach (var feed in _feeds)
                feed.Add(null);
        }
    }

    /// <summary>Returns the last requests and then each new one, without gaps.</summary>
    public RequestFeed Follow(int earlier)
    {
        var feed = new RequestFeed(Leave);
        lock (_gate)
        {
            foreach (var request in _requests.TakeLast(earlier))
                feed.Add(request);
            _feeds.Add(feed);
        }

        return feed;
    }

    private bool IsFollowed
    {
        get
        {
            lock (_gate)
                return _feeds.Count > 0;
        }
    }

    private void Leave(RequestFeed feed)
    {
        lock (_gate)
            _feeds.Remove(feed);
    }

    private static string Cut(string text) => text.Length > LongestBody ? text[..LongestBody] : text;
}
