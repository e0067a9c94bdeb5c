using System.Text;
using System.Text.Json;

namespace OfficeGest.Cli.Learn;

/// <summary>A call in recorded traffic. Browser-specific data (<c>_initiator</c>, timings) is ignored.</summary>
internal sealed class Exchange
{
    private readonly JsonElement _request;
    private readonly JsonElement _response;

    private Exchange(string method, Uri url, int status, JsonElement request, JsonElement response) =>
        (Method, Url, Status, _request, _response) = (method, url, status, request, response);

    public string Method { get; }

    public Uri Url { get; }

    public int Status { get; }

    /// <summary>Whether the server responded and not the browser: 0 means a cancelled request; the browser handles 304 and other redirects.</summary>
    public bool IsAnswered => Status is (>= 200 and < 300) or (>= 400 and < 600);

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Returns the call; null if the entry is a preflight, has another scheme than http, or is incomplete.</summary>
    public static Exchange? Of(JsonElement entry)
    {
        if (Part(entry, "request") is not { } request || Part(entry, "response") is not { } response) return null;
        if (Text(request, "method")?.ToUpperInvariant() is not ("GET" or "POST" or "PUT" or "PATCH" or "DELETE") || Text(request, "method") is not { } method) return null;
        if (!Uri.TryCreate(Text(request, "url"), UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https")) return null;
        int status = response.TryGetProperty("status", out JsonElement number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int code) ? code : 0;
        return new Exchange(method.ToUpperInvariant(), url, status, request, response);
    }

    /// <summary>The JSON of the response; null if there is none.</summary>
    public JsonElement? Answer => Part(_response, "content") is { } content && Text(content, "text") is { Length: > 0 } text ? Json(Decoded(content, text)) : null;

    /// <summary>Whether the response has content other than JSON, such as a page or a file.</summary>
    public bool HasForeignAnswer => Part(_response, "content") is { } content && !string.IsNullOrWhiteSpace(Text(content, "text")) && Answer is null;

    public SentBody Sent
    {
        get
        {
            if (Part(_request, "postData") is not { } data) return Size(_request, "bodySize") > 0 ? SentBody.Unknown : SentBody.None;

            string media = Text(data, "mimeType") ?? string.Empty;
            string text = Text(data, "text") is { } written ? Decoded(data, written) : string.Empty;
            if (media.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
                return SentBody.OfForm(FormText.Pairs(data, text));
            if (text.Length == 0) return data.TryGetProperty("params", out JsonElement parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0 ? SentBody.Unknown : SentBody.None;
            return media.Length == 0 || media.Contains("json", StringComparison.OrdinalIgnoreCase) || media.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
                ? SentBody.OfJson(Json(text))
                : SentBody.Unknown;
        }
    }

    private static JsonElement? Part(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static long Size(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out long bytes) ? bytes : 0;

    private static string Decoded(JsonElement part, string text)
    {
        if (Text(part, "encoding") != "base64" && Text(part, "_encoding") != "base64") return text;
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return string.Empty;
        }
    }

    private static JsonElement? Json(string text)
    {
        try
        {
            return JsonInput.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
