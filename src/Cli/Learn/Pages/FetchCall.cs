using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads calls of <c>fetch</c> in JavaScript.</summary>
internal static partial class FetchCall
{
    public static IEnumerable<FoundCall> Find(string text, ICollection<(int Position, string Reason)> failures)
    {
        var variables = new CodeVariables(text);
        return CodeCalls.Find(Start().Matches(text), "a call of fetch", failures, start => Read(text, start, variables.Reader(start.Index + start.Length)));
    }

    private static FoundCall Read(string text, Match start, LiteralReader reader)
    {
        string address = $"{reader.Value()}";
        JsonObject options = reader.TakeIf(',') ? reader.Value() as JsonObject ?? [] : [];
        reader.TakeIf(')');
        return new FoundCall(Of(text, address, options, reader.IsForm), start.Index, reader.Position);
    }

    private static DocumentedCall Of(string text, string address, JsonObject options, bool isForm)
    {
        CallBody body = options.TryGetPropertyValue("body", out JsonNode? sent) ? Body(text, sent, isForm) : CallBody.None;
        string method = options["method"]?.ToString().ToUpperInvariant() ?? "GET";
        return new DocumentedCall(method, address) { Body = body, Accepts = Header(options, "accept"), Secrets = [.. PageSecrets.Texts(options["headers"], isSecret: false)] };
    }

    // const form = new FormData(); form.append("file", input.files[0])
    private static CallBody Body(string text, JsonNode? sent, bool isForm)
    {
        if (sent?.GetValueKind() != System.Text.Json.JsonValueKind.String || sent.ToString() != LiteralReader.Unknown || !text.Contains("FormData", StringComparison.Ordinal)) return CodeBody.Any(sent, isForm);

        var parts = new JsonObject();
        foreach (Match match in Append().Matches(text))
            parts[match.Groups["name"].Value] = FileLike().IsMatch(match.Groups["value"].Value) ? LiteralReader.File : LiteralReader.Unknown;
        return new(CallBodyKind.Multipart, parts);
    }

    private static string? Header(JsonObject options, string name) =>
        (options["headers"] as JsonObject)?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();

    [GeneratedRegex(@"(?<![\w.])fetch\(")]
    private static partial Regex Start();

    [GeneratedRegex("""\.append\(\s*['"](?<name>[^'"]+)['"]\s*,\s*(?<value>[^)\n]*)""")]
    private static partial Regex Append();

    [GeneratedRegex("(?i)file|ficheiro|blob|@|stream|upload")]
    private static partial Regex FileLike();
}
