using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Operations;

/// <summary>The body of a request: one of the media types that the spec offers.</summary>
internal sealed class BodyFactory(TypeCatalog catalog)
{
    private readonly FormFactory _forms = new(catalog);

    /// <param name="site">The operation.</param>
    /// <param name="typeName">Resource and method, the beginning of the names of types written in place.</param>
    public BodyModel? Of(OperationSite site, string typeName)
    {
        if (site.Operation.RequestBody is not { } declared) return null;
        if (catalog.Document.Resolve(declared, site.Pointer + "/requestBody") is not { } body)
            throw new OperationLeftOutException(SpecRules.BodyUnusable, site.Pointer + "/requestBody", site.Id, "its requestBody refers to nothing");
        if (body.Value.Content is not { Count: > 0 } content) return null;

        string mediaType = content.Keys.OrderBy(Preference).ThenBy(static key => key, StringComparer.Ordinal).First();
        if (catalog.Document.Resolve(content[mediaType], JsonPointers.Append(body.Pointer + "/content", mediaType)) is not { } media)
            throw new OperationLeftOutException(SpecRules.BodyUnusable, body.Pointer, site.Id, $"its {mediaType} refers to nothing");
        SchemaSite? schema = media.Value.Schema is { } found ? new SchemaSite(found, media.Pointer + "/schema") : null;
        (BodyKind kind, TypeUse type) = Kind(site, mediaType, media.Value, schema, typeName);
        return new BodyModel
        {
            Kind = kind,
            MediaType = MediaTypes.IsAny(mediaType) ? kind == BodyKind.Json ? "application/json" : "application/octet-stream" : mediaType,
            Type = type.Type,
            ParameterName = "body",
            Required = body.Value.Required,
            Nullable = kind == BodyKind.Json && type.Nullable && type.Type is not ScalarType { Kind: ScalarKind.Any },
            Documentation = Prose.Of(null, body.Value.Description, []),
        };
    }

    private (BodyKind Kind, TypeUse Type) Kind(OperationSite site, string mediaType, IOpenApiMediaType media, SchemaSite? schema, string typeName)
    {
        IOpenApiSchema? target = schema is { } place ? catalog.Shapes.Target(place).Site.Schema : null;
        bool binary = target is not null && ScalarForms.IsBinary(target);
        if (!binary && (MediaTypes.IsJson(mediaType) || (MediaTypes.IsAny(mediaType) && target is not null)))
            return (BodyKind.Json, schema is { } json ? catalog.Resolve(json, typeName + "Request") : TypeUse.Any);
        if (MediaTypes.IsForm(mediaType) || MediaTypes.IsMultipart(mediaType))
        {
            if (schema is not { } form || !catalog.Shapes.IsObject(form))
            {
                if (MediaTypes.IsMultipart(mediaType)) throw new OperationLeftOutException(SpecRules.BodyUnusable, site.Pointer + "/requestBody", site.Id, "a multipart body needs a schema with properties");
                return (BodyKind.Text, new TypeUse(new ScalarType(ScalarKind.String), false));
            }

            bool multipart = MediaTypes.IsMultipart(mediaType);
            return (multipart ? BodyKind.Multipart : BodyKind.Form, _forms.Declare(form, media, typeName + "Form", multipart));
        }

        if (!binary && (MediaTypes.IsText(mediaType) || MediaTypes.IsJsonLines(mediaType))) return (BodyKind.Text, new TypeUse(new ScalarType(ScalarKind.String), false));
        return (BodyKind.Binary, new TypeUse(new ScalarType(ScalarKind.Binary), false));
    }

    private static int Preference(string mediaType) => mediaType switch
    {
        _ when MediaTypes.Essence(mediaType) == "application/json" => 0,
        _ when MediaTypes.IsJson(mediaType) && MediaTypes.Essence(mediaType).IndexOf("patch", StringComparison.Ordinal) < 0 => 1,
        _ when MediaTypes.IsJson(mediaType) => 2,
        _ when MediaTypes.IsMultipart(mediaType) => 3,
        _ when MediaTypes.IsForm(mediaType) => 4,
        _ when MediaTypes.IsAny(mediaType) => 5,
        _ when MediaTypes.IsText(mediaType) => 7,
        _ => 6,
    };
}
