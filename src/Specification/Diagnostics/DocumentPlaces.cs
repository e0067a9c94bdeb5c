using System.Text.Json.Nodes;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.Diagnostics;

/// <summary>The original position and the readable name of each part of a document, even if repairs have moved it.</summary>
internal sealed class DocumentPlaces
{
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);
    private JsonNode? _root;

    public void Begin(JsonNode? root) => _root = root;

    /// <summary>Records that the part at <paramref name="origin"/> has become a component.</summary>
    public void Move(string origin, string home) => _origins[home] = origin;

    public string Original(string pointer)
    {
        for (int hop = 0; hop < SpecLimits.ReferenceHops && _origins.Count > 0; hop++)
        {
            string? origin = null;
            for (string above = pointer; above.Length > 0 && origin is null; above = JsonPointers.Parent(above))
                if (_origins.TryGetValue(above, out string? found)) origin = found + pointer.Substring(above.Length);
            if (origin is null) break;
            pointer = origin;
        }

        return pointer;
    }

    /// <summary>Returns the subject of a sentence, such as <c>The property 'total' of the schema 'Order'</c>.</summary>
    public string Name(string pointer) => PlaceNames.Describe(_root, Original(pointer));
}
