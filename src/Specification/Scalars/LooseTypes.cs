using Microsoft.OpenApi;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Scalars;

/// <summary>Maps a value with several JSON types to one C# type: <c>type: [integer, string]</c> with <c>x-officegest-type: integer</c>.</summary>
/// <remarks>
/// The mark declares the type of the value, the list its JSON types. Documents before OpenAPI 3.1, which cannot list types, omit <c>type</c>. Without the
/// mark several types are a union: <c>FILTRO-01</c> or <c>12</c>.
/// </remarks>
internal static class LooseTypes
{
    private const JsonSchemaType Scalar = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Integer | JsonSchemaType.Boolean;

    private static readonly string[] Marks = ["string", "boolean", "integer", "number"];

    /// <summary>The mark under which a value that may come in other types of JSON keeps its type in C#; null when no mark does that.</summary>
    public static string? MarkOf(string type, string? format, string? pattern)
    {
        ScalarKind kind = ScalarForms.Find(type, format, pattern);
        return kind == ScalarKind.Any || ScalarForms.IsBinary(format) ? null : Array.Find(Marks, mark => ScalarForm.Find(Marked(mark, format)!.Value).Type == ScalarForm.Find(kind).Type);
    }

    /// <summary>Returns the scalar; null if the schema has no such mark or no such types.</summary>
    public static ScalarKind? Find(IOpenApiSchema schema)
    {
        if (schema.Text(ExtensionNames.Type) is not { } mark) return null;
        JsonSchemaType types = schema.Types();
        if (types == JsonSchemaType.String) return mark == "integer" ? ScalarKind.Int64String : null;
        bool isSeveral = types == 0 || ((types & ~Scalar) == 0 && (types & (types - 1)) != 0);
        return isSeveral ? Marked(mark, schema.Format) : null;
    }

    private static ScalarKind? Marked(string mark, string? format) => mark switch
    {
        "string" => ScalarKind.LooseString,
        "boolean" => ScalarKind.LooseBoolean,
        "integer" => format == "int32" ? ScalarKind.LooseInt32 : ScalarKind.LooseInt64,
        "number" => ScalarKind.LooseDecimal,
        _ => null,
    };
}
