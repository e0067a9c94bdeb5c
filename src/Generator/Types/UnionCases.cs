using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Types;

/// <summary>Finds the cases of a union and how to distinguish them.</summary>
internal sealed class UnionCases(ParseContext context, Families families, ResolveType resolve, Func<string, TypeUse> resolveAsObject)
{
    private readonly CaseTokens _tokens = new(context.Shapes);
    private readonly CaseKeys _keys = new(context.Shapes);

    public UnionUnit Build(TypeRequest request, string name, IReadOnlyList<SchemaSite> sites)
    {
        var discriminator = UnionDiscriminator.Of(context, request, sites);
        List<(SchemaSite Site, string? Id)> all = [.. sites.Select(site => (site, context.Document.ReferencedId(site.Schema)))];
        // A schema that only the mapping names is a choice as well.
        foreach (string id in discriminator.MappedIds.Where(id => all.TrueForAll(one => one.Id != id)))
            all.Add((Reference(id), id));
        return Unit(request, name, discriminator, all, (site, _, hint) => resolve(site, hint));
    }

    public UnionUnit Family(TypeRequest request, string name, string id)
    {
        IReadOnlyList<string> members = families.Descendants(id);
        List<(SchemaSite Site, string? Id)> all = [.. members.Select(member => (Reference(member), (string?)member))];
        var discriminator = UnionDiscriminator.Of(context, request, [.. all.Select(static one => one.Site)]);
        if (discriminator.MappedIds.Contains(id)) all.Add((Reference(id), id));
        return Unit(request, name, discriminator, all, (_, member, _) => resolveAsObject(member!));
    }

    private SchemaSite Reference(string id) => new(new OpenApiSchemaReference(id, context.Document.Document), context.Document.Schema(id).Pointer);

    private UnionUnit Unit(
        TypeRequest request,
        string name,
        UnionDiscriminator discriminator,
        List<(SchemaSite Site, string? Id)> all,
        Func<SchemaSite, string?, string, TypeUse> typeOf)
    {
        var scope = new NameScope(ReservedNames.Union, name);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<TypeModel>();
        List<UnionCaseModel> cases = [];
        var shapes = new List<ObjectShape?>();
        bool secret = false;
        for (int i = 0; i < all.Count; i++)
        {
            (SchemaSite site, string? id) = all[i];
            string label = id is null ? Label(site.Schema, discriminator.Values(site, null), i) : context.Names.OfComponent(id);
            TypeModel type = typeOf(site, id, name + label).Type;
            IReadOnlyList<string> values = [.. discriminator.Values(site, id).Where(taken.Add)];
            if (!types.Add(type))
            {
                Extend(cases, type, values);
                continue;
            }

            ObjectShape? shape = type is NamedType { Kind: NamedKind.Object } ? context.Shapes.Of(site, name + label) : null;
            bool isSecret = site.Schema.IsSecret();
            shapes.Add(shape);
            secret |= isSecret || shape?.Properties.Values.Any(static property => property.Site.Schema.IsSecret()) == true;
            cases.Add(new UnionCaseModel
            {
                Name = scope.Take(type is NamedType named && id is null ? Short(named.Name, name) : CaseName(type, label), "Case"),
                Type = type,
                DiscriminatorValues = values.ToEquatableArray(),
                Tokens = _tokens.Of(site, type),
                Secret = isSecret,
                RequiredKeys = shape is null ? default : shape.Order.Where(shape.Required.Contains).ToEquatableArray(),
                KnownKeys = shape is null ? default : shape.Order.ToEquatableArray(),
            });
        }

        bool isTold = cases.Exists(static one => one.DiscriminatorValues.Count > 0);
        if (!isTold) cases = [.. cases.Zip(_keys.Of(shapes), static (one, nested) => one with { NestedKeys = nested })];
        return new UnionUnit
        {
            HintName = $"Models/{name}.g.cs",
            Namespace = context.Namespace,
            Name = name,
            Documentation = Documentation.Of(request.Site.Schema),
            Deprecated = request.Site.Schema.Deprecated,
            Cases = cases.ToEquatableArray(),
            UnknownSecret = secret,
            Discriminator = isTold ? discriminator.Property : null,
        };
    }

    private static void Extend(List<UnionCaseModel> cases, TypeModel type, IReadOnlyList<string> values)
    {
        int index = cases.FindIndex(one => one.Type.Equals(type));
        cases[index] = cases[index] with { DiscriminatorValues = cases[index].DiscriminatorValues.Concat(values).ToEquatableArray() };
    }

    private static string Label(IOpenApiSchema schema, IReadOnlyList<string> values, int index)
    {
        if (values.Count > 0 && values[0].Length > 0) return Identifier.Pascal(values[0], "Case");
        return schema.Title is { Length: > 0 and < 40 } title && title.IndexOf(' ') < 0 ? Identifier.Pascal(title, "Case") : $"Case{index + 1}";
    }

    private static string Short(string type, string union) =>
        type.Length > union.Length && type.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(type[union.Length]) ? type.Substring(union.Length) : type;

    private static string CaseName(TypeModel type, string label) => type switch
    {
        NamedType => label,
        ListType { Item: NamedType item } => item.Name + "List",
        ListType => "List",
        MapType => "Map",
        ScalarType scalar => ScalarForm.Find(scalar.Kind).CaseName,
        _ => label,
    };
}
