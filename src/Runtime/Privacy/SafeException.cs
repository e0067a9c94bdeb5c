using System.Net;
using System.Text.Json;

namespace OfficeGest.Privacy;

/// <summary>Makes exceptions of .NET and of handlers safe to show: their messages may quote an address with a password or a header.</summary>
internal static class SafeException
{
    /// <summary>Returns the exception itself if its text has no secrets; otherwise a similar one without them.</summary>
    public static Exception Of(Exception exception, KnownSecrets secrets)
    {
        string text = exception.ToString();
        return secrets.Hide(text) == text ? exception : Copy(exception, secrets);
    }

    private static Exception Copy(Exception exception, KnownSecrets secrets)
    {
        string message = secrets.Hide(exception.Message);
        Exception? inner = exception.InnerException is { } within ? Of(within, secrets) : null;
        return exception switch
        {
#if NET
            HttpRequestException http => new HttpRequestException(http.HttpRequestError, message, inner, http.StatusCode),
#else
            HttpRequestException => new HttpRequestException(message, inner),
#endif
            WebException web => new WebException(message, inner, web.Status, null),
            JsonException json => new JsonException(message, json.Path, json.LineNumber, json.BytePositionInLine, inner),
            InvalidDataException => new InvalidDataException(message, inner),
            OperationCanceledException cancelled => new OperationCanceledException(message, inner, cancelled.CancellationToken),
            _ => new IOException(exception.GetType().Name + ": " + message, inner),
        };
    }
}
