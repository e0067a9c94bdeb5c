using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>Creates the success response of an operation.</summary>
internal sealed class ResponseFactory(SpecDocument document, ObjectShapes shapes, Findings findings, ResolveType resolve)
{
    private readonly EnvelopeFinder _envelopes = new(shapes, findings);
    private readonly PagingFinder _paging = new(shapes, findings);

    /// <summary>Returns whether the response is a list, an event stream or neither, for the name of the method.</summary>
    public ResponseForm Form(OperationSite site)
    {
        if (Choose(site) is not { MediaType: { } mediaType } chosen) return ResponseForm.Single;
        if (MediaTypes.IsEventStream(mediaType) || MediaTypes.IsJsonLines(mediaType)) return ResponseForm.Stream;
        if (chosen.Schema is not { } body) return ResponseForm.Single;
        EnvelopeShape? envelope = _envelopes.Find(site, body);
        return Item(envelope?.Data ?? body) is null ? ResponseForm.Single : ResponseForm.List;
    }

    public ResponseModel Of(OperationSite site, IReadOnlyList<SpecParameter> parameters, string typeName)
    {
        SuccessResponse chosen = Choose(site);
        if (chosen.MediaType is not { } mediaType) return new ResponseModel { Kind = ResponseKind.None, Description = chosen.Description };
        ResponseModel model = Build(site, parameters, mediaType, chosen, typeName) with { Description = chosen.Description };
        return model.Kind == ResponseKind.Json && (chosen.MayBeEmpty || IsNullable(chosen.Schema, model, typeName)) ? model with { Nullable = true } : model;
    }

    private SuccessResponse Choose(OperationSite site)
    {
        List<(string Status, IOpenApiResponse Response, string Pointer)> successes = Successes(site);
        bool mayBeEmpty = successes.Exists(success => !HasContent(site, success));
        (string _, IOpenApiResponse? response, string pointer) = successes.Find(success => HasContent(site, success));
        if (response is null) return new SuccessResponse(null, null, null, true, successes.Count > 0 ? Prose.Line(successes[0].Response.Description) : string.Empty);

        string mediaType = response.Content!.Keys.Where(MediaTypes.CanBeSent).OrderBy(Preference).ThenBy(static key => key, StringComparer.Ordinal).First();
        string description = Prose.Line(response.Description);
        if (document.Resolve(response.Content[mediaType], JsonPointers.Append(pointer + "/content", mediaType)) is not { } media)
            return new SuccessResponse(mediaType, null, null, mayBeEmpty, description);
        SchemaSite? schema = media.Value.Schema is { } found ? new SchemaSite(found, media.Pointer + "/schema") : null;
        SchemaSite? items = media.Value.ItemSchema is { } item ? new SchemaSite(item, media.Pointer + "/itemSchema") : null;
        bool hasLinkHeader = PagingConvention.HasLinkHeader(response);
        return new SuccessResponse(mediaType, schema, items, mayBeEmpty, description, hasLinkHeader);
    }

    // For Swagger 2.0, the reader gives each response the media types of the operation, even without a schema, which means no content.
    private bool HasContent(OperationSite site, (string Status, IOpenApiResponse Response, string Pointer) success) =>
        success.Status is not ("204" or "205")
        && success.Response.Content is { Count: > 0 } content
        && MediaTypeFilter.Usable(content.Keys, site, success.Pointer + "/content", findings).Any()
        && (!document.IsSwagger || content.Values.Any(static media => media?.Schema is not null));

    private bool IsNullable(SchemaSite? schema, ResponseModel model, string typeName) =>
        model.Nullable || (model.Envelope is null && schema is { } site && model.Type is not ScalarType { Kind: ScalarKind.Any } && resolve(site, typeName).Nullable);

    private ResponseModel Build(
        OperationSite site,
        IReadOnlyList<SpecParameter> parameters,
        string mediaType,
        SuccessResponse chosen,
        string typeName)
    {
        SchemaSite? schema = chosen.Schema;
        if (MediaTypes.IsEventStream(mediaType) || MediaTypes.IsJsonLines(mediaType))
        {
            SchemaSite? one = chosen.Items ?? Item(schema) ?? schema;
            return new ResponseModel
            {
                Kind = MediaTypes.IsEventStream(mediaType) ? ResponseKind.EventStream : ResponseKind.JsonLines,
                Type = one is { } place ? resolve(place, typeName + "Event").Type : TypeUse.Any.Type,
                MediaType = mediaType,
            };
        }

        IOpenApiSchema? target = schema is { } whole ? shapes.Target(whole).Site.Schema : null;
        bool binary = target is not null && ScalarForms.IsBinary(target);
        bool structured = target is not null && target.Types() is not (0 or JsonSchemaType.String);
        if (!binary && (MediaTypes.IsJson(mediaType) || (MediaTypes.IsAny(mediaType) && structured)))
            return Json(site, parameters, MediaTypes.IsAny(mediaType) ? MediaTypes.Json : mediaType, chosen, typeName);
        ResponseKind kind = !binary && MediaTypes.IsText(mediaType) ? ResponseKind.Text : ResponseKind.Binary;
        return new ResponseModel { Kind = kind, MediaType = mediaType };
    }

    private ResponseModel Json(
        OperationSite site, IReadOnlyList<SpecParameter> parameters, string mediaType, SuccessResponse chosen, string typeName)
    {
        SchemaSite? schema = chosen.Schema;
        if (schema is not { } body) return new ResponseModel { Kind = ResponseKind.Json, Type = TypeUse.Any.Type, MediaType = mediaType };
        if (_envelopes.Find(site, body) is { } envelope)
        {
            SchemaSite data = envelope.Data;
            if (Item(data) is { } row)
            {
                return List(site, resolve(row, typeName + "Item"), parameters, envelope, row, chosen.HasLinkHeader) with
                {
                    Envelope = envelope.Keys.Payload,
                    Meta = envelope.Keys.Meta,
                    Beside = envelope.Keys.Beside,
                    MediaType = mediaType,
                };
            }

            TypeUse payload = resolve(data, typeName + "Response");
            return new ResponseModel
            {
                Kind = ResponseKind.Json,
                Type = payload.Type,
                Nullable = payload.Nullable && payload.Type is not ScalarType { Kind: ScalarKind.Any },
                Envelope = envelope.Keys.Payload,
                Meta = envelope.Keys.Meta,
                Beside = envelope.Keys.Beside,
                MediaType = mediaType,
            };
        }

        // A list without an envelope is a pageable only if it has pages.
        if (IsSafe(site) && Item(body) is { } bare && _paging.Find(site, parameters, null, _envelopes.RowKeys(bare), chosen.HasLinkHeader) is { Style: not PagingForm.Single } paging)
            return new ResponseModel { Kind = ResponseKind.Pageable, Type = resolve(bare, typeName + "Item").Type, Paging = paging, MediaType = mediaType };

        TypeUse use = resolve(body, typeName + (Item(body) is null ? "Response" : "Items"));
        return new ResponseModel { Kind = ResponseKind.Json, Type = use.Type, MediaType = mediaType };
    }

    // A pageable sends requests when it is enumerated, and again at each enumeration, so it is only for safe methods.
    private ResponseModel List(OperationSite site, TypeUse item, IReadOnlyList<SpecParameter> parameters, EnvelopeShape envelope, SchemaSite row, bool hasLinkHeader) => IsSafe(site)
        ? new ResponseModel { Kind = ResponseKind.Pageable, Type = item.Type, Paging = _paging.Find(site, parameters, envelope, _envelopes.RowKeys(row), hasLinkHeader) }
        : new ResponseModel { Kind = ResponseKind.Page, Type = item.Type };

    private static bool IsSafe(OperationSite site) => site.Method is "GET" or "HEAD" or "QUERY";

    /// <summary>Returns the schema of the items if the schema is an array.</summary>
    private SchemaSite? Item(SchemaSite? site)
    {
        if (site is not { } place) return null;
        for (int hop = 0; hop < 20; hop++)
        {
            SchemaSite target = shapes.Target(place).Site;
            if (target.Schema is OpenApiSchemaReference) return null;
            if (target.Schema.Items is { } items && target.Schema.Types() is JsonSchemaType.Array or 0) return target.Child(items, "items");
            if (target.Schema is not { AllOf: { Count: 1 } only }) return null;
            place = target.Child(only[0], "allOf", "0");
        }

        return null;
    }

    private List<(string Status, IOpenApiResponse Response, string Pointer)> Successes(OperationSite site)
    {
        List<(string Status, IOpenApiResponse Response, string Pointer)> found = [];
        foreach (KeyValuePair<string, IOpenApiResponse> pair in site.Operation.Responses ?? Enumerable.Empty<KeyValuePair<string, IOpenApiResponse>>())
        {
            bool success = pair.Key.Length == 3 && pair.Key[0] == '2';
            if (!success && !string.Equals(pair.Key, "default", StringComparison.OrdinalIgnoreCase)) continue;
            if (pair.Value is null || document.Resolve(pair.Value, JsonPointers.Append(site.Pointer + "/responses", pair.Key)) is not { } response) continue;
            found.Add((pair.Key, response.Value, response.Pointer));
        }

        // The default response is the success only if no success is declared.
        if (found.Exists(static one => one.Status[0] == '2')) found.RemoveAll(static one => one.Status[0] != '2');
        found.Sort(static (left, right) => string.CompareOrdinal(left.Status.ToUpperInvariant(), right.Status.ToUpperInvariant()));
        return found;
    }

    private static int Preference(string mediaType) => mediaType switch
    {
        _ when MediaTypes.Essence(mediaType) == MediaTypes.Json => 0,
        _ when MediaTypes.IsJsonLines(mediaType) => 3,
        _ when MediaTypes.IsJson(mediaType) => 1,
        _ when MediaTypes.IsEventStream(mediaType) => 2,
        _ when MediaTypes.IsAny(mediaType) => 4,
        _ when MediaTypes.IsText(mediaType) => 6,
        _ => 5,
    };
}

internal enum ResponseForm
{
    Single,
    List,
    Stream,
}

/// <summary>The selected success response with its media type; null if it has no content.</summary>
internal sealed record SuccessResponse(string? MediaType, SchemaSite? Schema, SchemaSite? Items, bool MayBeEmpty, string Description, bool HasLinkHeader = false);
