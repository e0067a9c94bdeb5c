using System.Text.Json.Nodes;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>
/// Resolves every reference to a component, or reports why it cannot: Microsoft.OpenApi 3.11.0 resolves chains of references in
/// quadratic time (18 s for a chain of 3,000), does not resolve references into the middle of a document, and loses the keywords next to a reference.
/// </summary>
internal sealed class ReferenceRepair(JsonObject root, Findings findings)
{
    private const int MaximumCandidates = 5000;

    private readonly bool _isSwagger2 = root.ContainsKey("swagger") && !root.ContainsKey("openapi");
    private readonly Dictionary<string, string> _hoisted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _ends = new(StringComparer.Ordinal);

    /// <summary>Returns a node that became a component and must be visited too; usually null.</summary>
    public JsonNode? Settle(JsonObject node)
    {
        if (!node.TryGetPropertyValue("$ref", out JsonNode? value) || value is not JsonValue || value.GetValueKind() != System.Text.Json.JsonValueKind.String) return null;
        string reference = value.ToString();
        string? pointer = JsonPointers.FromReference(reference) ?? ShortForm(reference);
        if (pointer is null) return Lose(node, SpecRules.ExternalReference, reference);
        if (Find(pointer) is null) pointer = Relative(node, pointer) ?? pointer;
        if (End(pointer) is not { } end)
        {
            bool isCycle = _ends.ContainsKey(pointer) && Find(pointer) is not null;
            return isCycle
                ? Lose(node, SpecRules.ReferenceCycle, reference)
                : Lose(node, SpecRules.MissingReference, reference, Likeness.Question(findings.Takes(SpecRules.MissingReference) ? Meant(pointer) : null));
        }

        if (node.Parent is { } parent && (ReferenceEquals(parent, root["paths"]) || ReferenceEquals(parent, root["webhooks"]))) return Inline(node, end);
        string[] segments = end.Substring(1).Split('/');
        JsonNode? hoisted = null;
        if (!IsComponent(segments)) (end, hoisted) = Hoist(end, segments);
        node["$ref"] = "#" + end;
        if (node.Count > 1 && end.StartsWith(SchemaSection, StringComparison.Ordinal)) Wrap(node);
        return hoisted;
    }

    private string SchemaSection => _isSwagger2 ? "/definitions/" : "/components/schemas/";

    private bool IsComponent(string[] segments) => _isSwagger2
        ? segments.Length == 2 && segments[0] is "definitions" or "parameters" or "responses"
        : segments.Length == 3 && segments[0] == "components";

    // Swagger 1.2 and some tools for 2.0 write only the name of the schema.
    private string? ShortForm(string reference)
    {
        string pointer = SchemaSection + JsonPointers.Escape(reference);
        return reference.Length > 0 && reference.IndexOfAny(['/', '.', '#', ':']) < 0 && Find(pointer) is not null ? pointer : null;
    }

    // A similar name at the missing place, or the schema of that name.
    private string? Meant(string pointer)
    {
        string parent = JsonPointers.Parent(pointer);
        string name = JsonPointers.Unescape(pointer.Substring(Math.Min(pointer.Length, parent.Length + 1)));
        if (Find(parent) is JsonObject neighbours && Likeness.Closest(name, neighbours.Select(static pair => pair.Key).Take(MaximumCandidates)) is { } close) return close;
        string schema = SchemaSection + JsonPointers.Escape(name);
        return name.Length > 0 && schema != pointer && Find(schema) is not null ? "#" + schema : null;
    }

    // If the place has become a component, returns that component.
    private JsonNode? Find(string pointer)
    {
        for (int hop = 0; hop < SpecLimits.ReferenceHops; hop++)
        {
            if (JsonPointers.Find(root, pointer) is { } node) return node;
            string? moved = null;
            for (string above = JsonPointers.Parent(pointer); above.Length > 0 && moved is null; above = JsonPointers.Parent(above))
                if (_hoisted.TryGetValue(above, out string? home)) moved = home + pointer.Substring(above.Length);
            if (moved is null) return null;
            pointer = moved;
        }

        return null;
    }

    // Within a component, #/$defs/Line and #/properties/line refer to that schema and not to the document.
    private string? Relative(JsonObject node, string pointer)
    {
        string[] home = JsonPointers.FromNode(node).Split('/');
        int depth = _isSwagger2 ? 3 : 4;
        if (home.Length <= depth || pointer.Length == 0 || pointer[0] != '/') return null;
        string candidate = string.Join("/", home.Take(depth)) + pointer;
        return candidate.StartsWith(SchemaSection, StringComparison.Ordinal) && Find(candidate) is not null ? candidate : null;
    }

    // Follows chains of references; null if the end is missing, circular or too far.
    private string? End(string pointer)
    {
        if (_ends.TryGetValue(pointer, out string? known)) return known;
        var visited = new List<string>();
        string? end = pointer;
        while (end is not null)
        {
            if (_ends.TryGetValue(end, out known))
            {
                end = known;
                break;
            }

            if (visited.Contains(end) || visited.Count > SpecLimits.ReferenceHops * 20)
            {
                end = null;
                break;
            }

            visited.Add(end);
            JsonNode? target = end.Length == 0 ? null : Find(end);
            if (target is null) end = null;
            else if (target is JsonObject map && map.Count == 1 && map["$ref"] is JsonValue next) end = JsonPointers.FromReference(next.ToString());
            else break;
        }

        foreach (string one in visited) _ends[one] = end;
        return end;
    }

    private JsonNode? Lose(JsonObject node, SpecRule rule, string reference, params string[] more)
    {
        if (findings.Takes(rule))
        {
            string place = findings.Places.Original(JsonPointers.FromNode(node));
            findings.AddNamed(rule, place + "/$ref", [reference, Loss.Describe(place), .. more]);
        }

        // An unknown body must not become a request without a body, so the unresolved reference is kept.
        if (IsBody(node)) node["$ref"] = _isSwagger2 ? "#/parameters/?" : "#/components/requestBodies/?";
        else node.Remove("$ref");
        return null;
    }

    private bool IsBody(JsonObject node) => node.Parent is JsonObject parent
        && (ReferenceEquals(parent["requestBody"], node) || ReferenceEquals(parent, (root["components"] as JsonObject)?["requestBodies"]));

    private JsonNode? Inline(JsonObject node, string end)
    {
        node.Remove("$ref");
        if (Find(end) is not JsonObject target || ReferenceEquals(target, node)) return null;
        foreach (KeyValuePair<string, JsonNode?> pair in target.ToArray())
            if (!node.ContainsKey(pair.Key)) node[pair.Key] = pair.Value?.DeepClone();
        return null;
    }

    // Keywords next to a reference apply since 3.1, and authors intend that in earlier versions too.
    private static void Wrap(JsonObject node)
    {
        JsonNode reference = node["$ref"]!;
        node.Remove("$ref");
        if (node["allOf"] is JsonArray parts)
        {
            parts.Insert(0, new JsonObject { ["$ref"] = reference });
            return;
        }

        node["allOf"] = new JsonArray(new JsonObject { ["$ref"] = reference });
    }

    private (string Pointer, JsonNode? Hoisted) Hoist(string pointer, string[] segments)
    {
        if (_hoisted.TryGetValue(pointer, out string? known)) return (known, null);
        JsonNode target = Find(pointer)!;
        string section = Section(segments);
        JsonObject components = Components(section);
        string name = Unique(components, HoistedName(segments));
        JsonNode copy = target.DeepClone();
        components[name] = copy;
        string home = (_isSwagger2 ? "/" : "/components/") + section + "/" + name;
        _hoisted[pointer] = home;
        findings.Places.Move(pointer, home);
        _ends[pointer] = home;
        if (section is "schemas" or "definitions" && target is JsonObject original)
        {
            // Both places then have the same type.
            original.Clear();
            original["$ref"] = "#" + home;
        }

        return (home, copy);
    }

    private string Section(string[] segments)
    {
        string parent = segments.Length > 1 ? segments[segments.Length - 2] : string.Empty;
        return parent switch
        {
            "parameters" => "parameters",
            "responses" => "responses",
            "headers" when !_isSwagger2 => "headers",
            _ when segments[segments.Length - 1] == "requestBody" && !_isSwagger2 => "requestBodies",
            _ => _isSwagger2 ? "definitions" : "schemas",
        };
    }

    private JsonObject Components(string section)
    {
        JsonObject parent = root;
        if (!_isSwagger2)
        {
            if (root["components"] is not JsonObject components) root["components"] = components = [];
            parent = components;
        }

        if (parent[section] is not JsonObject map) parent[section] = map = [];
        return map;
    }

    private static string HoistedName(string[] segments)
    {
        IEnumerable<string> words = segments.Where(static segment => segment is not (
            "components" or "schemas" or "definitions" or "$defs" or "paths" or "properties" or "content" or "schema" or "responses" or "200" or "allOf")
            && segment.IndexOf("~1json", StringComparison.Ordinal) < 0);
        return PascalCase.From(string.Join(" ", words.Select(static word => word == "items" ? "item" : JsonPointers.Unescape(word))), "Schema");
    }

    private static string Unique(JsonObject components, string name)
    {
        if (!components.ContainsKey(name)) return name;
        int number = 2;
        while (components.ContainsKey($"{name}{number}")) number++;
        return $"{name}{number}";
    }
}
