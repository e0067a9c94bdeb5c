using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>Creates the body of a request from the media types in the spec.</summary>
internal sealed class BodyFactory(ParseContext context, ResolveType resolve)
{
    private readonly FormFactory _forms = new(context, resolve);

    /// <summary>Returns the preferred body, then those with another schema or another meaning. Empty if there is no body.</summary>
    /// <param name="site">The operation.</param>
    /// <param name="typeName">Resource and method, the prefix of the names of inline types.</param>
    /// <exception cref="OperationLeftOutException">None of them can be sent.</exception>
    public List<BodyModel> All(OperationSite site, string typeName)
    {
        if (site.Operation.RequestBody is not { } declared) return [];
        if (context.Document.Resolve(declared, site.Pointer + "/requestBody") is not { } body)
            throw new OperationLeftOutException(SpecRules.BodyUnusable, site.Pointer + "/requestBody", site.Id, "its requestBody is an unresolved reference");
        if (body.Value.Content is not { Count: > 0 } content) return [];

        string pointer = body.Pointer + "/content";
        string[] offered = [.. MediaTypeFilter.Usable(content.Keys, site, pointer, context.Findings).OrderBy(Preference).ThenBy(static key => key, StringComparer.Ordinal)];
        if (offered.Length == 0) throw new OperationLeftOutException(SpecRules.BodyUnusable, pointer, site.Id, "none of its media types is valid in a header");

        List<BodyModel> bodies = [];
        var meanings = new HashSet<(IOpenApiSchema?, string)>();
        foreach (string mediaType in offered)
        {
            if (!meanings.Add((Meaning(content[mediaType]?.Schema, mediaType), Patch(mediaType))) || (bodies.Count > 0 && Repeats(mediaType, content[mediaType]))) continue;

            string name = bodies.Count == 0 ? typeName : typeName + Alternative(mediaType);
            try
            {
                bodies.Add(Of(site, content[mediaType], mediaType, JsonPointers.Append(pointer, mediaType), name, body.Value));
            }
            catch (OperationLeftOutException) when (bodies.Count > 0)
            {
                // The operation can be called without a body.
            }
        }

        return bodies;
    }

    /// <summary>Returns the suffix for the method of another media type, such as <c>AsMergePatch</c>.</summary>
    public static string Alternative(string mediaType)
    {
        string essence = MediaTypes.Essence(mediaType);
        string subtype = essence switch
        {
            _ when MediaTypes.IsForm(mediaType) => "form",
            _ when MediaTypes.IsMultipart(mediaType) => "multipart",
            "application/octet-stream" => "binary",
            _ => essence.Substring(essence.IndexOf('/') + 1),
        };
        return "As" + Identifier.Pascal(subtype.EndsWith("+json", StringComparison.Ordinal) ? subtype.Substring(0, subtype.Length - 5) : subtype);
    }

    private static bool Repeats(string mediaType, IOpenApiMediaType? media) => mediaType.IndexOf('*') >= 0 || (MediaTypes.IsText(mediaType) && media?.Schema is null);

    // JSON Patch and JSON Merge Patch have different meanings for the same schema.
    private static string Patch(string mediaType) => mediaType.IndexOf("patch", StringComparison.OrdinalIgnoreCase) < 0 ? string.Empty : MediaTypes.Essence(mediaType);

    // Inline schemas for several kinds of JSON are mostly the same, and always in Swagger 2.0.
    private IOpenApiSchema? Meaning(IOpenApiSchema? schema, string mediaType) =>
        schema is not null && context.Document.ReferencedId(schema) is { } id ? context.Document.Schema(id).Schema : context.Document.IsSwagger || MediaTypes.IsJson(mediaType) ? null : schema;

    private BodyModel Of(OperationSite site, IOpenApiMediaType declared, string mediaType, string pointer, string typeName, IOpenApiRequestBody body)
    {
        if (context.Document.Resolve(declared, pointer) is not { } media)
            throw new OperationLeftOutException(SpecRules.BodyUnusable, pointer, site.Id, $"its {mediaType} is an unresolved reference");
        SchemaSite? schema = media.Value.Schema is { } found ? new SchemaSite(found, media.Pointer + "/schema") : null;
        (BodyKind kind, TypeUse type) = Kind(site, mediaType, media.Value, schema, typeName);
        return new BodyModel
        {
            Kind = kind,
            MediaType = MediaTypes.IsAny(mediaType) ? kind == BodyKind.Json ? MediaTypes.Json : "application/octet-stream" : mediaType,
            Type = type.Type,
            ParameterName = "body",
            Required = body.Required,
            Nullable = kind == BodyKind.Json && type.Nullable && type.Type is not ScalarType { Kind: ScalarKind.Any },
            Documentation = Prose.Of(null, body.Description, []),
        };
    }

    private (BodyKind Kind, TypeUse Type) Kind(OperationSite site, string mediaType, IOpenApiMediaType media, SchemaSite? schema, string typeName)
    {
        IOpenApiSchema? target = schema is { } place ? context.Shapes.Target(place).Site.Schema : null;
        bool binary = target is not null && ScalarForms.IsBinary(target);
        if (!binary && (MediaTypes.IsJson(mediaType) || (MediaTypes.IsAny(mediaType) && target is not null)))
            return (BodyKind.Json, schema is { } json ? resolve(json, typeName + "Request") : TypeUse.Any);
        if (MediaTypes.IsForm(mediaType) || MediaTypes.IsMultipart(mediaType))
        {
            if (schema is not { } form || !context.Shapes.IsObject(form))
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
        _ when MediaTypes.Essence(mediaType) == MediaTypes.Json => 0,
        _ when MediaTypes.IsJson(mediaType) && MediaTypes.Essence(mediaType).IndexOf("patch", StringComparison.Ordinal) < 0 => 1,
        _ when MediaTypes.IsJson(mediaType) => 2,
        _ when MediaTypes.IsMultipart(mediaType) => 3,
        _ when MediaTypes.IsForm(mediaType) => 4,
        _ when MediaTypes.IsAny(mediaType) => 5,
        _ when MediaTypes.IsText(mediaType) => 7,
        _ => 6,
    };
}
