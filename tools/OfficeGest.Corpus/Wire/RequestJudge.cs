using System.Text;
using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>Says what is wrong with a request, from the document alone.</summary>
internal sealed class RequestJudge(SchemaCheck schemas, string basePath)
{
    // OpenAPI gives these three to other parts of the description, and the rest belongs to the connection.
    private static readonly HashSet<string> NotParameters = new(
        ["Accept", "Content-Type", "Authorization", "Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Proxy-Authorization", "Cookie", "Upgrade", "TE", "Trailer", "Expect"],
        StringComparer.OrdinalIgnoreCase);

    public IEnumerable<(string Cause, string Detail)> Judge(WireCall call, SentRequest sent)
    {
        if (sent.Method != call.Operation.Method) yield return ("method", $"{sent.Method} instead of {call.Operation.Method}");

        foreach ((string, string) one in Address(call, sent)) yield return one;
        foreach ((string, string) one in Headers(call, sent)) yield return one;
        foreach ((string, string) one in Body(call, sent)) yield return one;
    }

    private IEnumerable<(string Cause, string Detail)> Address(WireCall call, SentRequest sent)
    {
        string route = call.Operation.Path.Split('#')[0];
        string[] halves = route.Split('?', 2);
        string path = halves[0];
        foreach ((RawParameter parameter, JsonNode? value) in Of(call, "path"))
            path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.AsJson ? value!.ToJsonString() : StyleText.Segment(parameter.Name, value, parameter.Style, parameter.Explode)), StringComparison.Ordinal);

        string rest = sent.Address[sent.Address.IndexOf('/', 8)..];
        int question = rest.IndexOf('?');
        string actualPath = question < 0 ? rest : rest[..question];
        string[] expected = (basePath + path).Split('/'), actual = actualPath.Split('/');
        if (rest.Contains('#')) yield return ("path: fragment", rest);
        if (expected.Length != actual.Length || expected.Zip(actual).Any(static pair => !Same.Text(Decode(pair.First), Decode(pair.Second)))) yield return ("path", $"{actualPath} instead of {basePath + path}");

        List<(string Name, string Value)> wanted = [.. halves.Length > 1 ? Query(halves[1]) : []];
        foreach ((RawParameter parameter, JsonNode? value) in Of(call, "query"))
            wanted.AddRange(parameter.AsJson ? [(parameter.Name, value?.ToJsonString() ?? "null")] : StyleText.Pairs(parameter.Name, value, parameter.Style, parameter.Explode));
        foreach ((string, string) one in Compare("query", wanted, [.. question < 0 ? [] : Query(rest[(question + 1)..])], name => Of(call.Operation, "query").Any(one => one.Name == name))) yield return one;
    }

    private static IEnumerable<(string Cause, string Detail)> Headers(WireCall call, SentRequest sent)
    {
        foreach ((RawParameter parameter, JsonNode? value) in Of(call, "header"))
        {
            if (NotParameters.Contains(parameter.Name) || !parameter.Name.All(static c => c is > ' ' and <= '~' && !"()<>@,;:\\\"/[]?={}".Contains(c))) continue;

            string expected = parameter.AsJson ? value?.ToJsonString() ?? "null" : StyleText.Segment(parameter.Name, value, "simple", parameter.Explode);
            string actual = string.Join(",", sent.Header(parameter.Name));
            if (parameter.Name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase) ? !actual.Contains(expected, StringComparison.Ordinal) : !Same.Text(expected, actual.Replace(", ", ",", StringComparison.Ordinal)) && !Same.Text(expected, actual)) yield return ("header", $"{parameter.Name}: '{actual}' instead of '{expected}'");
        }

        List<(string, string)> cookies = [.. sent.Header("Cookie").SelectMany(static line => line.Split("; ")).Select(static one => (Decode(one.Split('=', 2)[0]), Decode(one.Split('=', 2)[^1])))];
        List<(string, string)> wanted = [.. Of(call, "cookie").SelectMany(static one => one.Key.AsJson ? [(one.Key.Name, one.Value?.ToJsonString() ?? "null")] : StyleText.Pairs(one.Key.Name, one.Value, "form", one.Key.Explode))];
        foreach ((string, string) one in Compare("cookie", wanted, cookies, static _ => false)) yield return one;

        if (call.AnswerType is { } type && sent.Header("Accept").FirstOrDefault() is { } accept && !accept.Split(',').Select(static one => one.Split(';')[0].Trim()).Any(one => one == "*/*" || (one.EndsWith("/*", StringComparison.Ordinal) && call.Operation.Answers.Values.Any(answer => answer.ContainsKey(one))) || type.Split(';')[0].Equals(one, StringComparison.OrdinalIgnoreCase)))
            yield return ("accept", $"{accept}, and the document has {type}");
    }

    private IEnumerable<(string Cause, string Detail)> Body(WireCall call, SentRequest sent)
    {
        if (call.BodyType is not { } type)
        {
            if (sent.Body is { Length: > 0 }) yield return ("body", "one is sent where none is described");
            yield break;
        }

        if (sent.Body is not { } body || sent.ContentType is not { } actual)
        {
            yield return ("body: missing", $"no {type}");
            yield break;
        }

        string bare = actual.Split(';')[0].Trim();
        if (!bare.Equals(type.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase) && !type.Contains('*')) yield return ("content type", $"{actual} instead of {type}");

        if (bare.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) && call.Body is JsonObject)
        {
            foreach ((string, string) one in Compare("form", [.. Fields(call)], [.. Query(Encoding.UTF8.GetString(body))], static _ => false)) yield return one;
        }
        else if (bare.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            foreach ((string, string) one in Compare("multipart", [.. Fields(call)], [.. MultipartText.Read(actual, body).Select(static part => (part.Name, part.Text))], static _ => false)) yield return one;
        }
        else if (IsJson(bare))
        {
            JsonNode? json = JsonNode.Parse(body);
            if (Same.Difference(call.Body, json) is { } difference) yield return ("body: differs", difference);
            if (call.BodyHolds && call.BodyContent?.Schema is { } schema && schemas.Judge(schema, json) is { } wrong) yield return ("body: schema", wrong);
        }
        else if (Encoding.UTF8.GetString(body) is var text && text != ClrValue.Text(call.Body))
        {
            yield return ("body: text", $"{text} instead of {ClrValue.Text(call.Body)}");
        }
    }

    public static bool IsJson(string type)
    {
        string bare = type.Split(';')[0].Trim();
        return bare.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("+json", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("-json", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string Name, string Value)> Fields(WireCall call)
    {
        foreach ((string name, JsonNode? value) in call.Body as JsonObject ?? [])
        {
            if (value is null) continue;

            var encoding = call.BodyContent?.Encoding?[name] as JsonObject;
            bool styled = encoding?["style"] is not null || encoding?["explode"] is not null;
            string style = encoding?["style"]?.ToString() ?? "form";
            bool explode = encoding?["explode"] is JsonValue said ? said.GetValue<bool>() : style == "form";
            bool json = encoding?["contentType"]?.ToString() is { } type && IsJson(type) && value is JsonObject or JsonArray && !styled;
            IEnumerable<(string Name, string Value)> pairs = json || (value is JsonObject && !styled) ? [(name, value.ToJsonString())] : StyleText.Pairs(name, value, style, explode);
            foreach ((string, string) pair in pairs) yield return pair;
        }
    }

    private static IEnumerable<(string Cause, string Detail)> Compare(string what, List<(string Name, string Value)> expected, List<(string Name, string Value)> actual, Func<string, bool> allowed)
    {
        List<(string Name, string Value)> left = [.. actual];
        foreach ((string name, string value) in expected)
        {
            int at = left.FindIndex(one => one.Name == name && Same.Text(value, one.Value));
            if (at >= 0) left.RemoveAt(at);
            else if (left.FindIndex(one => one.Name == name) is >= 0 and var other) yield return ($"{what}: value", $"{name}={left[other].Value} instead of {value}");
            else yield return ($"{what}: missing", $"{name}={value}");
        }

        foreach ((string name, string value) in left)
            if (!allowed(name) && !expected.Any(one => one.Name == name)) yield return ($"{what}: not described", $"{name}={value}");
    }

    private static IEnumerable<(string Name, string Value)> Query(string text) => text.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => (Decode(pair.Split('=', 2)[0].Replace('+', ' ')), pair.Contains('=') ? Decode(pair.Split('=', 2)[1].Replace('+', ' ')) : string.Empty));

    private static IEnumerable<KeyValuePair<RawParameter, JsonNode?>> Of(WireCall call, string place) => call.Values.Where(one => one.Key.In == place);

    private static IEnumerable<RawParameter> Of(RawOperation operation, string place) => operation.Parameters.Where(one => one.In == place);

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
