using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>
/// Sets aside how Swagger 2.0 writes arrays: Microsoft.OpenApi 3.11.0 forgets <c>collectionFormat</c> in forms, reads the csv of a query as multi, and throws at tsv.
/// </summary>
internal static class CollectionFormatRepair
{
    private const string Default = "csv";

    /// <summary>Sets aside the format of a parameter, the default one too.</summary>
    public static void Apply(JsonObject map, Findings findings)
    {
        if (map["in"] is not JsonValue || map.Root["swagger"] is null) return;
        string format = map["collectionFormat"] is JsonValue value ? value.ToString() : Default;
        if (format is not (Default or "ssv" or "tsv" or "pipes" or "multi"))
        {
            findings.AddNamed(SpecRules.DocumentDeviates, JsonPointers.FromNode(map) + "/collectionFormat", $"'{VisibleText.From(format, 40)}' is none of csv, ssv, tsv, pipes and multi");
            format = Default;
        }

        map.Remove("collectionFormat");
        if (map["type"] is JsonValue type && type.ToString() == "array") map[SetAside.CollectionFormat] = format;
    }
}
