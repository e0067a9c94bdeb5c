namespace OfficeGest.Specification.OpenApi;

/// <summary>The keys of OpenAPI and JSON Schema, object by object.</summary>
internal static class KnownKeys
{
    private const string Keywords =
        "$ref $schema $anchor $defs $comment $dynamicRef $dynamicAnchor $vocabulary type format title description enum const default required properties items "
        + "additionalProperties patternProperties prefixItems propertyNames unevaluatedProperties unevaluatedItems allOf oneOf anyOf not nullable readOnly "
        + "writeOnly deprecated discriminator example examples pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength "
        + "minItems maxItems uniqueItems contains minContains maxContains minProperties maxProperties externalDocs xml contentEncoding contentMediaType "
        + "contentSchema dependentRequired dependentSchemas";

    // These are not read, or are so short that many keys resemble them.
    private const string FurtherKeywords = "$id id if then else definitions dependencies additionalItems $recursiveRef $recursiveAnchor";

    private const string Simple =
        "type format items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf";

    private static readonly KeyKind Swagger2 = Build(isSwagger2: true);

    private static readonly KeyKind OpenApi3 = Build(isSwagger2: false);

    public static KeyKind ForVersion(bool isSwagger2) => isSwagger2 ? Swagger2 : OpenApi3;

    private static KeyKind Build(bool isSwagger2)
    {
        KeyKind schema = Schema();
        KeyKind header = Kind(isSwagger2, "description", Simple, "$ref summary required deprecated style explode allowReserved schema content example examples").With("schema items", schema);
        KeyKind headers = KeyKind.MapOf(header);
        KeyKind encoding = new KeyKind("contentType headers style explode allowReserved", "encoding prefixEncoding itemEncoding").With("headers", headers);
        KeyKind media = new KeyKind("$ref schema itemSchema example examples encoding prefixEncoding itemEncoding")
            .With("schema itemSchema", schema).With("encoding", KeyKind.MapOf(encoding));
        KeyKind content = KeyKind.MapOf(media);
        header.With("content", content);
        KeyKind parameter = Kind(
                isSwagger2, "$ref name in description required allowEmptyValue schema", Simple, "summary deprecated style explode allowReserved content example examples")
            .With("schema items", schema).With("content", content);
        KeyKind body = new KeyKind("$ref summary description content required").With("content", content);
        KeyKind response = Kind(isSwagger2, "$ref description headers", "schema examples", "summary content links")
            .With("schema", schema).With("headers", headers).With("content", content);
        KeyKind operation = Kind(
            isSwagger2, "tags summary description externalDocs operationId parameters responses deprecated security", "consumes produces schemes", "requestBody callbacks servers")
            .With("parameters", parameter).With("requestBody", body).With("responses", new KeyKind("default").WithEach(response));
        KeyKind item = Kind(
            isSwagger2, "$ref get put post delete options head patch parameters", string.Empty, "trace query additionalOperations summary description servers")
            .With("get put post delete options head patch trace query", operation).With("parameters", parameter).With("additionalOperations", KeyKind.MapOf(operation));
        KeyKind items = KeyKind.MapOf(item);
        operation.With("callbacks", KeyKind.MapOf(items));

        KeyKind components = new KeyKind("schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems mediaTypes")
            .With("schemas", KeyKind.MapOf(schema)).With("responses", KeyKind.MapOf(response)).With("parameters", KeyKind.MapOf(parameter))
            .With("requestBodies", KeyKind.MapOf(body)).With("headers", headers).With("callbacks", KeyKind.MapOf(items)).With("pathItems", items).With("mediaTypes", content);
        KeyKind document = Kind(
            isSwagger2, "info paths security tags externalDocs", "swagger host basePath schemes consumes produces definitions parameters responses securityDefinitions",
            "openapi $self jsonSchemaDialect servers webhooks components");
        return document
            .With("info", new KeyKind("title summary description termsOfService contact license version"))
            .With("paths webhooks", items).With("components", components)
            .With("definitions", KeyKind.MapOf(schema)).With("parameters", KeyKind.MapOf(parameter)).With("responses", KeyKind.MapOf(response));
    }

    private static KeyKind Schema()
    {
        var schema = new KeyKind(Keywords, FurtherKeywords);
        return schema
            .With("properties patternProperties $defs definitions dependentSchemas", KeyKind.MapOf(schema))
            .With("items prefixItems additionalProperties propertyNames unevaluatedProperties unevaluatedItems additionalItems allOf oneOf anyOf not if then else contains contentSchema", schema)
            .With("discriminator", new KeyKind("propertyName mapping defaultMapping"));
    }

    private static KeyKind Kind(bool isSwagger2, string both, string second, string third) =>
        isSwagger2 ? new KeyKind($"{both} {second}", third) : new KeyKind($"{both} {third}", second);
}
