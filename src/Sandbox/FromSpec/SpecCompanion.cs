using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Creates the keys next to a payload of a success: no errors, a success flag, and samples of the others.</summary>
internal static class SpecCompanion
{
    public static JsonNode? Make(string name, IOpenApiSchema schema) => PlainKey.Of(name) switch
    {
        "success" or "ok" => Schemas.Is(schema, JsonSchemaType.Boolean) ? true : Sampler.Make(schema, name),
        "error" or "errors" or "warning" or "warnings" => Schemas.Is(schema, JsonSchemaType.Array) ? new JsonArray() : null,
        "status" or "statuscode" or "code" when Schemas.Is(schema, JsonSchemaType.Integer) => 200,
        "status" when schema.Enum is not { Count: > 0 } => "ok",
        _ => Sampler.Make(schema, name),
    };
}
