using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.Resources;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>The success an operation promises: its status, its content, and in it the payload without its envelope.</summary>
internal sealed record SpecPayload(int Status, string? ContentType, IOpenApiMediaType? Media, string? Key, IOpenApiSchema? Schema)
{
    public bool IsJson => ContentType is not null && ContentType.Contains("json", StringComparison.OrdinalIgnoreCase) && !IsLines;

    /// <summary>JSON lines or server-sent events: rows one after the other.</summary>
    public bool IsLines => ContentType is "application/jsonl" or "application/x-ndjson" or "application/json-seq" or "text/event-stream";

    public IOpenApiSchema? Items => Schemas.Items(Schema);

    public bool IsList => IsJson && Items is not null;

    /// <summary>The keys of the promised figures.</summary>
    public IReadOnlyCollection<string> Figures =>
        Key is not null && Schemas.Properties(Media?.Schema).TryGetValue(EnvelopeConvention.Meta, out var meta) ? [.. Schemas.Properties(meta).Keys] : [];

    /// <param name="operation">The operation.</param>
    /// <param name="preferred">The status to choose where several are promised: 201 for what makes something.</param>
    public static SpecPayload Of(OpenApiOperation operation, int preferred)
    {
        var successes = (operation.Responses ?? [])
            .Select(pair => (Status: StatusOf(pair.Key), Response: pair.Value))
            .Where(pair => pair.Status is >= 200 and < 300)
            .OrderBy(pair => pair.Status == preferred ? 0 : 1)
            .ThenBy(pair => pair.Response.Content is { Count: > 0 } ? 0 : 1)
            .ThenBy(pair => pair.Status)
            .ToList();
        if (successes.Count == 0)
            return new SpecPayload(preferred == 200 ? 204 : preferred, null, null, null, null);
        var (status, response) = successes[0];
        if (response.Content is not { Count: > 0 } content)
            return new SpecPayload(status, null, null, null, null);
        var (type, media) = content.FirstOrDefault(pair => pair.Key.Contains("json", StringComparison.OrdinalIgnoreCase), content.First());
        var key = KeyOf(operation, media.Schema);
        var schema = key is null ? media.Schema : Schemas.Properties(media.Schema)[key];
        return new SpecPayload(status, type, media, key, schema);
    }

    /// <summary>The example of the whole answer, without its envelope.</summary>
    public JsonNode? Example()
    {
        var whole = Media?.Example ?? Media?.Examples?.Values.Select(example => example.Value ?? example.DataValue).FirstOrDefault(value => value is not null);
        return Key is null ? whole : (whole as JsonObject)?[Key];
    }

    public Envelope Envelope()
    {
        var properties = Key is null ? null : Schemas.Properties(Media?.Schema);
        var required = Schemas.Required(Media?.Schema);
        var rest = properties?.Where(property => property.Key != Key && property.Key != EnvelopeConvention.Meta && required.Contains(property.Key)).ToList() ?? [];
        return new Envelope(Key, properties?.ContainsKey(EnvelopeConvention.Meta) == true, json =>
        {
            foreach (var (name, schema) in rest)
            {
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, Sampler.Make(schema, name));
            }
        });
    }

    private static string? KeyOf(OpenApiOperation operation, IOpenApiSchema? schema)
    {
        var target = (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
        var mark = operation.Node(ExtensionNames.Envelope) ?? target?.Node(ExtensionNames.Envelope);
        return EnvelopeConvention.Find((mark as JsonValue)?.ToString(), [.. Schemas.Properties(schema).Keys])?.Payload;
    }

    private static int StatusOf(string text) => text.ToUpperInvariant() switch
    {
        "2XX" or "DEFAULT" => 200,
        _ => int.TryParse(text, out var status) ? status : 0,
    };
}
