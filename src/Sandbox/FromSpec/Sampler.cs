using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Creates a value that a schema allows, always the same for the same place: from examples, otherwise from the schema.</summary>
internal sealed class Sampler(int index)
{
    // Optional parts are only created near the root, and the number of nodes is limited: a schema may contain itself many times.
    private const int OptionalDepth = 3;
    private const int Deepest = 10;

    private int _budget = 2_000;

    public static JsonNode? Make(IOpenApiSchema? schema, string name = "", int index = 0) => new Sampler(index).Value(schema, name, 0);

    private JsonNode? Value(IOpenApiSchema? schema, string name, int depth)
    {
        if (schema is null || depth > Deepest || --_budget < 0)
            return null;
        if (Given(schema) is { } given)
            return SpecExample.Copy(given);
        if (Schemas.Is(schema, JsonSchemaType.Object))
            return Object(schema, depth);
        if (Schemas.Is(schema, JsonSchemaType.Array))
            return Array(schema, name, depth);
        var part = schema.AllOf is [{ } only, ..] && schema.Type is null ? only : Schemas.Choice(schema);
        if (schema.Type is null && part is not null)
            return Value(part, name, depth + 1);
        return ScalarSample.Make(schema, name, index);
    }

    private JsonNode? Given(IOpenApiSchema schema)
    {
#pragma warning disable CS0618 // The keyword of OpenAPI 3.0, which specs still use.
        if (schema.Example is { } example && !SpecExample.IsNull(example))
            return example;
#pragma warning restore CS0618
        if (schema.Examples is { Count: > 0 } examples && !SpecExample.IsNull(examples[index % examples.Count]))
            return examples[index % examples.Count];
        if (schema.Node(SetAside.Constant) is { } constant && !SpecExample.IsNull(constant))
            return constant;
        if (schema.Enum?.Where(value => !SpecExample.IsNull(value)).ToList() is { Count: > 0 } values)
            return values[index % values.Count];
        if (schema.Node(ExtensionNames.ExtensibleEnum) is JsonArray { Count: > 0 } known)
            return known[index % known.Count];
        return schema.Default is { } usual && !SpecExample.IsNull(usual) ? usual : null;
    }

    private JsonObject Object(IOpenApiSchema schema, int depth)
    {
        var required = Schemas.Required(schema);
        var value = new JsonObject();
        foreach (var (name, property) in Schemas.Properties(schema))
        {
            if (!required.Contains(name) && (depth >= OptionalDepth || _budget <= 0))
                continue;
            value[name] = Value(property, name, depth + 1);
        }

        if (value.Count == 0 && depth < OptionalDepth && schema.AdditionalProperties is { } map)
            value["chave"] = Value(map, "chave", depth + 1);
        return value;
    }

    private JsonArray Array(IOpenApiSchema schema, string name, int depth)
    {
        var array = new JsonArray();
        var items = Schemas.Items(schema);
        var count = Math.Clamp(schema.MinItems ?? 1, depth >= OptionalDepth ? schema.MinItems ?? 0 : 1, 20);
        for (var i = 0; i < count && items is not null; i++)
            array.Add(new Sampler(index + i) { _budget = _budget / (count + 1) }.Value(items, name, depth + 1));
        return array;
    }
}
