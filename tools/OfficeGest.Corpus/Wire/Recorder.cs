namespace OfficeGest.Corpus.Wire;

/// <summary>Keeps the request and answers with what was laid down before.</summary>
internal sealed class Recorder : HttpMessageHandler
{
    private (int Status, string? MediaType, byte[] Body) _answer = (204, null, []);

    public SentRequest? Sent { get; private set; }

    public void Prepare(int status, string? mediaType, byte[] body)
    {
        Sent = null;
        _answer = (status, mediaType, body);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[]? body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        Sent ??= new SentRequest(
            request.Method.Method, request.RequestUri!.AbsoluteUri,
            request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).SelectMany(static header => header.Value.Select(value => (header.Key, value))).ToList(),
            request.Content?.Headers.TryGetValues("Content-Type", out IEnumerable<string>? types) == true ? types.First() : null,
            body);
        var content = new ByteArrayContent(_answer.Body);
        if (_answer.MediaType is { } type) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new HttpResponseMessage((System.Net.HttpStatusCode)_answer.Status) { Content = content, RequestMessage = request };
    }
}

internal sealed record SentRequest(string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, string? ContentType, byte[]? Body)
{
    public IEnumerable<string> Header(string name) => Headers.Where(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static one => one.Value);
}
