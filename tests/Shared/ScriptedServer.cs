using System.Net;
using System.Text;

namespace OfficeGest.Tests;

public sealed record SentRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string PathAndQuery => Address.PathAndQuery;

    public string? Token => Headers.TryGetValue("Authorization", out string? value) ? value.Replace("Bearer ", string.Empty, StringComparison.Ordinal) : null;
}

/// <summary>Answers in the order of a script; the last answer is repeated. Logins are answered apart, with tokens t1, t2, ….</summary>
public sealed class ScriptedServer : HttpMessageHandler
{
    private readonly object _gate = new();
    private readonly List<SentRequest> _requests = [];
    private readonly List<Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>> _script = [];
    private readonly HashSet<Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>> _failures = [];
    private int _position;
    private int _logins;

    public IReadOnlyList<SentRequest> Requests
    {
        get
        {
            lock (_gate) return [.. _requests.Where(request => !request.PathAndQuery.Contains("/auth/", StringComparison.Ordinal))];
        }
    }

    public IReadOnlyList<SentRequest> Everything
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    public int Logins => _logins;

    public Func<int, CancellationToken, Task<HttpResponseMessage>> OnLogin { get; set; } =
        static (number, _) => Task.FromResult(Json($$$"""{"data":{"access_token":"t{{{number}}}"}}"""));

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public ScriptedServer Answer(string body, int status = 200, string mediaType = "application/json", params (string Name, string Value)[] headers) =>
        Answer(_ =>
        {
            HttpResponseMessage response = Json(body, (HttpStatusCode)status, mediaType);
            foreach ((string name, string value) in headers) response.Headers.TryAddWithoutValidation(name, value);
            return response;
        });

    public ScriptedServer Answer(Func<SentRequest, HttpResponseMessage> answer) => Answer((request, _) => Task.FromResult(answer(request)));

    public ScriptedServer Answer(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _script.Add(answer);
        return this;
    }

    /// <summary>Fails before the body is asked for, as a handler that cannot connect does.</summary>
    public ScriptedServer Fail(Exception exception)
    {
        Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> failure = (_, _) => Task.FromException<HttpResponseMessage>(exception);
        _failures.Add(failure);
        return Answer(failure);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool fails = Fails(request.RequestUri!);
        string body = request.Content is null || fails ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value), StringComparer.OrdinalIgnoreCase);
        var sent = new SentRequest(request.Method.Method, request.RequestUri!, headers, body);
        Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>? answer;
        lock (_gate)
        {
            _requests.Add(sent);
            answer = sent.PathAndQuery.EndsWith("/auth/login", StringComparison.Ordinal) || _script.Count == 0 ? null : _script[Math.Min(_position++, _script.Count - 1)];
        }

        HttpResponseMessage response = answer is not null ? await answer(sent, cancellationToken)
            : sent.PathAndQuery.EndsWith("/auth/login", StringComparison.Ordinal) ? await OnLogin(Interlocked.Increment(ref _logins), cancellationToken)
            : new HttpResponseMessage(HttpStatusCode.NoContent);
        response.RequestMessage ??= request;
        return response;
    }

    private bool Fails(Uri address)
    {
        lock (_gate) return _script.Count > 0 && !address.PathAndQuery.EndsWith("/auth/login", StringComparison.Ordinal) && _failures.Contains(_script[Math.Min(_position, _script.Count - 1)]);
    }
}
