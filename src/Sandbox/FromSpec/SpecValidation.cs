using System.Text.Json;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>422 for what a description requires and a request does not bring, or brings in another type or format.</summary>
internal sealed class SpecValidation
{
    private readonly string[] _query;
    private readonly bool _bareFilter;
    private readonly IReadOnlyDictionary<string, IOpenApiSchema> _properties;
    private readonly ISet<string> _required;

    public SpecValidation(IReadOnlyList<IOpenApiParameter> parameters, IOpenApiRequestBody? body)
    {
        _query = [.. parameters.Where(parameter => parameter is { In: ParameterLocation.Query, Required: true, Name: not null }).Select(parameter => parameter.Name!)];
        _bareFilter = parameters.Any(parameter => parameter is { In: ParameterLocation.Query, Name: "filter" });
        var schema = body?.Content?.FirstOrDefault(pair => pair.Key.Contains("json", StringComparison.OrdinalIgnoreCase)).Value?.Schema;
        _properties = Schemas.Properties(schema);
        _required = Schemas.Required(schema);
    }

    public Answer? Refusal(Exchange exchange)
    {
        var validation = new Validation();
        if (!_bareFilter && exchange.Method == "GET" && exchange.Query["filter"] is not null)
            validation.NotAnArray("filter");
        foreach (var name in _query)
        {
            if (exchange.Query[name] is null)
                validation.Required(name);
        }

        if (_properties.Count > 0)
            Check(exchange.Json(), exchange.Method != "PATCH", validation);
        return validation.Failed ? validation.ToAnswer() : null;
    }

    private void Check(JsonElement body, bool whole, Validation validation)
    {
        foreach (var (name, schema) in _properties)
        {
            var there = body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
            if (!there && whole && _required.Contains(name) && !Schemas.Is(schema, JsonSchemaType.Null))
                validation.Required(name);
            else if (there && Type(schema) is var type && type == JsonSchemaType.String && value.ValueKind is not JsonValueKind.String)
                validation.NotText(name);
            else if (there && value.ValueKind == JsonValueKind.String && TextFormat.Find(schema.Format)?.IsValid is { } isValid && !(Text(value) is { } text && isValid(text)))
                validation.WrongFormat(name);
            else if (there && Type(schema) == JsonSchemaType.Integer && !IsInteger(value))
                validation.NotANumber(name);
        }
    }

    // Null for half of a surrogate pair.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonSchemaType? Type(IOpenApiSchema schema) => schema.Type & ~JsonSchemaType.Null;

    // PHP accepts "12" as 12.
    private static bool IsInteger(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _),
        JsonValueKind.String => long.TryParse(value.GetString(), out _),
        _ => false,
    };
}
