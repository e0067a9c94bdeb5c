using System.Text.Json.Nodes;
using OfficeGest.Generator.Load;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Parse;

/// <summary>
/// How Swagger 2.0 writes arrays. Microsoft.OpenApi forgets it in forms, takes the csv of a query for multi and throws at tsv, so it is set aside before the
/// reader sees it.
/// </summary>
internal static class CollectionFormat
{
    private const string Extension = "x-officegest-collection-format";
    private const string Default = "csv";

    /// <summary>Sets aside the format of a parameter, the default one too.</summary>
    public static void Apply(JsonObject map, Findings findings)
    {
        if (map["in"] is not JsonValue || map.Root["swagger"] is null) return;
        string format = map["collectionFormat"] is JsonValue value ? value.ToString() : Default;
        if (format is not (Default or "ssv" or "tsv" or "pipes" or "multi"))
        {
            findings.AddNamed(SpecRules.ReaderRemark, JsonPointers.Of(map) + "/collectionFormat", $"'{VisibleText.Of(format, 40)}' is none of csv, ssv, tsv, pipes and multi");
            format = Default;
        }

        map.Remove("collectionFormat");
        if (map["type"] is JsonValue type && type.ToString() == "array") map[Extension] = format;
    }

    /// <summary>The style of an array, or null for what is none or stands in a later version.</summary>
    public static (ParameterStyle Style, bool Explode)? Of(SpecDocument document, Microsoft.OpenApi.IOpenApiReadOnlyExtensible element, ParameterLocation? location)
    {
        if (!document.IsSwagger || element.Text(Extension) is not { } format) return null;
        ParameterStyle plain = location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        return format switch
        {
            "ssv" => (ParameterStyle.SpaceDelimited, false),
            "tsv" => (ParameterStyle.TabDelimited, false),
            "pipes" => (ParameterStyle.PipeDelimited, false),

            // Several parameters of one name are for queries and forms alone.
            "multi" when plain == ParameterStyle.Form => (ParameterStyle.Form, true),
            _ => (plain, false),
        };
    }
}
