using Microsoft.OpenApi;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Types;

/// <summary>The property that distinguishes cases: declared, or inferred if each case fixes it to its own value.</summary>
internal sealed class UnionDiscriminator
{
    private readonly ObjectShapes _shapes;
    private readonly Dictionary<string, List<string>> _mapping = new(StringComparer.Ordinal);
    private HashSet<string> _shared = [];

    private UnionDiscriminator(ObjectShapes shapes, string? property) => (_shapes, Property) = (shapes, property);

    public string? Property { get; }

    public IEnumerable<string> MappedIds => _mapping.Keys.OrderBy(static id => id, StringComparer.Ordinal);

    public static UnionDiscriminator Of(ParseContext context, TypeRequest request, IReadOnlyList<SchemaSite> sites)
    {
        OpenApiDiscriminator? declared = request.Site.Schema.Discriminator;
        bool objects = sites.All(context.Shapes.IsObject);
        if (declared?.PropertyName is not { Length: > 0 } property || !objects)
            return new UnionDiscriminator(context.Shapes, objects ? Seen(context.Shapes, request, sites) : null);

        var discriminator = new UnionDiscriminator(context.Shapes, property) { _shared = Shared(context.Shapes, sites, property, request.Name) };
        foreach (KeyValuePair<string, OpenApiSchemaReference> pair in declared.Mapping ?? new Dictionary<string, OpenApiSchemaReference>(StringComparer.Ordinal))
        {
            if (pair.Value is null || context.Document.ReferencedId(pair.Value) is not { } id)
            {
                context.Findings.AddNamed(
                    SpecRules.DiscriminatorUnknown,
                    JsonPointers.Append(request.Site.Pointer + "/discriminator/mapping", pair.Key),
                    pair.Key);
                continue;
            }

            if (!discriminator._mapping.TryGetValue(id, out List<string>? values)) discriminator._mapping[id] = values = [];
            values.Add(pair.Key);
        }

        return discriminator;
    }

    /// <summary>The values that select a case.</summary>
    public IReadOnlyList<string> Values(SchemaSite site, string? id)
    {
        if (Property is null) return [];
        if (id is not null && _mapping.TryGetValue(id, out List<string>? mapped)) return mapped;
        IReadOnlyList<string> @fixed = Place(_shapes, site, Property, id ?? string.Empty) is { } place && _shared.Contains(place.Pointer) ? [] : Fixed(_shapes, site, Property, id ?? string.Empty);
        return @fixed.Count > 0 || id is null ? @fixed : [id];
    }

    // An enumeration that several cases have from their parent, or refer to, holds the values of all of them.
    private static HashSet<string> Shared(ObjectShapes shapes, IReadOnlyList<SchemaSite> sites, string property, string owner) =>
        [.. sites.Select(site => Place(shapes, site, property, owner)?.Pointer).OfType<string>().GroupBy(static pointer => pointer, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key)];

    private static SchemaSite? Place(ObjectShapes shapes, SchemaSite site, string property, string owner) =>
        shapes.Of(site, owner).Properties.TryGetValue(property, out ShapeProperty? found) ? shapes.Target(found.Site).Site : null;

    private static string? Seen(ObjectShapes shapes, TypeRequest request, IReadOnlyList<SchemaSite> sites)
    {
        if (sites.Count < 2) return null;
        foreach (string property in shapes.Of(sites[0], request.Name).Order.OrderBy(static name => name, StringComparer.Ordinal))
        {
            var all = new HashSet<string>(StringComparer.Ordinal);
            bool tells = sites.All(site =>
            {
                IReadOnlyList<string> values = Fixed(shapes, site, property, request.Name);
                return values.Count > 0 && values.All(all.Add);
            });
            if (tells) return property;
        }

        return null;
    }

    // A property with a constant or a few enumeration values that no other case has.
    private static IReadOnlyList<string> Fixed(ObjectShapes shapes, SchemaSite site, string property, string owner)
    {
        if (Place(shapes, site, property, owner) is not { } place) return [];
        IReadOnlyList<string> values = Constants.Strings(place.Schema);
        return values.Count <= 10 ? values : [];
    }
}
