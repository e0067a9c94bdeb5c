using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads calls of <c>requests</c> in Python.</summary>
internal static partial class RequestsCall
{
    public static IEnumerable<FoundCall> Find(string text, ICollection<(int Position, string Reason)> failures)
    {
        var variables = new CodeVariables(text);
        return CodeCalls.Find(Start().Matches(text), "a call of requests", failures, start => Read(text, start, variables.Reader(start.Index + start.Length)));
    }

    private static FoundCall? Read(string text, Match start, LiteralReader reader)
    {
        (List<JsonNode?> given, Dictionary<string, JsonNode?> named) = Arguments(reader, text);
        string method = start.Groups["method"].Value;
        if (method == "request")
        {
            method = Named("method") ?? (given.Count > 0 ? $"{given[0]}" : "GET");
            if (given.Count > 0 && !named.ContainsKey("method")) given.RemoveAt(0);
        }

        string? address = Named("url") ?? (given.Count > 0 ? $"{given[0]}" : null);
        return address is null ? null : new FoundCall(Of(method, address, named), start.Index, reader.Position);

        string? Named(string name) => named.GetValueOrDefault(name)?.ToString();
    }

    private static DocumentedCall Of(string method, string address, Dictionary<string, JsonNode?> named)
    {
        CallBody body = CallBody.None;
        if (named.TryGetValue("files", out JsonNode? files)) body = CodeBody.Multipart(files, named.GetValueOrDefault("data"));
        else if (named.TryGetValue("json", out JsonNode? json)) body = CodeBody.Json(json);
        else if (named.TryGetValue("data", out JsonNode? data)) body = CodeBody.Any(data, data is JsonObject);
        string[] query = [.. (named.GetValueOrDefault("params") as JsonObject ?? []).Select(static field => field.Key)];
        string? accepts = (named.GetValueOrDefault("headers") as JsonObject)?.FirstOrDefault(static header => header.Key.Equals("accept", StringComparison.OrdinalIgnoreCase)).Value?.ToString();
        return new DocumentedCall(method.ToUpperInvariant(), address) { Body = body, Query = query, Accepts = accepts, Secrets = [.. PageSecrets.Texts(named.GetValueOrDefault("headers"), isSecret: false), .. PageSecrets.Texts(named.GetValueOrDefault("auth"), isSecret: true)] };
    }

    private static (List<JsonNode?> Given, Dictionary<string, JsonNode?> Named) Arguments(LiteralReader reader, string text)
    {
        var given = new List<JsonNode?>();
        var named = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        while (!reader.TakeIf(')'))
        {
            if (reader.TakeIf(',')) continue;
            reader.SkipBlanks();
            if (Keyword().Match(text, reader.Position) is { Success: true } keyword)
            {
                reader.Skip(keyword.Length);
                named[keyword.Groups["name"].Value] = reader.Value();
            }
            else given.Add(reader.Value());
        }

        return (given, named);
    }

    [GeneratedRegex(@"(?<![\w.])(?:requests|session|client|httpx)\.(?<method>get|post|put|patch|delete|request)\(")]
    private static partial Regex Start();

    [GeneratedRegex(@"\G(?<name>[a-z_]+)\s*=(?!=)\s*")]
    private static partial Regex Keyword();
}
