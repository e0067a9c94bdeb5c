using System.Globalization;
using System.Text;
using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Recorded traffic: every answer of an operation that the spec has is compared with it. Nothing but names, types and codes is taken.</summary>
internal sealed class Har(SpecMapping document, DriftTally tally)
{
    private readonly RouteMatch _routes = new(document);
    private readonly NewRoute _newRoutes = new(document);

    /// <summary>Reads that the spec does not have, by their path.</summary>
    public SortedDictionary<string, NewOperation> New { get; } = new(StringComparer.Ordinal);

    /// <summary>How many answers belonged to no operation of the spec and told too little to add one, by method and route shape.</summary>
    public SortedDictionary<string, int> Unknown { get; } = new(StringComparer.Ordinal);

    public static bool IsOne(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("log", out JsonElement log) && log.ValueKind == JsonValueKind.Object && log.TryGetProperty("entries", out _);

    public void Read(JsonElement root)
    {
        foreach (JsonElement entry in root.GetProperty("log").GetProperty("entries").EnumerateArray()) Entry(entry);
    }

    private void Entry(JsonElement entry)
    {
        JsonElement request = entry.GetProperty("request");
        JsonElement response = entry.GetProperty("response");
        string method = request.GetProperty("method").GetString()!.ToUpperInvariant();
        if (!Uri.TryCreate(request.GetProperty("url").GetString(), UriKind.Absolute, out Uri? url)) return;

        if (_routes.Find(method, url.AbsolutePath) is not { } operation)
        {
            if (_routes.Below(url.AbsolutePath) is { } below) Unmatched(method, below, url.Query, response);
            return;
        }

        int status = response.GetProperty("status").GetInt32();
        var target = DriftTarget.Of(operation);
        string code = status.ToString(CultureInfo.InvariantCulture);

        // 0 is a request that was given up; 304 and other redirects are the browser's.
        if (status is < 200 or (>= 300 and < 400)) return;
        if (Answers.IsUnexpected(operation, status)) tally.Add(target, DriftKind.UnexpectedStatus, "$", code);
        if (status >= 300 || Answers.Schema(document, operation) is not { } schema || Body(response) is not { } body) return;
        using (body) new AnswerCheck(document, target, tally).Check(schema, body.RootElement);
    }

    private void Unmatched(string method, string path, string query, JsonElement response)
    {
        if (method == "GET" && response.GetProperty("status").GetInt32() == 200 && _newRoutes.Of(path) is { } route && Body(response) is { } body)
        {
            if (!New.TryGetValue(route, out NewOperation? operation)) New[route] = operation = new NewOperation(route);
            using (body) operation.Add(body.RootElement, query);
            return;
        }

        string shape = $"{method} {RouteMatch.Shape(path)}";
        Unknown[shape] = Unknown.GetValueOrDefault(shape) + 1;
    }

    private static JsonDocument? Body(JsonElement response)
    {
        if (!response.TryGetProperty("content", out JsonElement content) || !content.TryGetProperty("text", out JsonElement text) || text.GetString() is not { Length: > 0 } body) return null;
        try
        {
            if (content.TryGetProperty("encoding", out JsonElement encoding) && encoding.GetString() == "base64") body = Encoding.UTF8.GetString(Convert.FromBase64String(body));
            return JsonDocument.Parse(body);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }
}
