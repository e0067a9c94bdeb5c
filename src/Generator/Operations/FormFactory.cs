using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;
using ParameterStyle = OfficeGest.Generator.Model.ParameterStyle;

namespace OfficeGest.Generator.Operations;

/// <summary>Creates records for forms and multipart bodies.</summary>
internal sealed class FormFactory(ParseContext context, ResolveType resolve)
{
    public TypeUse Declare(SchemaSite site, IOpenApiMediaType media, string wanted, bool multipart)
    {
        string name = context.Names.Take(wanted);
        ObjectShape shape = context.Shapes.Of(site, name).WithUndescribed(site, name);
        var scope = new NameScope(ReservedNames.Record, name) { IsRecord = true };
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string field in shape.Order.OrderBy(static field => field, StringComparer.Ordinal))
        {
            SchemaSite place = shape.Properties[field].Site;
            names[field] = scope.Take(context.Renames.Of(place.Schema, place.Pointer) ?? Identifier.Pascal(field, "Field"), "Value");
        }

        Dictionary<string, FormFieldModel> fields = shape.Order
            .OrderBy(static field => field, StringComparer.Ordinal)
            .ToDictionary(static field => field, field => Field(field, names[field], shape, media, multipart), StringComparer.Ordinal);
        context.Units.Add(new FormUnit
        {
            HintName = $"Forms/{name}.g.cs",
            Namespace = context.Namespace,
            Name = name,
            Documentation = Documentation.Of(context.Shapes.Target(site).Site.Schema),
            IsMultipart = multipart,
            Fields = shape.Order.Select(field => fields[field]).ToEquatableArray(),
        });
        return new TypeUse(new NamedType(name, NamedKind.Form), false);
    }

    private FormFieldModel Field(string wireName, string name, ObjectShape shape, IOpenApiMediaType media, bool multipart)
    {
        ShapeProperty property = shape.Properties[wireName];
        OpenApiEncoding? encoding = media.Encoding is { } encodings && encodings.TryGetValue(wireName, out OpenApiEncoding? found) ? found : null;
        IOpenApiSchema schema = property.Site.Schema;
        (ParameterStyle? style, bool explode) = CollectionFormat.Of(context.Document, schema, location: null) is { } format
            ? (format.Explode ? null : format.Style, format.Explode)
            : Serialization(encoding);
        TypeModel resolved = multipart ? FileOrType(property, wireName, encoding) : resolve(property.Site, property.Owner + name).Type;
        bool required = shape.Required.Contains(wireName);
        return new FormFieldModel(
            wireName,
            name,
            resolved,
            required,
            encoding?.ContentType is { } type && type.IndexOf('*') < 0 && MediaTypes.IsOne(type) ? type : null,
            style,
            explode,
            schema is OpenApiSchemaReference ? DocumentationModel.None : Documentation.Of(schema))
        {
            Secret = schema.IsSecret(),
            Constant = required && !shape.Chosen.Contains(wireName) ? Constants.OfField(context.Shapes.Target(property.Site).Site.Schema, resolved) : null,
        };
    }

    /// <summary>The form style, which explodes by default, is the default style of a list.</summary>
    private static (ParameterStyle? Style, bool Explode) Serialization(OpenApiEncoding? encoding)
    {
        bool explode = encoding?.Explode ?? true;
        return encoding?.Style switch
        {
            null => (null, true),
            Microsoft.OpenApi.ParameterStyle.SpaceDelimited => (ParameterStyle.SpaceDelimited, explode),
            Microsoft.OpenApi.ParameterStyle.PipeDelimited => (ParameterStyle.PipeDelimited, explode),
            Microsoft.OpenApi.ParameterStyle.DeepObject => (ParameterStyle.DeepObject, true),
            _ => (ParameterStyle.Form, explode),
        };
    }

    private TypeModel FileOrType(ShapeProperty property, string wireName, OpenApiEncoding? encoding)
    {
        (SchemaSite target, _) = context.Shapes.Target(property.Site);
        if (ScalarForms.IsBinary(target.Schema) || IsFile(target.Schema, encoding)) return new ScalarType(ScalarKind.Binary);
        if (target.Schema.Types() == JsonSchemaType.Array && target.Schema.Items is { } items)
        {
            SchemaSite item = context.Shapes.Target(target.Child(items, "items")).Site;
            if (ScalarForms.IsBinary(item.Schema)) return new ListType(new ScalarType(ScalarKind.Binary), false);
        }

        return resolve(property.Site, property.Owner + Identifier.Pascal(wireName, "Field")).Type;
    }

    // A picture or octets: only the part's media type says so.
    private static bool IsFile(IOpenApiSchema schema, OpenApiEncoding? encoding) =>
        schema.Types() is 0 or JsonSchemaType.String && schema.Format is null && schema is { Enum: null or { Count: 0 }, Properties: null or { Count: 0 } }
        && encoding?.ContentType is { Length: > 0 } types && types.Split(',').All(static type => !MediaTypes.IsJson(type) && !MediaTypes.IsText(type) && !MediaTypes.IsAny(type));
}
