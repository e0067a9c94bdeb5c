using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Types;

/// <summary>An object schema with everything that <c>allOf</c> brings in.</summary>
internal sealed class ObjectShape
{
    public Dictionary<string, ShapeProperty> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>In the order of the spec.</summary>
    public List<string> Order { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>Properties that a choice brings in: another choice may say something else of them.</summary>
    public HashSet<string> Chosen { get; } = new(StringComparer.Ordinal);

    public SchemaSite? Additional { get; set; }

    /// <summary>With a property for each name that is required and described nowhere: of the type of the additional ones, or any.</summary>
    /// <param name="site">The schema that the shape is of.</param>
    /// <param name="owner">The name of its type.</param>
    public ObjectShape WithUndescribed(SchemaSite site, string owner)
    {
        string[] names = [.. Required.Where(name => name.Length > 0 && !Properties.ContainsKey(name)).OrderBy(static name => name, StringComparer.Ordinal)];
        if (names.Length == 0 || Order.Count == 0) return this;

        var shape = new ObjectShape { Additional = Additional };
        foreach (string name in Order) shape.Add(name, Properties[name]);
        foreach (string name in names) shape.Add(name, new ShapeProperty(Additional ?? site.Child(new OpenApiSchema(), "required"), owner));
        shape.Required.UnionWith(Required);
        shape.Chosen.UnionWith(Chosen);
        return shape;
    }

    private void Add(string name, ShapeProperty property)
    {
        Order.Add(name);
        Properties.Add(name, property);
    }
}

/// <param name="Site">The schema of the property.</param>
/// <param name="Owner">The name of the type that declares it: types written in place are called after it, whoever inherits them.</param>
internal sealed record ShapeProperty(SchemaSite Site, string Owner)
{
    /// <summary>What several schemas say of the property: each holds, or one of them.</summary>
    public IReadOnlyList<SchemaSite> Parts { get; init; } = [Site];
}
