using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Types;

/// <summary>Creates records and maps for objects.</summary>
internal sealed class ObjectFactory(ParseContext context, ResolveType resolve)
{
    public TypeUse DeclareOrMap(TypeRequest request)
    {
        IOpenApiSchema schema = request.Site.Schema;
        if (schema.Properties is { Count: > 0 }) return Declare(request);
        if (MapValue(request) is { } value) return new TypeUse(new MapType(value.Type, value.Nullable), false);
        // A component without properties keeps its name, so that adding properties later is not a breaking change.
        return request.ComponentId is null ? new TypeUse(new MapType(TypeUse.Any.Type, true), false) : Declare(request);
    }

    public TypeUse Declare(TypeRequest request)
    {
        string name = request.TakeName(context);
        context.Pending.Enqueue(() => Build(request, name));
        return new TypeUse(new NamedType(name, NamedKind.Object), false);
    }

    private TypeUse? MapValue(TypeRequest request)
    {
        IOpenApiSchema schema = request.Site.Schema;
        string name = request.Name + "Value";
        if (schema.PatternProperties is { Count: > 0 } patterns)
        {
            TypeUse[] uses = [.. patterns.Select(pattern => resolve(request.Site.Child(pattern.Value, "patternProperties", pattern.Key), name)).Distinct()];
            return uses.Length == 1 ? uses[0] : TypeUse.Any;
        }

        return schema.AdditionalProperties is { } additional ? resolve(request.Site.Child(additional, "additionalProperties"), name) : null;
    }

    private ObjectUnit Build(TypeRequest request, string name)
    {
        ObjectShape shape = context.Shapes.Of(request.Site, name).WithUndescribed(request.Site, name);
        var scope = new NameScope(ReservedNames.Record, name) { IsRecord = true };
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string json in shape.Order.OrderBy(static json => json, StringComparer.Ordinal))
        {
            SchemaSite site = shape.Properties[json].Site;
            if (context.Renames.Of(site.Schema, site.Pointer) is { } chosen) names[json] = Chosen(scope, chosen, site);
        }

        foreach (string json in shape.Order.OrderBy(static json => json, StringComparer.Ordinal))
            if (!names.ContainsKey(json)) names[json] = scope.Take(Identifier.Pascal(json, "Field"), "Value");

        var fields = names.OrderBy(static one => one.Key, StringComparer.Ordinal).ToDictionary(static one => one.Key, one => scope.Take(Identifier.Field(one.Value), "Value"), StringComparer.Ordinal);
        // Inline types are created in the order of the keys, and listed in the order of the spec.
        Dictionary<string, PropertyModel> properties = shape.Order
            .OrderBy(static json => json, StringComparer.Ordinal)
            .ToDictionary(static json => json, json => Property(json, names[json], fields[json], shape), StringComparer.Ordinal);
        return new ObjectUnit
        {
            HintName = $"Models/{name}.g.cs",
            Namespace = context.Namespace,
            Name = name,
            Documentation = Documentation.Of(request.Site.Schema),
            Deprecated = request.Site.Schema.Deprecated,
            Properties = shape.Order.Select(json => properties[json]).ToEquatableArray(),
            AdditionalValues = Additional(shape, name, scope),
            AdditionalPropertiesName = scope.TryTake("AdditionalProperties") ? "AdditionalProperties" : scope.Take("FurtherProperties"),
        };
    }

    private string Chosen(NameScope scope, string chosen, SchemaSite site)
    {
        string name = scope.Take(chosen, "Value");
        if (name != chosen) context.Findings.AddNamed(SpecRules.NameTaken, site.Pointer, chosen, name);
        return name;
    }

    private PropertyModel Property(string json, string name, string field, ObjectShape shape)
    {
        ShapeProperty property = shape.Properties[json];
        IOpenApiSchema schema = property.Site.Schema;
        TypeUse use = resolve(property.Site, property.Owner + Identifier.Pascal(json, "Field"));
        bool isReference = schema is OpenApiSchemaReference;
        return new PropertyModel
        {
            JsonName = json,
            Name = name,
            FieldName = field,
            Type = use.Type,
            Required = shape.Required.Contains(json),
            Nullable = use.Nullable,
            EmptyIsNull = schema.Text(ExtensionNames.EmptyIsNull) == "true",
            ReadOnly = !isReference && schema.ReadOnly,
            WriteOnly = !isReference && schema.WriteOnly,
            Secret = schema.IsSecret(),
            Deprecated = !isReference && schema.Deprecated,
            Constant = Constant(property.Site, use, shape, json),
            Documentation = isReference ? DocumentationModel.None : Documentation.Of(schema),
        };
    }

    // A single value of an enumeration is set for the caller where the record must have it.
    private LiteralModel? Constant(SchemaSite site, TypeUse use, ObjectShape shape, string json)
    {
        if (shape.Chosen.Contains(json)) return null;
        if (use.Type is not NamedType { Kind: NamedKind.Enum }) return site.Schema is OpenApiSchemaReference ? null : Constants.LiteralOf(site.Schema, use.Type);
        return shape.Required.Contains(json) && !use.Nullable ? Constants.OnlyValue(context.Shapes.Target(site).Site.Schema) : null;
    }

    private AdditionalValuesModel? Additional(ObjectShape shape, string name, NameScope scope)
    {
        if (shape.Additional is not { } site || shape.Order.Count == 0) return null;
        TypeUse use = resolve(site, name + "Value");
        if (use.Type is ScalarType { Kind: ScalarKind.Any }) return null;

        string values = scope.Take("AdditionalValues");
        return new AdditionalValuesModel(values, scope.Take(Identifier.Field(values), "Value"), use.Type, use.Nullable);
    }
}
