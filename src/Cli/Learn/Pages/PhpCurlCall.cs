using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads calls in PHP: the curl functions, and Guzzle, which documentation generators also write.</summary>
internal static partial class PhpCurlCall
{
    public static IEnumerable<FoundCall> Find(string text, ICollection<(int Position, string Reason)> failures) =>
        CodeCalls.Find(Init().Matches(text), "a call in PHP", failures, start => Curl(text, start))
            .Concat(CodeCalls.Find(Guzzle().Matches(text), "a call in PHP", failures, start => OfGuzzle(text, start)));

    private static FoundCall? Curl(string text, Match start)
    {
        int limit = start.NextMatch() is { Success: true } next ? next.Index : text.Length;
        var variables = new CodeVariables(text);
        var options = new Dictionary<string, (JsonNode? Value, bool IsForm)>(StringComparer.Ordinal);
        LiteralReader first = variables.Reader(start.Index + start.Length);
        if (!first.TakeIf(')')) options["CURLOPT_URL"] = (first.Value(), false);
        int last = first.Position;
        foreach (Match match in Option().Matches(text[..limit], Math.Min(first.Position, limit)))
        {
            LiteralReader reader = variables.Reader(match.Index + match.Length);
            if (match.Groups["option"] is { Success: true } option) options[option.Value] = (reader.Value(), reader.IsForm);
            else if (reader.Value() is JsonObject several)
                foreach ((string name, JsonNode? value) in several) options[name] = (value, reader.IsForm);
            last = Math.Max(last, reader.Position);
        }

        if (last <= limit && Closing().Match(text, last) is { Success: true } closing && closing.Index < limit) last = closing.Index + closing.Length;
        if (options.GetValueOrDefault("CURLOPT_URL").Value is not { } address) return null;

        bool sends = options.TryGetValue("CURLOPT_POSTFIELDS", out (JsonNode? Value, bool IsForm) fields);
        string method = options.GetValueOrDefault("CURLOPT_CUSTOMREQUEST").Value?.ToString() ?? (sends || options.GetValueOrDefault("CURLOPT_POST").Value?.ToString() is "true" or "1" ? "POST" : "GET");
        var call = new DocumentedCall(method.ToUpperInvariant(), $"{address}")
        {
            Body = sends ? CodeBody.Any(fields.Value, fields.IsForm) : CallBody.None,
            SavesAnswer = options.ContainsKey("CURLOPT_FILE"),
            Secrets = [.. PageSecrets.Texts(options.GetValueOrDefault("CURLOPT_HTTPHEADER").Value, isSecret: true), .. PageSecrets.Texts(options.GetValueOrDefault("CURLOPT_USERPWD").Value, isSecret: true)],
        };
        return new FoundCall(call, start.Index, last);
    }

    private static FoundCall? OfGuzzle(string text, Match start)
    {
        LiteralReader reader = new CodeVariables(text).Reader(start.Index + start.Length);
        string method = start.Groups["method"].Value;
        if (method == "request")
        {
            method = $"{reader.Value()}";
            reader.TakeIf(',');
        }

        string address = $"{reader.Value()}";
        JsonObject options = reader.TakeIf(',') ? reader.Value() as JsonObject ?? [] : [];
        reader.TakeIf(')');
        if (!address.Contains('/', StringComparison.Ordinal)) return null;

        CallBody body = CallBody.None;
        if (options["json"] is { } json) body = CodeBody.Json(json);
        else if (options["form_params"] is { } form) body = CodeBody.Form(form);
        else if (options["multipart"] is JsonArray parts)
        {
            var fields = new JsonObject();
            foreach (JsonObject part in parts.OfType<JsonObject>())
                if (part["name"] is { } name) fields[$"{name}"] = CodeBody.IsFile(part["contents"]) ? LiteralReader.File : LiteralReader.Unknown;
            body = new(CallBodyKind.Multipart, fields);
        }

        var call = new DocumentedCall(method.ToUpperInvariant(), address) { Body = body, Query = [.. (options["query"] as JsonObject ?? []).Select(static field => field.Key)], Secrets = [.. PageSecrets.Texts(options["headers"], isSecret: false)] };
        return new FoundCall(call, start.Index, reader.Position);
    }

    [GeneratedRegex(@"curl_init\(")]
    private static partial Regex Init();

    [GeneratedRegex(@"curl_setopt(?:_array)?\(\s*\$\w+\s*,\s*(?:(?<option>CURLOPT_\w+)\s*,\s*)?")]
    private static partial Regex Option();

    [GeneratedRegex(@"curl_close\([^)\n]*\)\s*;?(?:\s*echo\s+\$\w+\s*;)?")]
    private static partial Regex Closing();

    [GeneratedRegex(@"\$\w+->(?<method>get|post|put|patch|delete|request)\(")]
    private static partial Regex Guzzle();
}
