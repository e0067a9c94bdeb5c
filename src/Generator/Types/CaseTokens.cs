using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Types;

/// <summary>Finds the tokens with which the JSON of a case can begin.</summary>
internal sealed class CaseTokens(ObjectShapes shapes)
{
    private readonly Dictionary<string, JsonTokens> _known = new(StringComparer.Ordinal);

    public JsonTokens Of(SchemaSite site, TypeModel type) => type switch
    {
        ListType => JsonTokens.Array,
        MapType or NamedType { Kind: NamedKind.Object } => JsonTokens.Object,
        ScalarType scalar => ScalarForm.Find(scalar.Kind).Tokens,
        _ => Component(site),
    };

    private JsonTokens Component(SchemaSite site)
    {
        string key = shapes.Target(site).Site.Pointer;
        if (!_known.TryGetValue(key, out JsonTokens tokens)) _known[key] = tokens = Of(site, new HashSet<string>(StringComparer.Ordinal));
        return tokens;
    }

    private JsonTokens Of(SchemaSite site, HashSet<string> visited)
    {
        (SchemaSite target, string? id) = shapes.Target(site);
        IOpenApiSchema schema = target.Schema;
        if (schema is OpenApiSchemaReference || visited.Count > 100) return JsonTokens.All;
        if (id is not null && !visited.Add(id)) return JsonTokens.None;
        JsonTokens tokens = Of(schema.Types());
        if (tokens != JsonTokens.None) return tokens;
        if (schema.Enum is { Count: > 0 }) return Constants.Strings(schema).Count > 0 ? JsonTokens.String : JsonTokens.Number;
        IEnumerable<IOpenApiSchema> parts = (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Concat(schema.AllOf ?? []);
        foreach (IOpenApiSchema part in parts) tokens |= Of(new SchemaSite(part, target.Pointer), visited);
        return tokens == JsonTokens.None ? schema.IsObject() ? JsonTokens.Object : JsonTokens.All : tokens;
    }

    private static JsonTokens Of(JsonSchemaType types)
    {
        JsonTokens tokens = JsonTokens.None;
        if ((types & JsonSchemaType.Object) != 0) tokens |= JsonTokens.Object;
        if ((types & JsonSchemaType.Array) != 0) tokens |= JsonTokens.Array;
        if ((types & JsonSchemaType.String) != 0) tokens |= JsonTokens.String;
        if ((types & (JsonSchemaType.Number | JsonSchemaType.Integer)) != 0) tokens |= JsonTokens.Number;
        if ((types & JsonSchemaType.Boolean) != 0) tokens |= JsonTokens.Boolean;
        return tokens;
    }
}
