using System.Net;
using System.Text.Json;
using OfficeGest.Privacy;
using OfficeGest.Protocol;
using OfficeGest.Text;

namespace OfficeGest.Responses;

/// <summary>A successful response with its buffered body, and what is needed to read it.</summary>
internal sealed class ReceivedResponse(HttpResponseMessage response, ApiOperation operation, DriftRecorder recorder, ReadingSettings settings, CancellationToken cancellationToken)
{
    private const int MaximumExcerpt = 16 * 1024;
    private const int MaximumMessageBody = 64 * 1024;

    private readonly ResponseText _text = ResponseText.Of(response, ((PooledContent)response.Content).Memory);

    public ApiOperation Operation => operation;

    public DriftRecorder Recorder => recorder;

    public ThrottleFigures Throttle => settings.Throttle;

    public JsonReadContext Context { get; } = new(recorder, cancellationToken) { Clock = settings.Clock };

    public JsonReaderOptions ReaderOptions => new() { MaxDepth = settings.MaximumDepth };

    /// <summary>Whether there is no body, or only white space.</summary>
    public bool IsEmpty => response.StatusCode == HttpStatusCode.NoContent || Numbers.Trim(Span).IsEmpty;

    /// <summary>The body as UTF-8, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Span => _text.Utf8.Span;

    public void CheckContentType()
    {
        ReportCharset();
        string? type = response.Content.Headers.ContentType?.MediaType;
        if (type is null || type.EndsWith("json", StringComparison.OrdinalIgnoreCase)) return;

        // Some servers declare JSON as text/html. The content counts.
        if (LooksLikeJson()) recorder.Record(DriftKind.UnexpectedContentType, "$", MediaTypeName.Shown(type));
        else throw Unreadable("it is not JSON");
    }

    public string Text()
    {
        ReportCharset();
        recorder.ThrowIfAny(!operation.IsSafe);
        return Utf8Text.Decode(Span);
    }

    public OfficeGestResponseException Unreadable(string reason, Exception? inner = null)
    {
        string? type = response.Content.Headers.ContentType?.MediaType;
        ReadOnlySpan<byte> body = Span;
        CallFacts facts = CallFacts.Unknown(operation) with
        {
            StatusCode = response.StatusCode,
            ServerMessage = ServerMessage(),
            ResponseBody = body.IsEmpty ? null : Utf8Text.Decode(body.Slice(0, Math.Min(body.Length, MaximumExcerpt))),
        };
        string what = $"{operation.Method} {operation.Route} ({(int)response.StatusCode}, {type ?? "no media type"})";
        string said = facts.ServerMessage is { } message ? $" The server says: {message}" : string.Empty;
        Exception? safe = inner is null ? null : SafeException.Of(inner, settings.Secrets);
        var exception = new OfficeGestResponseException($"The response to {what} cannot be read: {reason}.{said}", facts, safe) { ContentType = type };
        exception.Hide(settings.Secrets);
        return exception;
    }

    /// <summary>A success whose body reports a failure.</summary>
    public OfficeGestResponseException Refused()
    {
        recorder.Discard();
        return Unreadable("it reports a failure instead of the requested content");
    }

    private string? ServerMessage() => Span.Length <= MaximumMessageBody ? ErrorBody.Parse(Span).Message : null;

    private void ReportCharset()
    {
        if (_text.Oddity is { } oddity) recorder.Record(DriftKind.UnexpectedContentType, "$", oddity);
    }

    private bool LooksLikeJson()
    {
        foreach (byte b in Span)
        {
            if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') continue;

            return b is (byte)'{' or (byte)'[';
        }

        return true;
    }
}
