using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads a Postman collection of version 2.0 or 2.1: requests in folders, with saved responses as examples.</summary>
internal sealed class PostmanCollection
{
    private const int MaximumDepth = 32;

    private readonly DocumentedPage _page;

    private PostmanCollection(string source) => _page = new DocumentedPage(source);

    public static bool IsOne(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("item", out JsonElement items) && items.ValueKind == JsonValueKind.Array && root.TryGetProperty("info", out JsonElement info) && info.ValueKind == JsonValueKind.Object;

    public static DocumentedPage Read(string source, JsonElement root)
    {
        var collection = new PostmanCollection(source);
        collection.Items(root.GetProperty("item"), 0, source);
        foreach (JsonElement variable in List(root, "variable"))
            if (Text(variable, "value") is { } value && PageSecrets.IsKey(Text(variable, "key") ?? string.Empty)) collection._page.Secrets.Add(value);
        return collection._page;
    }

    private void Items(JsonElement items, int depth, string source)
    {
        if (depth > MaximumDepth) throw new ToolException($"'{source}' has folders nested deeper than {MaximumDepth} levels; nothing was learned.");
        foreach (JsonElement item in items.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object))
        {
            if (item.TryGetProperty("item", out JsonElement inner) && inner.ValueKind == JsonValueKind.Array) Items(inner, depth + 1, source);
            else if (item.TryGetProperty("request", out JsonElement request)) Request(Text(item, "name") ?? string.Empty, request, List(item, "response"));
        }
    }

    private void Request(string name, JsonElement request, IEnumerable<JsonElement> answers)
    {
        // A request may be only its address.
        string method = request.ValueKind == JsonValueKind.Object ? Text(request, "method") ?? "GET" : "GET";
        JsonElement? url = request.ValueKind == JsonValueKind.Object ? request.TryGetProperty("url", out JsonElement given) ? given : null : request;
        if (url is not { } address || Raw(address) is not { Length: > 0 } raw)
        {
            _page.Remarks.Add(new PageRemark(1, "A request of the collection without an address."));
            return;
        }

        var operation = new DocumentedOperation(method.ToUpperInvariant(), raw.Split('?')[0], _page.Source, 1) { Title = name };
        _page.Operations.Add(operation);
        foreach (JsonElement parameter in List(address, "query")) Field(operation, parameter, FieldGroup.Query);
        foreach (JsonElement parameter in List(address, "variable")) Field(operation, parameter, FieldGroup.Path);
        operation.Query.AddRange(FormText.Pairs(raw.Contains('?', StringComparison.Ordinal) ? raw[(raw.IndexOf('?', StringComparison.Ordinal) + 1)..] : string.Empty).Select(static pair => pair.Key));
        if (request.ValueKind == JsonValueKind.Object && request.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Object) Body(operation, body);
        foreach (JsonElement header in List(request, "header"))
            if (PageSecrets.IsKey(Text(header, "key") ?? string.Empty) && Text(header, "value") is { Length: > 3 } value) _page.Secrets.Add(value.Split(' ')[^1]);
        foreach (JsonElement answer in answers) Answer(operation, answer);
    }

    private static void Field(DocumentedOperation operation, JsonElement parameter, FieldGroup place)
    {
        if (Text(parameter, "key") is { Length: > 0 } key) operation.Fields.Add(new DocumentedField(key, Type(Text(parameter, "value")), Description(parameter), null, place, 1));
    }

    // Postman examples have <integer> instead of a value.
    private static string Type(string? value) => value is ['<', .. var type, '>'] ? type : string.Empty;

    private void Body(DocumentedOperation operation, JsonElement body)
    {
        switch (Text(body, "mode"))
        {
            case "raw" when Text(body, "raw") is { } raw && !string.IsNullOrWhiteSpace(raw):
                if (Json(raw, "the body of a request") is { } value) operation.Bodies.Add(new CallBody(CallBodyKind.Json, value));
                break;
            case "urlencoded":
                operation.Bodies.Add(new CallBody(CallBodyKind.Form, Parts(operation, List(body, "urlencoded"))));
                break;
            case "formdata":
                operation.Bodies.Add(new CallBody(CallBodyKind.Multipart, Parts(operation, List(body, "formdata"))));
                break;
            case "file":
                operation.Bodies.Add(new CallBody(CallBodyKind.Binary, null));
                break;
        }

        foreach (CallBody sent in operation.Bodies)
            foreach (string secret in PageSecrets.Texts(sent.Value, isSecret: false)) _page.Secrets.Add(secret);
    }

    private static JsonObject Parts(DocumentedOperation operation, IEnumerable<JsonElement> parts)
    {
        var fields = new JsonObject();
        foreach (JsonElement part in parts)
        {
            if (Text(part, "key") is not { Length: > 0 } key) continue;
            fields[key] = Text(part, "type") == "file" ? LiteralReader.File : Text(part, "value") ?? string.Empty;
            if (Description(part) is { Length: > 0 } said) operation.Fields.Add(new DocumentedField(key, string.Empty, said, null, FieldGroup.Body, 1));
        }

        return fields;
    }

    private void Answer(DocumentedOperation operation, JsonElement answer)
    {
        int status = answer.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out int number) ? number : 200;
        string? media = List(answer, "header").Where(static header => string.Equals(Text(header, "key"), "content-type", StringComparison.OrdinalIgnoreCase)).Select(static header => Text(header, "value")).FirstOrDefault();
        operation.Statuses.Add(new DocumentedStatus(status, string.Empty, 1));
        if (status < 300 && DocumentedOperation.IsFileType(media)) operation.File = media;
        else if (Text(answer, "body") is { } body && !string.IsNullOrWhiteSpace(body) && Json(body, "an answer") is { } value) operation.Answers.Add((status, value));
    }

    private JsonNode? Json(string text, string what)
    {
        try
        {
            return new LiteralReader(text, 0).Value();
        }
        catch (LiteralException exception)
        {
            _page.Remarks.Add(new PageRemark(1, $"The JSON of {what} cannot be read: {exception.Message}."));
            return null;
        }
    }

    private static string? Raw(JsonElement url)
    {
        if (url.ValueKind == JsonValueKind.String) return url.GetString();
        if (Text(url, "raw") is { } raw) return raw;
        return List(url, "path").Any() ? "/" + string.Join('/', List(url, "path").Select(static segment => segment.ToString())) : null;
    }

    private static string Description(JsonElement part)
    {
        if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty("description", out JsonElement description)) return string.Empty;
        return description.ValueKind == JsonValueKind.String ? description.GetString()! : Text(description, "content") ?? string.Empty;
    }

    private static JsonElement.ArrayEnumerator List(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
