using Microsoft.OpenApi;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Types;

/// <summary>Merges <c>allOf</c>; each schema once, so that repetitions and cycles take no time.</summary>
internal sealed class ObjectShapes(SpecDocument document, TypeNameScope names, Findings findings)
{
    private const int MaximumParts = 8;

    private readonly Dictionary<string, ObjectShape> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _active = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isObject = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShapeProperty> _joined = new(StringComparer.Ordinal);

    /// <summary>Creates shapes only to inspect a schema: nothing is reported, and no names are taken.</summary>
    public ObjectShapes ForLooking() => new(document, names, new Findings(string.Empty, null));

    public ObjectShape Of(SchemaSite site, string owner)
    {
        (SchemaSite target, string? id) = Target(site);
        string key = target.Pointer;
        if (_known.TryGetValue(key, out ObjectShape? known)) return known;
        var shape = new ObjectShape();
        if (_active.Count > SpecLimits.ReferenceHops || !_active.Add(key))
        {
            findings.AddNamed(SpecRules.AliasCycle, key);
            return shape;
        }

        Fill(shape, target, id is null ? owner : names.OfComponent(id));
        _active.Remove(key);
        _known[key] = shape;
        return shape;
    }

    /// <summary>Returns whether the schema, or one of its parts, is an object.</summary>
    public bool IsObject(SchemaSite site) => IsObject(site, 0);

    private bool IsObject(SchemaSite site, int depth)
    {
        (SchemaSite target, _) = Target(site);
        if (_isObject.TryGetValue(target.Pointer, out bool known)) return known;
        if (depth > SpecLimits.ReferenceHops) return false;
        IOpenApiSchema schema = target.Schema;
        _isObject[target.Pointer] = false;
        bool result = schema.IsObject()
            || Parts(target).Any(part => IsObject(part, depth + 1));
        _isObject[target.Pointer] = result;
        return result;
    }

    public (SchemaSite Site, string? Id) Target(SchemaSite site) =>
        document.ReferencedId(site.Schema) is { } id ? (document.Schema(id), id) : (site, null);

    private void Fill(ObjectShape shape, SchemaSite site, string owner)
    {
        IOpenApiSchema schema = site.Schema;
        if (schema is OpenApiSchemaReference) return;
        foreach (SchemaSite one in AllOf(site))
        {
            ObjectShape part = Of(one, owner);
            foreach (string name in part.Order) Add(shape, name, part.Properties[name]);
            shape.Required.UnionWith(part.Required);
            shape.Chosen.UnionWith(part.Chosen);
            shape.Additional ??= part.Additional;
        }

        if (schema.Properties is not null)
        {
            foreach (KeyValuePair<string, IOpenApiSchema> property in schema.Properties)
                Add(shape, property.Key, new ShapeProperty(site.Child(property.Value, "properties", property.Key), owner));
        }

        // With named properties, the choices are optional additional keys.
        var own = new HashSet<string>(shape.Order, StringComparer.Ordinal);
        Choices(shape, own, site, owner, schema.OneOf, "oneOf");
        Choices(shape, own, site, owner, schema.AnyOf, "anyOf");
        if (schema.Required is not null) shape.Required.UnionWith(schema.Required);
        if (schema.AdditionalProperties is { } additional && additional.HasStructure()) shape.Additional = site.Child(additional, "additionalProperties");
    }

    private void Choices(ObjectShape shape, HashSet<string> own, SchemaSite site, string owner, IList<IOpenApiSchema>? choices, string keyword)
    {
        for (int i = 0; i < (choices?.Count ?? 0); i++)
        {
            if (!choices![i].HasStructure()) continue;
            ObjectShape part = Of(site.Child(choices[i], keyword, $"{i}"), owner);
            foreach (string name in part.Order) AddChoice(shape, own, site, name, part.Properties[name]);
            shape.Chosen.UnionWith(part.Order);
            shape.Additional ??= part.Additional;
        }
    }

    // A choice narrows the values that the object itself allows, and another choice narrows them to others.
    private void AddChoice(ObjectShape shape, HashSet<string> own, SchemaSite site, string name, ShapeProperty property)
    {
        if (!shape.Properties.TryGetValue(name, out ShapeProperty? existing) || !IsScalar(existing) || !IsScalar(property)) Add(shape, name, property);
        else if (!own.Contains(name) && existing.Site.Pointer != property.Site.Pointer)
        {
            SchemaSite[] parts = [.. existing.Parts, property.Site];
            var either = new OpenApiSchema { AnyOf = [.. parts.Select(static part => part.Schema)], Description = existing.Site.Schema.Description };
            shape.Properties[name] = new ShapeProperty(site.Child(either, "anyOf", name), existing.Owner) { Parts = parts };
        }
    }

    // The parts of what was joined keep their own places: what is nested in them is known by those.
    private IEnumerable<SchemaSite> AllOf(SchemaSite site)
    {
        if (_joined.TryGetValue(site.Pointer, out ShapeProperty? joined)) return joined.Parts;
        return (site.Schema.AllOf ?? []).Select((part, i) => site.Child(part, "allOf", $"{i}"));
    }

    // Two objects that one property has in several parts of allOf hold both. The same two are joined once, so that schemas in circles come to an end.
    private ShapeProperty? Joined(ShapeProperty existing, ShapeProperty property)
    {
        if (property.Site.Schema is OpenApiSchemaReference || property.Site.Schema.Properties is not { Count: > 0 } || !IsObject(existing.Site) || existing.Parts.Count > MaximumParts) return null;
        if (existing.Parts.Any(part => part.Pointer == property.Site.Pointer)) return existing;

        SchemaSite[] parts = [.. existing.Parts, property.Site];
        string pointer = JsonPointers.Append(property.Site.Pointer, "allOf " + string.Join(" ", existing.Parts.Select(static part => part.Pointer)));
        if (_joined.TryGetValue(pointer, out ShapeProperty? known)) return known;

        IOpenApiSchema first = existing.Site.Schema, last = property.Site.Schema;
        var schema = new OpenApiSchema
        {
            AllOf = [.. parts.Select(static part => part.Schema)],
            Description = last.Description ?? first.Description,
            ReadOnly = first.ReadOnly || last.ReadOnly,
            WriteOnly = first.WriteOnly || last.WriteOnly,
            Deprecated = first.Deprecated || last.Deprecated,
        };
        return _joined[pointer] = new ShapeProperty(new SchemaSite(schema, pointer), property.Owner) { Parts = parts };
    }

    private bool IsScalar(ShapeProperty property)
    {
        IOpenApiSchema schema = Target(property.Site).Site.Schema;
        return schema.HasStructure() && !IsObject(property.Site) && (schema.Types() & JsonSchemaType.Array) == 0 && schema.Items is null;
    }

    private void Add(ObjectShape shape, string name, ShapeProperty property)
    {
        if (!shape.Properties.TryGetValue(name, out ShapeProperty? existing))
        {
            shape.Order.Add(name);
            shape.Properties[name] = property;
            return;
        }

        // If the repetition has only documentation, the earlier form is kept.
        if (!property.Site.Schema.HasStructure() || property.Site.Pointer == existing.Site.Pointer) return;
        if (Joined(existing, property) is { } joined)
        {
            shape.Properties[name] = joined;
            return;
        }

        if (Differs(existing.Site.Schema, property.Site.Schema)) findings.AddNamed(SpecRules.ConflictingMerge, property.Site.Pointer);
        shape.Properties[name] = property;
    }

    private static bool Differs(IOpenApiSchema left, IOpenApiSchema right) =>
        left is not OpenApiSchemaReference && right is not OpenApiSchemaReference && left.Types() != 0 && right.Types() != 0 && left.Types() != right.Types();

    private IEnumerable<SchemaSite> Parts(SchemaSite site)
    {
        IOpenApiSchema schema = site.Schema;
        if (schema is OpenApiSchemaReference) yield break;
        foreach (SchemaSite part in AllOf(site)) yield return part;
        for (int i = 0; i < (schema.OneOf?.Count ?? 0); i++) yield return site.Child(schema.OneOf![i], "oneOf", $"{i}");
        for (int i = 0; i < (schema.AnyOf?.Count ?? 0); i++) yield return site.Child(schema.AnyOf![i], "anyOf", $"{i}");
    }
}
