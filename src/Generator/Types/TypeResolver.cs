using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Types;

/// <summary>A use of a type.</summary>
internal readonly record struct TypeUse(TypeModel Type, bool Nullable)
{
    public static TypeUse Any { get; } = new(new ScalarType(ScalarKind.Any), true);

    public TypeUse OrNull(bool nullable) => nullable ? this with { Nullable = true } : this;
}

/// <summary>Resolves the type of each schema once, and declares the units that it needs.</summary>
/// <remarks>Named types are known before their parts are processed, which ends the recursion; the rest is limited.</remarks>
internal sealed class TypeResolver
{
    private readonly Dictionary<string, TypeUse?> _known = new(StringComparer.Ordinal);
    private readonly ParseContext _context;
    private readonly Families _families;
    private readonly EnumFactory _enums;
    private readonly ObjectFactory _objects;
    private readonly UnionFactory _unions;
    private int _depth;

    public TypeResolver(ParseContext context)
    {
        _context = context;
        _families = new Families(context.Document);
        _enums = new EnumFactory(context);
        _objects = new ObjectFactory(context, Resolve);
        _unions = new UnionFactory(context, _enums, new UnionCases(context, _families, Resolve, ResolveAsObject), Resolve);
    }

    /// <inheritdoc cref="ResolveType"/>
    public TypeUse Resolve(SchemaSite site, string name)
    {
        string? id = null;
        if (site.Schema is OpenApiSchemaReference)
        {
            id = _context.Document.ReferencedId(site.Schema);
            if (id is null) return TypeUse.Any;
            site = _context.Document.Schema(id);
        }

        string key = id is null ? site.Pointer : "#" + id;
        if (_known.TryGetValue(key, out TypeUse? known) && known is { } found) return found;
        bool circular = _known.ContainsKey(key);
        if (circular || _depth >= SpecLimits.ReferenceHops)
        {
            _context.Findings.AddNamed(SpecRules.AliasCycle, site.Pointer);
            return TypeUse.Any;
        }

        _known[key] = null;
        _depth++;
        TypeUse use = Build(new TypeRequest(key, site, id is null ? name : _context.Names.OfComponent(id), id));
        _depth--;
        _known[key] = use;
        return use;
    }

    /// <summary>Returns the object type of a schema, even if it is used as a union of its descendants.</summary>
    public TypeUse ResolveAsObject(string id)
    {
        if (!_families.IsPolymorphic(id)) return Resolve(new SchemaSite(new OpenApiSchemaReference(id, _context.Document.Document), _context.Document.Schema(id).Pointer), id);
        string key = "#object:" + id;
        if (_known.TryGetValue(key, out TypeUse? known) && known is { } found) return found;
        TypeUse use = _objects.Declare(new TypeRequest(key, _context.Document.Schema(id), _context.Names.OfComponent(id) + "Base", null));
        _known[key] = use;
        return use;
    }

    /// <summary>Processes the parts of declared types until there are no new ones.</summary>
    public void Complete(CancellationToken cancellationToken)
    {
        while (_context.Pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _context.Units.Add(_context.Pending.Dequeue()());
        }
    }

    private TypeUse Build(TypeRequest request)
    {
        IOpenApiSchema schema = request.Site.Schema;
        bool nullable = schema.IsNullable();
        if (schema.Has(SetAside.Constant)) return Constants.TypeOf(schema);
        if (schema.Enum is { Count: > 0 } || schema.Has(ExtensionNames.ExtensibleEnum)) return _enums.Declare(request).OrNull(nullable);

        bool hasProperties = schema.Properties is { Count: > 0 };
        IList<IOpenApiSchema>? choices = schema.OneOf is { Count: > 0 } ? schema.OneOf : schema.AnyOf;
        if (!hasProperties && choices is { Count: > 0 } && schema.AllOf is not { Count: > 0 } && choices.Any(static choice => choice.HasStructure()))
            return _unions.Declare(request, choices).OrNull(nullable);
        if (request.ComponentId is { } id && _families.IsPolymorphic(id)) return _unions.DeclareFamily(request, id).OrNull(nullable);
        if (schema.AllOf is { Count: > 0 } || (hasProperties && choices is { Count: > 0 })) return Merge(request).OrNull(nullable);
        return Plain(request).OrNull(nullable);
    }

    // allOf: another type with documentation, or an object merged from several.
    private TypeUse Merge(TypeRequest request)
    {
        IOpenApiSchema schema = request.Site.Schema;
        bool ownStructure = schema.Properties is { Count: > 0 } || schema.AdditionalProperties is not null || schema.Items is not null
            || schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 };
        List<SchemaSite> parts = [];
        for (int i = 0; i < (schema.AllOf?.Count ?? 0); i++)
            if (schema.AllOf![i].HasStructure()) parts.Add(request.Site.Child(schema.AllOf[i], "allOf", $"{i}"));

        if (!ownStructure && parts.Count == 0) return Plain(request);
        // A child that adds nothing is a case of its own all the same.
        bool isChild = request.ComponentId is not null && parts.Count == 1 && _context.Document.ReferencedId(parts[0].Schema) is { } parent && _families.IsPolymorphic(parent);
        if (!ownStructure && parts.Count == 1 && !isChild) return Resolve(parts[0], request.Name);
        if (_context.Shapes.IsObject(request.Site)) return _objects.Declare(request);
        if (ownStructure && parts.Count == 0) return Plain(request);
        // If all parts describe the same scalar, the first one that is not only a limit is used.
        return Resolve(parts[0], request.Name);
    }

    private TypeUse Plain(TypeRequest request)
    {
        IOpenApiSchema schema = request.Site.Schema;
        JsonSchemaType types = schema.Types();
        if (LooseTypes.Find(schema) is { } loose) return new TypeUse(new ScalarType(loose), false);
        if (schema.IsObject()) return _objects.DeclareOrMap(request);
        if (types == JsonSchemaType.Array || (types == 0 && schema.Items is not null)) return List(request);
        if (types != (JsonSchemaType.Number | JsonSchemaType.Integer) && (types & (types - 1)) != 0) return _unions.DeclareTypes(request, types);
        ScalarKind kind = ScalarForms.Find(schema);
        return kind == ScalarKind.Any ? TypeUse.Any : new TypeUse(new ScalarType(kind), false);
    }

    private TypeUse List(TypeRequest request)
    {
        IOpenApiSchema? items = request.Site.Schema.Items;
        if (items is null) return new TypeUse(new ListType(TypeUse.Any.Type, true), false);
        TypeUse item = Resolve(request.Site.Child(items, "items"), request.ComponentId is null ? Plurals.Singular(request.Name) : request.Name + "Item");
        return new TypeUse(new ListType(item.Type, item.Nullable), false);
    }
}

/// <param name="Key">The key of the type in the cache.</param>
/// <param name="Site">The schema, not a reference.</param>
/// <param name="Name">The name that it has or may use.</param>
/// <param name="ComponentId">Its key among the components; null for an inline schema.</param>
internal sealed record TypeRequest(string Key, SchemaSite Site, string Name, string? ComponentId)
{
    /// <summary>Takes the name for a new type; a component already has one.</summary>
    public string TakeName(ParseContext context) => ComponentId is null ? context.Names.Take(context.Renames.Of(Site.Schema, Site.Pointer) ?? Name) : Name;
}
