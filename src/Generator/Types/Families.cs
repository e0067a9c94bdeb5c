using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Types;

/// <summary>The inheritance between components: those with a discriminator, and those that refer to them in <c>allOf</c>.</summary>
internal sealed class Families
{
    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);
    private readonly SpecDocument _document;

    public Families(SpecDocument document)
    {
        _document = document;
        foreach (string id in document.Schemas.Keys.OrderBy(static id => id, StringComparer.Ordinal))
        {
            IOpenApiSchema schema = document.Schemas[id];
            if (schema is OpenApiSchemaReference || schema.AllOf is null) continue;
            foreach (string parent in schema.AllOf.Select(document.ReferencedId).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (!_children.TryGetValue(parent, out List<string>? children)) _children[parent] = children = [];
                children.Add(id);
            }
        }
    }

    public bool IsPolymorphic(string id) =>
        _children.ContainsKey(id)
        && _document.Schemas[id] is OpenApiSchema { Discriminator.PropertyName.Length: > 0, OneOf: not { Count: > 0 }, AnyOf: not { Count: > 0 } };

    /// <summary>Returns all direct and indirect descendants, by their keys.</summary>
    public IReadOnlyList<string> Descendants(string id)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([id]);
        while (pending.Count > 0)
        {
            if (!_children.TryGetValue(pending.Pop(), out List<string>? children)) continue;
            foreach (string child in children)
                if (child != id && found.Add(child)) pending.Push(child);
        }

        return [.. found];
    }
}
