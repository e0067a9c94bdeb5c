using System.Globalization;
using Microsoft.OpenApi;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Scalars;

/// <summary>Finds the scalar of a schema with a single simple type, by the rows of <see cref="ScalarForm"/>, patterns and limits.</summary>
internal static class ScalarForms
{
    private static readonly Dictionary<(string Type, string Format), ScalarForm> Rows = ScalarForm.All
        .SelectMany(static row => row.Spec.Select(static spec => spec.Split(' ')).SelectMany(words => (words.Length == 1 ? [string.Empty] : words.Skip(1)).Select(format => (Key: (words[0], format), Row: row))))
        .ToDictionary(static pair => pair.Key, static pair => pair.Row);

    private static readonly Dictionary<string, ScalarForm> Patterns =
        ScalarForm.All.SelectMany(static row => row.Patterns.Select(pattern => (pattern, row))).ToDictionary(static pair => pair.pattern, static pair => pair.row, StringComparer.Ordinal);

    /// <summary>Returns the scalar of a type by its format and pattern; <see cref="ScalarKind.Any"/> if it is not a scalar type.</summary>
    public static ScalarKind Find(string type, string? format, string? pattern = null)
    {
        if (type == "string" && pattern is not null && Patterns.TryGetValue(pattern, out ScalarForm? form)) return form.Kind;
        return Rows.TryGetValue((type, format?.ToLowerInvariant() ?? string.Empty), out form) || Rows.TryGetValue((type, string.Empty), out form) ? form.Kind : ScalarKind.Any;
    }

    /// <summary>Returns a sample text in a format; null for formats without one.</summary>
    public static string? Sample(string? format, int index) =>
        ScalarForm.All.FirstOrDefault(row => row.BesidePattern is { } name && name == format) is { } beside ? beside.Sample!(index) : ScalarForm.Find(Find("string", format)).Sample?.Invoke(index);

    /// <summary>Returns the name of a text's form in drift reports; null if it has no special form.</summary>
    public static string? TextForm(string text) => ScalarForm.All.FirstOrDefault(row => row.IsText?.Invoke(text) == true)?.TextForm;

    /// <summary>The row of what drift reports call a text; null where that is no form of its own.</summary>
    public static ScalarForm? OfTextForm(string form) => ScalarForm.All.FirstOrDefault(row => row.TextForm == form);

    public static ScalarKind Find(IOpenApiSchema schema)
    {
        if (LooseTypes.Find(schema) is { } loose) return loose;
        string type = TypeName(schema);
        if (type == "integer") return ScalarLimits.Widen(schema.Text(ExtensionNames.Type) == "boolean" ? ScalarKind.BooleanDigit : Find(type, schema.Format), schema);
        if (type == "string" && (schema as IOpenApiSchemaMissingProperties)?.ContentEncoding is "base64" && Find(type, null, schema.Pattern) == ScalarKind.String) return ScalarKind.Bytes;
        return Find(type, schema.Format, schema.Pattern);
    }

    /// <summary>Returns whether a form field, a body or a response of this schema is a file.</summary>
    public static bool IsBinary(IOpenApiSchema schema) =>
        schema.Types() == JsonSchemaType.String && IsBinary(schema.Format)
        || ((schema as IOpenApiSchemaMissingProperties) is { ContentMediaType: { } media, ContentEncoding: null }
            && !media.StartsWith("text/", StringComparison.Ordinal) && schema.Types() is 0 or JsonSchemaType.String && !MediaTypes.IsJson(media));

    public static bool IsBinary(string? format) => format is "binary" or "file";

    // Without a type, some formats and limits indicate it.
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

/// <summary>Chooses a wider integer type if the limits do not fit the type of the format.</summary>
internal static class ScalarLimits
{
    public static ScalarKind Widen(ScalarKind kind, IOpenApiSchema schema)
    {
        if (Fits(schema.Maximum, kind) && Fits(schema.Minimum, kind)) return kind;
        return Fits(schema.Maximum, ScalarKind.Int64) && Fits(schema.Minimum, ScalarKind.Int64) ? ScalarKind.Int64
            : Fits(schema.Maximum, ScalarKind.UInt64) && schema.Minimum is not null && Fits(schema.Minimum, ScalarKind.UInt64) ? ScalarKind.UInt64
            : ScalarKind.BigInteger;
    }

    // Limits are often written as floating-point powers of two, so only those far outside are considered.
    private static bool Fits(string? limit, ScalarKind kind)
    {
        if (limit is null || !double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)) return true;
        return ScalarForm.Find(kind).Range is not { } range || (value >= range.Least && value <= range.Most);
    }
}
