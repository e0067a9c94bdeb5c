using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Reads examples: Microsoft.OpenApi represents an explicit null as a special string.</summary>
internal static class SpecExample
{
    public static bool IsNull(JsonNode? node) => node is null || node.IsJsonNullSentinel();

    public static JsonNode? Copy(JsonNode? example)
    {
        switch (example)
        {
            case JsonObject record:
                var copy = new JsonObject();
                foreach (var (name, value) in record)
                    copy[name] = Copy(value);
                return copy;
            case JsonArray list:
                return new JsonArray([.. list.Select(Copy)]);
            default:
                return IsNull(example) ? null : example!.DeepClone();
        }
    }
}
