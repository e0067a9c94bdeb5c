using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Specification.Text;

/// <summary>Creates number nodes that keep the digits of the spec.</summary>
internal static class JsonNumbers
{
    /// <param name="text">A number in JSON's grammar.</param>
    public static JsonNode Node(string text)
    {
        if (text.Length < 10 && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)) return JsonValue.Create(value);
        using JsonDocument document = JsonDocument.Parse(text);
        return JsonValue.Create(document.RootElement.Clone())!;
    }
}
