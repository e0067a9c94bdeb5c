using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Init;
using OfficeGest.Cli.Probe;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Scrub;

/// <summary>The traffic of a probe as HAR 1.2. It is scrubbed when it is added, so customer data is never stored.</summary>
internal sealed class ScrubbedTraffic(SpecMapping document, ProbeSecrets secrets)
{
    /// <summary>A larger body is left out completely: a part of it would not be JSON.</summary>
    private const int LongestBody = 1024 * 1024;

    private const int LongestFile = 32 * 1024 * 1024;

    /// <summary>A longer value is not a wait and could be any number.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // Bodies have many quotes, which would be unreadable as escapes, and the file is not HTML.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<object> _entries = [];
    private int _length;

    /// <param name="operation">The operation.</param>
    /// <param name="exchange">The attempt.</param>
    /// <param name="answer">The JSON of the response; null if it is not JSON.</param>
    /// <param name="sent">The JSON that was sent, null without one.</param>
    public void Add(SpecOperation operation, ProbeExchange exchange, JsonElement? answer, JsonElement? sent = null)
    {
        // Operations about the logged-in user are never recorded.
        if (operation.Path.StartsWith("/auth/", StringComparison.OrdinalIgnoreCase)) return;

        string status = exchange.Status.ToString(CultureInfo.InvariantCulture);
        string? body = answer is { } value ? ScrubbedJson.Of(document, Answers.Schema(document, operation, exchange.Status >= 300 ? status : null), value, secrets) : null;
        if (body?.Length > LongestBody || _length + body?.Length > LongestFile) body = null;
        _length += body?.Length ?? 0;
        string? given = sent is { } written ? ScrubbedJson.Of(document, RequestSchema(operation), written, secrets) : null;
        _entries.Add(Entry(ScrubbedAddress.Of(document, operation, exchange.Address), exchange, given, body));
    }

    public string ToText()
    {
        var har = new
        {
            log = new
            {
                version = "1.2",
                creator = new { name = "officegest probe", version = ToolVersion.Text },
                comment = "Scrubbed: host, headers, keys, numbers and texts are placeholders of the same form. Names, types and enumeration codes are original.",
                entries = _entries,
            },
        };
        return JsonSerializer.Serialize(har, Options) + "\n";
    }

    private SpecNode? RequestSchema(SpecOperation operation) =>
        (SpecReference.Resolve(document, operation.Node["requestBody"]) as SpecMapping)?.Mapping("content")?.Mapping("application/json")?["schema"];

    private static object Entry(ScrubbedAddress address, ProbeExchange exchange, string? sent, string? body) => new
    {
        startedDateTime = exchange.Started.ToString("O", CultureInfo.InvariantCulture),
        time = Milliseconds(exchange),
        request = new
        {
            method = exchange.Method,
            url = address.Url,
            httpVersion = "HTTP/1.1",
            cookies = Array.Empty<object>(),
            headers = new[] { new { name = "Accept", value = "application/json" } },
            queryString = address.Query,
            postData = sent is null ? null : new { mimeType = "application/json", text = sent },
            headersSize = -1,
            bodySize = 0,
        },
        response = new
        {
            status = exchange.Status,
            statusText = string.Empty,
            httpVersion = "HTTP/1.1",
            cookies = Array.Empty<object>(),
            headers = Headers(exchange).Select(static header => new { name = header.Name, value = header.Value }),
            content = Content(exchange, body),
            redirectURL = string.Empty,
            headersSize = -1,
            bodySize = -1,
        },
        cache = new { },
        timings = new { send = 0, wait = Milliseconds(exchange), receive = 0 },
    };

    private static Dictionary<string, object> Content(ProbeExchange exchange, string? body)
    {
        var content = new Dictionary<string, object> { ["size"] = body is null ? 0 : Encoding.UTF8.GetByteCount(body), ["mimeType"] = exchange.MediaType is { } type ? MediaTypeName.Shown(type) : string.Empty };
        if (body is not null) content["text"] = body;
        return content;
    }

    /// <summary>Returns only these headers, with parsed values.</summary>
    private static IEnumerable<(string Name, string Value)> Headers(ProbeExchange exchange)
    {
        if (exchange.MediaType is { } type) yield return ("Content-Type", MediaTypeName.Shown(type));
        if (exchange.Date is { } date) yield return ("Date", date.ToString("R", CultureInfo.InvariantCulture));
        if (exchange.RetryAfter is { } wait && (wait.Delta ?? (wait.Date - exchange.Started)) <= LongestWait) yield return ("Retry-After", wait.ToString());
    }

    private static double Milliseconds(ProbeExchange exchange) => Math.Round(exchange.Elapsed.TotalMilliseconds, 1);
}
