using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Responses;

/// <summary>Detects JSON that was cut short in responses without a length and without chunks, which end with the connection.</summary>
internal static class CutJson
{
    /// <summary>Returns whether only the JSON shows whether the response is complete. Call it before the body is buffered.</summary>
    public static bool IsPossible(HttpRequestMessage request, HttpResponseMessage response) =>
        response.Version.Major < 2
        && response.Content is { Headers.ContentLength: null }
        && response.Headers.TransferEncodingChunked != true
        && (int)response.StatusCode is not (204 or 205)
        && request.Headers.TryGetValues("Accept", out IEnumerable<string>? accepted)
        && accepted.Any(static type => type.Contains("json"));

    /// <summary>Returns whether the buffered body is cut short. False for other invalid JSON, and for content that is not JSON.</summary>
    public static bool BreaksOff(HttpRequestMessage request, HttpResponseMessage response)
    {
        ReadOnlyMemory<byte> body = ((PooledContent)response.Content).Memory;

        // An empty body although JSON was declared; for a write the status is sufficient.
        if (body.IsEmpty) return request.Method == HttpMethod.Get && response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;

        return BreaksOff(ResponseText.Of(response, body).Utf8.Span);
    }

    internal static bool BreaksOff(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> json = Numbers.Trim(text);
        if (json.IsEmpty || json[0] is not ((byte)'{' or (byte)'[' or (byte)'"')) return false;

        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.String) return false;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
