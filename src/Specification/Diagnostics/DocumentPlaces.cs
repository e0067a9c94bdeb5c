using System.Text.Json.Nodes;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.Diagnostics;

/// <summary>Where the parts of a document stand in its text, whatever was moved since it was read, and what a person calls them.</summary>
internal sealed class DocumentPlaces
{
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);
    private JsonNode? _root;

    public void Begin(JsonNode? root) => _root = root;

    /// <summary>What stood at <paramref name="origin"/> is a component now.</summary>
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

    /// <summary>The subject of a sentence: <c>The property 'total' of the schema 'Order'</c>.</summary>
    public string Name(string pointer) => PlaceNames.Describe(_root, Original(pointer));
}
