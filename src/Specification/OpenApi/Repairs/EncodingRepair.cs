using System.Text.Json.Nodes;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>
/// Writes out the defaults of an encoding: Microsoft.OpenApi 3.11.0 reads a missing <c>explode</c> as false, and then a list
/// with a content type would be sent as one value.
/// </summary>
internal static class EncodingRepair
{
    public static void Apply(JsonObject map)
    {
        if (map["encoding"] is not JsonObject encodings) return;
        foreach (KeyValuePair<string, JsonNode?> pair in encodings)
        {
            if (pair.Value is not JsonObject encoding) continue;
            string? style = (encoding["style"] as JsonValue)?.ToString();
            if (!encoding.ContainsKey("explode")) encoding["explode"] = style is null or "form";
            else if (style is null) encoding["style"] = "form";
        }
    }
}
