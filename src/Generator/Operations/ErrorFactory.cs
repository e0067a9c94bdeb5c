using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>Creates the types of error bodies that the spec documents for an operation.</summary>
internal sealed class ErrorFactory(SpecDocument document, ResolveType resolve)
{
    public EquatableArray<ErrorModel> Of(OperationSite site, string typeName)
    {
        var errors = new List<ErrorModel>();
        foreach (KeyValuePair<string, IOpenApiResponse> pair in site.Operation.Responses ?? Enumerable.Empty<KeyValuePair<string, IOpenApiResponse>>())
        {
            string status = pair.Key.ToUpperInvariant();
            if (status.Length == 0 || status[0] is not ('4' or '5' or 'D') || pair.Value is null) continue;
            if (Body(site, pair.Key, pair.Value) is not { } body) continue;

            TypeModel type = resolve(body, typeName + "Error").Type;
            if (type is not ScalarType { Kind: ScalarKind.Any }) errors.Add(new ErrorModel(status == "DEFAULT" ? string.Empty : status, type));
        }

        // If all failures have the same type, it is the best guess for an undocumented status.
        if (errors.Count > 0 && errors.TrueForAll(error => error.Type.Equals(errors[0].Type))) return new([new ErrorModel(string.Empty, errors[0].Type)]);
        return errors.OrderBy(static error => error.Status, StringComparer.Ordinal).ToEquatableArray();
    }

    private SchemaSite? Body(OperationSite site, string status, IOpenApiResponse declared)
    {
        if (document.Resolve(declared, JsonPointers.Append(site.Pointer + "/responses", status)) is not { } response) return null;
        string? mediaType = response.Value.Content?.Keys.Where(MediaTypes.IsJson).OrderBy(static key => key, StringComparer.Ordinal).FirstOrDefault();
        if (mediaType is null) return null;

        string pointer = JsonPointers.Append(response.Pointer + "/content", mediaType);
        return document.Resolve(response.Value.Content![mediaType], pointer) is { Value.Schema: { } schema } media
            ? new SchemaSite(schema, media.Pointer + "/schema")
            : null;
    }
}
