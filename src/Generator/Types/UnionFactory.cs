using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Types;

/// <summary>Creates unions: <c>oneOf</c>, <c>anyOf</c>, several types, and families with a discriminator.</summary>
internal sealed class UnionFactory(ParseContext context, EnumFactory enums, UnionCases cases, ResolveType resolve)
{
    public TypeUse Declare(TypeRequest request, IList<IOpenApiSchema> choices)
    {
        string keyword = ReferenceEquals(choices, request.Site.Schema.OneOf) ? "oneOf" : "anyOf";
        List<SchemaSite> sites = [];
        bool nullable = false;
        for (int i = 0; i < choices.Count; i++)
        {
            SchemaSite site = request.Site.Child(choices[i], keyword, $"{i}");
            if (Target(site).IsNullOnly()) nullable = true;
            else if (choices[i].HasStructure()) sites.Add(site);
        }

        if (sites.Count == 0) return TypeUse.Any;
        if (sites.Count == 1) return resolve(sites[0], request.Name).OrNull(nullable);
        return (Simple(request, sites) ?? Union(request, sites)).OrNull(nullable);
    }

    public TypeUse DeclareFamily(TypeRequest request, string id)
    {
        string name = request.TakeName(context);
        context.Pending.Enqueue(() => cases.Family(request, name, id));
        return new TypeUse(new NamedType(name, NamedKind.Union), false);
    }

    /// <summary><c>type: [string, integer]</c>.</summary>
    public TypeUse DeclareTypes(TypeRequest request, JsonSchemaType types)
    {
        OpenApiSchema copy = (OpenApiSchema)request.Site.Schema.CreateShallowCopy();
        List<SchemaSite> sites = [];
        foreach (JsonSchemaType type in new[]
        {
            JsonSchemaType.String, JsonSchemaType.Number, JsonSchemaType.Integer, JsonSchemaType.Boolean, JsonSchemaType.Array, JsonSchemaType.Object,
        })
        {
            if ((types & type) == 0 || (type == JsonSchemaType.Integer && (types & JsonSchemaType.Number) != 0)) continue;
            var one = (OpenApiSchema)copy.CreateShallowCopy();
            one.Type = type;
            one.Description = null;
            if (type != JsonSchemaType.Object) (one.Properties, one.AdditionalProperties) = (null, null);
            if (type != JsonSchemaType.Array) one.Items = null;
            sites.Add(new SchemaSite(one, JsonPointers.Append(request.Site.Pointer, "type " + type)));
        }

        return Union(request, sites);
    }

    private IOpenApiSchema Target(SchemaSite site) => context.Shapes.Target(site).Site.Schema;

    private TypeUse Union(TypeRequest request, List<SchemaSite> sites)
    {
        string name = request.TakeName(context);
        context.Pending.Enqueue(() => cases.Build(request, name, sites));
        return new TypeUse(new NamedType(name, NamedKind.Union), false);
    }

    // Choices that are in fact one simple type.
    private TypeUse? Simple(TypeRequest request, List<SchemaSite> sites)
    {
        List<IOpenApiSchema> targets = [.. sites.Select(Target)];
        if (targets.Any(static target => target is OpenApiSchemaReference || target.AllOf is { Count: > 0 } || target.OneOf is { Count: > 0 } || target.AnyOf is { Count: > 0 }))
            return null;
        if (targets.All(IsText))
        {
            List<(string Value, IOpenApiSchema Source)> values =
                [.. targets.SelectMany(static target => Constants.Strings(target).Select(value => (value, target)))];
            bool open = targets.Any(static target => Constants.Strings(target).Count == 0 && target.Format is not null);
            if (values.Count > 0 && !open) return enums.Declare(request, values, targets.Exists(static target => Constants.Strings(target).Count == 0));
            ScalarKind[] kinds = [.. targets.Select(ScalarForms.Find).Distinct()];
            return new TypeUse(new ScalarType(kinds.Length == 1 && values.Count == 0 ? kinds[0] : ScalarKind.String), false);
        }

        if (targets.All(static target => IsNumber(target)))
        {
            ScalarKind[] kinds = [.. targets.Select(ScalarForms.Find).Distinct()];
            return new TypeUse(new ScalarType(kinds.Length == 1 ? kinds[0] : ScalarKind.Decimal), false);
        }

        return null;
    }

    private static bool IsText(IOpenApiSchema schema) =>
        schema.Types() == JsonSchemaType.String || (schema.Types() == 0 && Constants.Strings(schema).Count > 0);

    private static bool IsNumber(IOpenApiSchema schema) =>
        schema.Types() is JsonSchemaType.Integer or JsonSchemaType.Number && schema.Enum is not { Count: > 0 };
}
