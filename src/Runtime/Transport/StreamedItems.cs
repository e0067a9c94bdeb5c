using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OfficeGest.Json;

namespace OfficeGest.Transport;

/// <summary>Items that arrive one by one: as server-sent events or as lines.</summary>
internal static class StreamedItems
{
    public static async IAsyncEnumerable<T> Lines<T>(
        CallRunner runner, Func<ApiRequest> request, JsonRead<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiOperation operation = request().Operation;
        await foreach (string line in ReadAsync(runner, request, cancellationToken).ConfigureAwait(false))
        {
            if (line.Length > 0 && TryParse(line, operation, runner, read, out T? item)) yield return item!;
        }
    }

    public static async IAsyncEnumerable<T> Events<T>(
        CallRunner runner, Func<ApiRequest> request, JsonRead<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiOperation operation = request().Operation;
        var data = new StringBuilder();
        await foreach (string line in ReadAsync(runner, request, cancellationToken).ConfigureAwait(false))
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                if (data.Length > 0) data.Append('\n');
                data.Append(line, line.Length > 5 && line[5] == ' ' ? 6 : 5, line.Length - (line.Length > 5 && line[5] == ' ' ? 6 : 5));
            }
            else if (line.Length == 0 && data.Length > 0)
            {
                string text = data.ToString();
                data.Clear();
                if (text == "[DONE]") yield break;
                if (TryParse(text, operation, runner, read, out T? item)) yield return item!;
            }
        }
    }

    private static async IAsyncEnumerable<string> ReadAsync(
        CallRunner runner, Func<ApiRequest> request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = new Call(request()) { Streams = true };
        using HttpResponseMessage response = await runner.SendAsync(call, cancellationToken).ConfigureAwait(false);
#if NET
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using var lines = new LineReader(stream, runner.Options.MaxResponseBytes);
        while (await NextAsync(lines, call, cancellationToken).ConfigureAwait(false) is { } line) yield return line;
    }

    private static async Task<string?> NextAsync(LineReader lines, Call call, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || BrokenEncoding.Is(exception))
        {
            throw Failures.Transport(call, exception);
        }
    }

    private static bool TryParse<T>(string text, ApiOperation operation, CallRunner runner, JsonRead<T> read, out T? item)
    {
        var recorder = new DriftRecorder(runner.Drift, operation);
        var context = new JsonReadContext(recorder);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = runner.Options.MaxJsonDepth });
            reader.Read();
            Utf8JsonReader start = reader;
            item = read(ref reader, context);
            bool fits = !context.TakeUnfit();
            if (!fits) context.Tell(DriftKind.TypeMismatch, null, TokenName.Of(ref start));
            recorder.ThrowIfAny(false);
            return fits && item is not null;
        }
        catch (JsonException exception)
        {
            throw new OfficeGestResponseException(
                $"An item of {operation.Method} {operation.Route} is not JSON.", CallFacts.Unknown(operation), SafeException.Of(exception, runner.Secrets));
        }
    }
}
