using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.Demo;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Creates numbers, strings and booleans from type, format, limits and name.</summary>
internal static class ScalarSample
{
    public static JsonNode? Make(IOpenApiSchema schema, string name, int index)
    {
        if (Schemas.Is(schema, JsonSchemaType.String))
            return Text(schema, name, index);
        if (Schemas.Is(schema, JsonSchemaType.Integer))
            return (long)Number(schema, index, 1);
        if (Schemas.Is(schema, JsonSchemaType.Number))
            return Number(schema, index, 0.5m);
        if (Schemas.Is(schema, JsonSchemaType.Boolean))
            return index % 2 == 0;
        // Anything is allowed, or nothing.
        return null;
    }

    private static decimal Number(IOpenApiSchema schema, int index, decimal fraction)
    {
        var step = schema.MultipleOf is { } multiple and > 0 ? multiple : 1;
        var (least, most) = (Limit(schema.Minimum) ?? Limit(schema.ExclusiveMinimum) + step, Limit(schema.Maximum) ?? Limit(schema.ExclusiveMaximum) - step);
        var value = (index + 1) * step + (fraction < 1 && schema.MultipleOf is null ? fraction : 0);
        if (value < least)
            value = Math.Ceiling(least.Value / step) * step;
        return value > most ? Math.Floor(most.Value / step) * step : value;
    }

    private static decimal? Limit(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) ? limit : null;

    private static string Text(IOpenApiSchema schema, string name, int index)
    {
        var text = schema.Pattern is { } pattern && Formatted(schema.Format, index) is not { } known
            ? PatternSample.Make(pattern, index) ?? Named(name, index)
            : Formatted(schema.Format, index) ?? Named(name, index);
        if (schema.MinLength is { } least && text.Length < least && least < 10_000)
            text = text.PadRight(least, 'x');
        return schema.MaxLength is { } most && text.Length > most ? text[..most] : text;
    }

    private static string? Formatted(string? format, int index) => TextFormat.Find(format)?.Sample(index) ?? ScalarForms.Sample(format, index);

    private static string Named(string name, int index) => name switch
    {
        "plate" or "vehicle_plate" => Portuguese.Plate(index, 0),
        "tax_id" => TaxNumber.Of(5, index + 1),
        "email" => string.Create(CultureInfo.InvariantCulture, $"exemplo{index + 1}@example.pt"),
        "phone" => string.Create(CultureInfo.InvariantCulture, $"21900{index % 10_000:D4}"),
        "mobile_phone" => string.Create(CultureInfo.InvariantCulture, $"91000{index % 10_000:D4}"),
        "postal_code" => "2625-585",
        "country_code" => "PT",
        "city" => "Vialonga",
        "" or "name" or "title" or "description" => string.Create(CultureInfo.InvariantCulture, $"Exemplo {index + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{name.Replace('_', ' ')} {index + 1}"),
    };
}
