using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeGest.Cli.Yaml;

/// <summary>Writes a document as JSON if the old one is JSON.</summary>
internal static class JsonDocumentText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Is(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static string Of(SpecMapping document)
    {
        using var json = JsonDocument.Parse(FlowText.Json(document));
        return JsonSerializer.Serialize(json.RootElement, Indented).ReplaceLineEndings("\n") + "\n";
    }
}
