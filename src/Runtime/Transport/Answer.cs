using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using OfficeGest.Json;

namespace OfficeGest.Transport;

/// <summary>A success whose body has arrived, and what is needed to read it.</summary>
internal sealed class Answer(HttpResponseMessage response, ApiOperation operation, DriftRecorder recorder, CallRunner runner, CancellationToken cancellationToken)
{
    private const int MaximumExcerpt = 16 * 1024;

    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    private readonly byte[]? _transcoded = Transcode(response);

    public ApiOperation Operation => operation;

    public DriftRecorder Recorder => recorder;

    public ThrottleFigures Throttle => runner.Throttle;

    public JsonReadContext Context { get; } = new(recorder, cancellationToken) { Dates = runner.Dates };

    public JsonReaderOptions ReaderOptions => new() { MaxDepth = runner.Options.MaxJsonDepth };

    public bool IsEmpty => response.StatusCode == HttpStatusCode.NoContent || Span.IsEmpty;

    /// <summary>The JSON, as UTF-8 without a mark before it.</summary>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            ReadOnlySpan<byte> bytes = _transcoded ?? ((PooledContent)response.Content).Span;
            return bytes.StartsWith(Bom) ? bytes.Slice(3) : bytes;
        }
    }

    public void CheckContentType()
    {
        string? type = response.Content.Headers.ContentType?.MediaType;
        if (type is null || type.EndsWith("json", StringComparison.OrdinalIgnoreCase)) return;

        // Some servers call JSON text/html. What counts is what it is.
        if (LooksLikeJson()) recorder.Record(DriftKind.UnexpectedContentType, "$", MediaTypeName.Shown(type));
        else throw Unreadable("it is not JSON");
    }

    public string Text() => Encoding.UTF8.GetString(Span.ToArray());

    public OfficeGestResponseException Unreadable(string reason, Exception? inner = null)
    {
        string? type = response.Content.Headers.ContentType?.MediaType;
        ReadOnlySpan<byte> body = ((PooledContent)response.Content).Span;
        CallFacts facts = CallFacts.Unknown(operation) with
        {
            StatusCode = response.StatusCode,
            ResponseBody = body.IsEmpty ? null : Utf8Text.Decode(body.Slice(0, Math.Min(body.Length, MaximumExcerpt))),
        };
        string what = $"{operation.Method} {operation.Route} ({(int)response.StatusCode}, {type ?? "no media type"})";
        return new OfficeGestResponseException($"The answer to {what} cannot be read: {reason}.", facts, inner) { ContentType = type };
    }

    private static byte[]? Transcode(HttpResponseMessage response)
    {
        string? charset = response.Content.Headers.ContentType?.CharSet?.Trim('"');
        if (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase)) return null;

        try
        {
            // PHP's Latin-1 is Windows' in truth, but the two differ only where no letter is.
            string name = charset.Equals("windows-1252", StringComparison.OrdinalIgnoreCase) ? "iso-8859-1" : charset;
            return Encoding.UTF8.GetBytes(Encoding.GetEncoding(name).GetString(((PooledContent)response.Content).Span.ToArray()));
        }
        catch (ArgumentException)
        {
            return null;
        }
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
