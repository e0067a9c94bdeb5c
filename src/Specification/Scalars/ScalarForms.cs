using System.Globalization;
using Microsoft.OpenApi;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Scalars;

/// <summary>The scalar that a schema of a single simple type stands for: one table of type and format, and what patterns and limits change.</summary>
internal static class ScalarForms
{
    // A format without a row is the row of its type without formats.
    private static readonly (string Type, string Formats, ScalarKind Kind)[] Table =
    [
        ("boolean", "", ScalarKind.Boolean),
        ("integer", "", ScalarKind.Int64),
        ("integer", "int32 int16 int8 sbyte uint8 uint16 byte short", ScalarKind.Int32),
        ("integer", "uint32 uint", ScalarKind.UInt32),
        ("integer", "uint64 ulong", ScalarKind.UInt64),
        ("integer", "bigint biginteger big-integer", ScalarKind.BigInteger),
        ("number", "", ScalarKind.Decimal),
        ("number", "float single", ScalarKind.Single),
        ("number", "double", ScalarKind.Double),
        ("number", "int32", ScalarKind.Int32),
        ("number", "int64", ScalarKind.Int64),
        ("string", "", ScalarKind.String),
        ("string", "date", ScalarKind.Date),
        ("string", "date-time datetime", ScalarKind.DateTime),
        ("string", "time", ScalarKind.Time),
        ("string", "duration", ScalarKind.Duration),
        ("string", "uuid guid", ScalarKind.Guid),
        ("string", "uri url uri-reference iri", ScalarKind.Uri),
        ("string", "byte base64", ScalarKind.Bytes),
        ("string", "decimal", ScalarKind.DecimalString),
    ];

    // Texts of which the pattern says more than any format.
    private static readonly (string Pattern, ScalarKind Kind)[] Patterns =
    [
        (@"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$", ScalarKind.LocalDateTime),
        (@"^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$", ScalarKind.LocalDateTime),
        (@"^([01]\d|2[0-3]):[0-5]\d$", ScalarKind.TimeOfDayMinutes),
        (@"^([01][0-9]|2[0-3]):[0-5][0-9]$", ScalarKind.TimeOfDayMinutes),
    ];

    private static readonly Dictionary<(string Type, string Format), ScalarKind> Rows = Table
        .SelectMany(static row => row.Formats.Split(' ').Select(format => (Key: (row.Type, format), row.Kind)))
        .ToDictionary(static row => row.Key, static row => row.Kind);

    /// <summary>The scalar of a type by its format and pattern alone; <see cref="ScalarKind.Any"/> for what is no scalar type.</summary>
    public static ScalarKind Find(string type, string? format, string? pattern = null)
    {
        if (type == "string" && pattern is not null)
        {
            foreach ((string known, ScalarKind kind) in Patterns)
                if (known == pattern) return kind;
        }

        return Rows.TryGetValue((type, format?.ToLowerInvariant() ?? string.Empty), out ScalarKind found) || Rows.TryGetValue((type, string.Empty), out found)
            ? found
            : ScalarKind.Any;
    }

    public static ScalarKind Find(IOpenApiSchema schema)
    {
        if (LooseTypes.Find(schema) is { } loose) return loose;
        string type = TypeName(schema);
        if (type == "integer") return ScalarLimits.Widen(schema.Text(ExtensionNames.Type) == "boolean" ? ScalarKind.BooleanDigit : Find(type, schema.Format), schema);
        if (type == "string" && (schema as IOpenApiSchemaMissingProperties)?.ContentEncoding is "base64" && Find(type, null, schema.Pattern) == ScalarKind.String) return ScalarKind.Bytes;
        return Find(type, schema.Format, schema.Pattern);
    }

    /// <summary>Whether a form field, a body or a response of this schema is a file.</summary>
    public static bool IsBinary(IOpenApiSchema schema) =>
        schema.Types() == JsonSchemaType.String && schema.Format is "binary" or "file"
        || ((schema as IOpenApiSchemaMissingProperties) is { ContentMediaType: { } media, ContentEncoding: null }
            && !media.StartsWith("text/", StringComparison.Ordinal) && schema.Types() is 0 or JsonSchemaType.String && !MediaTypes.IsJson(media));

    // Without a type, some formats and limits say which one is meant.
    private static string TypeName(IOpenApiSchema schema) => schema.Types() switch
    {
        JsonSchemaType.Boolean => "boolean",
        JsonSchemaType.Integer => "integer",
        JsonSchemaType.Number or (JsonSchemaType.Number | JsonSchemaType.Integer) => "number",
        JsonSchemaType.String => "string",
        0 when schema.Pattern is not null || schema.MaxLength is not null || schema.MinLength is not null => "string",
        0 when schema.Format is "date" or "date-time" or "uuid" or "email" or "uri" or "byte" => "string",
        0 when schema.Format is "int32" or "int64" => "integer",
        0 when schema.Format is "float" or "double" => "number",
        _ => string.Empty,
    };
}

/// <summary>Whole numbers whose limits do not fit the type that their format names.</summary>
internal static class ScalarLimits
{
    public static ScalarKind Widen(ScalarKind kind, IOpenApiSchema schema)
    {
        if (Fits(schema.Maximum, kind) && Fits(schema.Minimum, kind)) return kind;
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
}
