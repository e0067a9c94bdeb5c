using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>
/// Keeps the array format of Swagger 2.0: Microsoft.OpenApi 3.11.0 drops <c>collectionFormat</c> in forms, reads csv in a query as multi, and throws for tsv.
/// </summary>
internal static class CollectionFormatRepair
{
    private const string Default = "csv";

    /// <summary>Keeps the format of a parameter, including the default format.</summary>
    public static void Apply(JsonObject map, Findings findings)
    {
        if (map["in"] is not JsonValue || map.Root["swagger"] is null) return;
        string format = map["collectionFormat"] is JsonValue value ? value.ToString() : Default;
        if (format is not (Default or "ssv" or "tsv" or "pipes" or "multi"))
        {
            findings.AddNamed(SpecRules.DocumentDeviates, JsonPointers.FromNode(map) + "/collectionFormat", $"'{VisibleText.From(format, 40)}' is not csv, ssv, tsv, pipes or multi");
            format = Default;
        }

        map.Remove("collectionFormat");
        if (map["type"] is JsonValue type && type.ToString() == "array") map[SetAside.CollectionFormat] = format;
    }
}
