using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OfficeGest.Pipeline;
using OfficeGest.Privacy;
using OfficeGest.Protocol;
using OfficeGest.Responses;

namespace OfficeGest.Calls;

/// <summary>Items that arrive one by one, as server-sent events or as JSON lines.</summary>
internal static class StreamedItems
{
    public static async IAsyncEnumerable<T> Lines<T>(
        ClientPipeline pipeline, Func<ApiRequest> request, JsonRead<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiOperation operation = request().Operation;
        await foreach (string line in ReadAsync(pipeline, request, cancellationToken).ConfigureAwait(false))
        {
            if (line.Length > 0 && TryParse(line, operation, pipeline, read, cancellationToken, out T? item)) yield return item!;
        }
    }

    public static async IAsyncEnumerable<T> Events<T>(
        ClientPipeline pipeline, Func<ApiRequest> request, JsonRead<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiOperation operation = request().Operation;
        var data = new StringBuilder();
        await foreach (string line in ReadAsync(pipeline, request, cancellationToken).ConfigureAwait(false))
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                // An event may have any number of lines, so the size limit applies to the event as well.
                if (data.Length + line.Length > pipeline.Options.MaxResponseBytes)
                    throw new OfficeGestResponseException($"An event of {operation.Method} {operation.Route} is longer than {pipeline.Options.MaxResponseBytes} bytes.", CallFacts.Unknown(operation));

                if (data.Length > 0) data.Append('\n');
                data.Append(line, line.Length > 5 && line[5] == ' ' ? 6 : 5, line.Length - (line.Length > 5 && line[5] == ' ' ? 6 : 5));
            }
            else if (line.Length == 0 && data.Length > 0)
            {
                string text = data.ToString();
                data.Clear();
                if (text == "[DONE]") yield break;
                if (TryParse(text, operation, pipeline, read, cancellationToken, out T? item)) yield return item!;
            }
        }
    }

    private static async IAsyncEnumerable<string> ReadAsync(
        ClientPipeline pipeline, Func<ApiRequest> request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = new Call(request()) { Streams = true };
        using HttpResponseMessage response = await pipeline.SendAsync(call, cancellationToken).ConfigureAwait(false);
#if NET
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using var lines = new LineReader(new LiveStream(stream, call.Operation, pipeline.Options), call.Operation, pipeline.Options.MaxResponseBytes);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line) yield return line;
    }

    private static bool TryParse<T>(string text, ApiOperation operation, ClientPipeline pipeline, JsonRead<T> read, CancellationToken cancellationToken, out T? item)
    {
        var recorder = new DriftRecorder(pipeline.Drift, operation);
        var context = new JsonReadContext(recorder, cancellationToken) { Clock = pipeline.Reading.Clock };
        recorder.Hold();
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = pipeline.Options.MaxJsonDepth });
            reader.Read();
            Utf8JsonReader start = reader;
            item = read(ref reader, context);
            bool fits = !context.TakeUnfit();
            if (!fits && (FailureObject.Of(start) & FailureSigns.Any) != 0) throw Failure(operation, text);
            if (!fits) context.Tell(DriftKind.TypeMismatch, null, TokenName.Of(ref start));
            recorder.Release();
            recorder.ThrowIfAny(!operation.IsSafe);
            return fits && item is not null;
        }
        catch (JsonException exception)
        {
            throw new OfficeGestResponseException(
                $"An item of {operation.Method} {operation.Route} is not JSON.", CallFacts.Unknown(operation), SafeException.Of(exception, pipeline.Secrets));
        }
    }

    private static OfficeGestResponseException Failure(ApiOperation operation, string item)
    {
        string? message = ErrorBody.Parse(Encoding.UTF8.GetBytes(item)).Message;
        string said = message is null ? string.Empty : " The server says: " + message;
        CallFacts facts = CallFacts.Unknown(operation) with { ServerMessage = message };
        return new OfficeGestResponseException($"An item of {operation.Method} {operation.Route} reports a failure.{said}", facts);
    }
}
