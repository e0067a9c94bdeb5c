using System.Globalization;
using Microsoft.OpenApi;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Parse;

/// <summary>The scalar that a schema of a single simple type stands for.</summary>
internal static class Scalars
{
    private static readonly HashSet<string> LocalDateTimes = new(StringComparer.Ordinal)
    {
        @"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$",
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$",
    };

    private static readonly HashSet<string> MinuteTimes = new(StringComparer.Ordinal)
    {
        @"^([01]\d|2[0-3]):[0-5]\d$",
        @"^([01][0-9]|2[0-3]):[0-5][0-9]$",
    };

    public static ScalarKind Of(IOpenApiSchema schema) => LooseTypes.Of(schema) ?? schema.Types() switch
    {
        JsonSchemaType.Boolean => ScalarKind.Boolean,
        JsonSchemaType.Integer => Integer(schema),
        JsonSchemaType.Number or (JsonSchemaType.Number | JsonSchemaType.Integer) => Number(schema),
        JsonSchemaType.String => String(schema),
        0 when schema.Pattern is not null || schema.MaxLength is not null || schema.MinLength is not null => String(schema),
        0 when schema.Format is "date" or "date-time" or "uuid" or "email" or "uri" or "byte" => String(schema),
        0 when schema.Format is "int32" or "int64" => Integer(schema),
        0 when schema.Format is "float" or "double" => Number(schema),
        _ => ScalarKind.Any,
    };

    private static ScalarKind Integer(IOpenApiSchema schema)
    {
        if (schema.Text(Extensions.OfficeGestType) == "boolean") return ScalarKind.BooleanDigit;
        ScalarKind kind = schema.Format?.ToLowerInvariant() switch
        {
            "int32" or "int16" or "int8" or "sbyte" or "uint8" or "uint16" or "byte" or "short" => ScalarKind.Int32,
            "uint32" or "uint" => ScalarKind.UInt32,
            "uint64" or "ulong" => ScalarKind.UInt64,
            "bigint" or "biginteger" or "big-integer" => ScalarKind.BigInteger,
            _ => ScalarKind.Int64,
        };
        bool fits = Fits(schema.Maximum, kind) && Fits(schema.Minimum, kind);
        if (fits) return kind;
        return Fits(schema.Maximum, ScalarKind.Int64) && Fits(schema.Minimum, ScalarKind.Int64) ? ScalarKind.Int64
            : Fits(schema.Maximum, ScalarKind.UInt64) && schema.Minimum is not null && Fits(schema.Minimum, ScalarKind.UInt64) ? ScalarKind.UInt64
            : ScalarKind.BigInteger;
    }

    // Limits are often written as powers of two in floating point; only those far outside count.
    private static bool Fits(string? limit, ScalarKind kind)
    {
        if (limit is null || !double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)) return true;
        return kind switch
        {
            ScalarKind.Int32 => value is >= -2147483648d and <= 2147483648d,
            ScalarKind.UInt32 => value is >= 0d and <= 4294967296d,
            ScalarKind.UInt64 => value is >= 0d and <= 18446744073709551616d,
            ScalarKind.Int64 => value is >= -9223372036854775808d and <= 9223372036854775808d,
            _ => true,
        };
    }

    private static ScalarKind Number(IOpenApiSchema schema) => schema.Format?.ToLowerInvariant() switch
    {
        "float" or "single" => ScalarKind.Single,
        "double" => ScalarKind.Double,
        "int32" => ScalarKind.Int32,
        "int64" => ScalarKind.Int64,
        _ => ScalarKind.Decimal,
    };

    private static ScalarKind String(IOpenApiSchema schema)
    {
        if (schema.Pattern is { } pattern)
        {
            if (LocalDateTimes.Contains(pattern)) return ScalarKind.LocalDateTime;
            if (MinuteTimes.Contains(pattern)) return ScalarKind.TimeOfDayMinutes;
        }

        if ((schema as IOpenApiSchemaMissingProperties)?.ContentEncoding is "base64") return ScalarKind.Bytes;
        return schema.Format?.ToLowerInvariant() switch
        {
            "date" => ScalarKind.Date,
            "date-time" or "datetime" => ScalarKind.DateTime,
            "time" => ScalarKind.Time,
            "duration" => ScalarKind.Duration,
            "uuid" or "guid" => ScalarKind.Guid,
            "uri" or "url" or "uri-reference" or "iri" => ScalarKind.Uri,
            "byte" or "base64" => ScalarKind.Bytes,
            "decimal" => ScalarKind.DecimalString,
            _ => ScalarKind.String,
        };
    }

    /// <summary>Whether a form field, a body or a response of this schema is a file.</summary>
    public static bool IsBinary(IOpenApiSchema schema) =>
        schema.Types() == JsonSchemaType.String && schema.Format is "binary" or "file"
        || ((schema as IOpenApiSchemaMissingProperties) is { ContentMediaType: { } media, ContentEncoding: null }
            && !media.StartsWith("text/", StringComparison.Ordinal) && schema.Types() is 0 or JsonSchemaType.String && !MediaTypes.IsJson(media));
}
