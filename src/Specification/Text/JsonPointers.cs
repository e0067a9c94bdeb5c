using System.Text.Json.Nodes;

namespace OfficeGest.Specification.Text;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointers
{
    public static string Append(string pointer, string name) => pointer + "/" + Escape(name);

    public static string Escape(string name) =>
        name.IndexOf('~') < 0 && name.IndexOf('/') < 0 ? name : name.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string segment) => segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");

    /// <summary>Returns the pointer of a reference within the document, without percent encoding; null for another document.</summary>
    public static string? FromReference(string reference)
    {
        if (reference.Length == 0 || reference[0] != '#') return null;
        string pointer = reference.Substring(1);
        return pointer.IndexOf('%') < 0 ? pointer : Uri.UnescapeDataString(pointer);
    }

    public static JsonNode? Find(JsonNode? root, string pointer)
    {
        if (pointer.Length == 0) return root;
        if (pointer[0] != '/') return null;
        JsonNode? node = root;
        foreach (string name in Names(pointer))
        {
            node = node switch
            {
                JsonObject map when map.TryGetPropertyValue(name, out JsonNode? child) => child,
                JsonArray list when int.TryParse(name, out int index) && index >= 0 && index < list.Count => list[index],
                _ => null,
            };
            if (node is null) return null;
        }

        return node;
    }

    /// <summary>Returns the segments of a pointer that is not empty.</summary>
    public static IEnumerable<string> Names(string pointer) => pointer.Substring(1).Split('/').Select(Unescape);

    /// <summary>Returns the last segment of a pointer that is not empty.</summary>
    public static string Last(string pointer) => Unescape(pointer.Substring(pointer.LastIndexOf('/') + 1));

    public static string Parent(string pointer)
    {
        int slash = pointer.LastIndexOf('/');
        return slash < 0 ? string.Empty : pointer.Substring(0, slash);
    }

    /// <summary>Returns the pointer of a node in its tree.</summary>
    public static string FromNode(JsonNode node)
    {
        var segments = new List<string>();
        for (JsonNode? current = node; current?.Parent is { } parent; current = parent)
            segments.Add(parent is JsonObject ? Escape(current.GetPropertyName()) : $"{current.GetElementIndex()}");
        segments.Reverse();
        return segments.Count == 0 ? string.Empty : "/" + string.Join("/", segments);
    }
}
