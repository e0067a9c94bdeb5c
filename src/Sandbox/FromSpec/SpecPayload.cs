using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.Resources;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>The success response of an operation: its status, its content, and the payload without its envelope.</summary>
internal sealed record SpecPayload(int Status, string? ContentType, IOpenApiMediaType? Media, EnvelopeKeys? Around, IOpenApiSchema? Schema)
{
    /// <summary>The key of the payload; null if there is no envelope.</summary>
    public string? Key => Around?.Payload;

    /// <summary>Whether the response has the figures of API v2.</summary>
    public bool HasMeta => Around is { Meta: EnvelopeConvention.Meta };

    /// <summary>Whether the spec has a header with the addresses of other pages.</summary>
    public bool HasLinkHeader { get; init; }

    public bool IsJson => ContentType is not null && ContentType.Contains("json", StringComparison.OrdinalIgnoreCase) && !IsLines;

    /// <summary>Whether it is JSON lines or server-sent events.</summary>
    public bool IsLines => ContentType is "application/jsonl" or "application/x-ndjson" or "application/json-seq" or "text/event-stream";

    public IOpenApiSchema? Items => Schemas.Items(Schema);

    public bool IsList => IsJson && Items is not null;

    /// <summary>The description of the response for paging.</summary>
    public PagedResponse Paged => new(Around, KeysOf(Media?.Schema), [.. Schemas.Properties(Items).Keys], HasLinkHeader);

    /// <param name="operation">The operation.</param>
    /// <param name="path">Its path.</param>
    /// <param name="preferred">The preferred status if there are several: 201 for an operation that creates something.</param>
    public static SpecPayload Of(OpenApiOperation operation, string path, int preferred)
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
        var around = EnvelopeOf(operation, path, media.Schema);
        var schema = around is { } envelope ? Schemas.Properties(media.Schema)[envelope.Payload] : media.Schema;
        return new SpecPayload(status, type, media, around, schema)
        {
            HasLinkHeader = PagingConvention.HasLinkHeader(response),
        };
    }

    /// <summary>Returns the example of the whole response, without its envelope.</summary>
    public JsonNode? Example()
    {
        var whole = Media?.Example ?? Media?.Examples?.Values.Select(example => example.Value ?? example.DataValue).FirstOrDefault(value => value is not null);
        return Key is null ? whole : (whole as JsonObject)?[Key];
    }

    public Envelope Envelope()
    {
        return new Envelope(Key, HasMeta, json =>
        {
            foreach (var (name, value) in Beside())
            {
                if (name == EnvelopeConvention.Meta)
                    continue;
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, value);
            }
        });
    }

    /// <summary>Returns the documented keys next to the payload of a success.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Beside()
    {
        if (Key is null)
            yield break;
        var required = Schemas.Required(Media?.Schema);
        foreach (var (name, schema) in Schemas.Properties(Media?.Schema))
            if (name != Key && required.Contains(name))
                yield return new(name, SpecCompanion.Make(name, schema));
    }

    private static IReadOnlyList<ResponseKey> KeysOf(IOpenApiSchema? schema) => ResponseKey.Of(Schemas.Properties(schema), Schemas.Properties);

    private static EnvelopeKeys? EnvelopeOf(OpenApiOperation operation, string path, IOpenApiSchema? schema)
    {
        var target = (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
        var mark = operation.Node(ExtensionNames.Envelope) ?? target?.Node(ExtensionNames.Envelope);
        return EnvelopeConvention.Find((mark as JsonValue)?.ToString(), KeysOf(schema), path, target is { OneOf.Count: > 0 } or { AnyOf.Count: > 0 });
    }

    private static int StatusOf(string text) => text.ToUpperInvariant() switch
    {
        "2XX" or "DEFAULT" => 200,
        _ => int.TryParse(text, out var status) ? status : 0,
    };
}
