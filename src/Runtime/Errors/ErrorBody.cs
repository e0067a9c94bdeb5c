using System.Text.Json;

namespace OfficeGest;

/// <summary>What can be found in the body of an error, whose shape nobody promises.</summary>
internal sealed record ErrorBody(string? Message, ValidationErrors Errors)
{
    private const int MaximumMessage = 1000;

    private static readonly ErrorBody Empty = new(null, ValidationErrors.Empty);

    public static ErrorBody Parse(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            if (root.ValueKind == JsonValueKind.String) return Empty with { Message = Cut(root.GetString()) };
            if (root.ValueKind != JsonValueKind.Object) return Empty;

            var errors = new List<KeyValuePair<string, IReadOnlyList<string>>>();
            if (root.TryGetProperty("errors", out JsonElement fields)) Collect(fields, errors);
            string? message = Text(root, "message") ?? Text(root, "error") ?? Nested(root, "error") ?? Nested(root, "data")
                ?? Text(root, "mensagem") ?? Text(root, "erro") ?? Text(root, "detail") ?? Text(root, "error_description")
                ?? errors.SelectMany(static pair => pair.Value).FirstOrDefault();
            return new ErrorBody(Cut(message), errors.Count == 0 ? ValidationErrors.Empty : new ValidationErrors(errors));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Empty;
        }
    }

    private static void Collect(JsonElement fields, List<KeyValuePair<string, IReadOnlyList<string>>> errors)
    {
        switch (fields.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty field in fields.EnumerateObject()) Add(field.Name, field.Value, errors);
                break;
            case JsonValueKind.Array or JsonValueKind.String:
                Add(string.Empty, fields, errors);
                break;
        }
    }

    private static void Add(string field, JsonElement messages, List<KeyValuePair<string, IReadOnlyList<string>>> errors)
    {
        IEnumerable<JsonElement> values = messages.ValueKind == JsonValueKind.Array ? messages.EnumerateArray() : [messages];
        errors.Add(new(field, [.. values.Select(static value => Cut(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText())!)]));
    }

    private static string? Nested(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? Text(value, "message") : null;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static string? Cut(string? text) => text is { Length: > MaximumMessage } ? text.Substring(0, MaximumMessage) + "…" : text;
}
