using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Specification.OpenApi;

/// <summary>Checks that a document is OpenAPI of a known version.</summary>
internal static class SpecVersion
{
    private static readonly Regex Known = new(@"^(2\.0|3\.[012](\.\d+(-\S+)?)?)$", RegexOptions.CultureInvariant);

    public static bool Check(JsonObject root, string path, Findings findings)
    {
        string key = root.ContainsKey("openapi") ? "openapi" : "swagger";
        if (!root.TryGetPropertyValue(key, out JsonNode? node))
        {
            findings.Add(SpecRules.NotOpenApi, string.Empty, path, "it has neither 'openapi' nor 'swagger'");
            return false;
        }

        string version = node is JsonValue ? node.ToString().Trim() : string.Empty;
        if (!Known.IsMatch(version))
        {
            findings.Add(SpecRules.UnknownVersion, "/" + key, version);
            return false;
        }

        // Without quotes the version is a number, which the reader does not accept.
        root[key] = key == "openapi" && version.Length == 3 ? version + ".0" : version;
        if (root.ContainsKey("paths") && root["paths"] is not JsonObject)
        {
            if (root["paths"] is not null) findings.AddNamed(SpecRules.ReaderFailed, "/paths", "it is not an object");
            root["paths"] = new JsonObject();
        }

        return true;
    }
}
