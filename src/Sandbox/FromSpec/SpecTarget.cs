using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Sandbox.Storage;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Values;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>The target of an operation: a collection, and a record in it if the path ends in a key.</summary>
internal sealed class SpecTarget
{
    private readonly Installation _installation;
    private readonly string[] _collection;
    private readonly SpecPayload? _list;
    private readonly bool _paged;

    public SpecTarget(Installation installation, OpenApiDocument document, string path, IOpenApiPathItem item, OpenApiOperation operation)
    {
        _installation = installation;
        Operation = operation;
        Parameters = [.. operation.Parameters ?? [], .. item.Parameters ?? []];
        Payload = SpecPayload.Of(operation, path, item.Operations?.FirstOrDefault(pair => pair.Value == operation).Key?.Method == "POST" ? 201 : 200);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        KeyParameter = segments is [.., ['{', .. var name, '}']] ? name : null;
        _collection = KeyParameter is null ? segments : segments[..^1];

        var collection = Find(document, "/" + string.Join('/', _collection));
        var listing = collection?.Operations?.FirstOrDefault(pair => pair.Key == HttpMethod.Get).Value;
        _list = listing is not null && SpecPayload.Of(listing, "/" + string.Join('/', _collection), 200) is { IsList: true } list ? list : null;
        _paged = listing is not null && _list is not null
            && (IsPaged(listing, collection!) || SpecPaging.Of(listing, [.. listing.Parameters ?? [], .. collection!.Parameters ?? []], _list).Form != PagingForm.Single);
        var parameter = KeyParameter ?? KeyBelow(document, "/" + string.Join('/', _collection) + "/");
        HasRecords = _list is not null || parameter is not null;
        Key = SpecKey.Choose(parameter, [.. Schemas.Properties(_list?.Items ?? (Payload.IsList ? Payload.Items : Payload.Schema)).Keys]);
    }

    public OpenApiOperation Operation { get; }

    public IReadOnlyList<IOpenApiParameter> Parameters { get; }

    public SpecPayload Payload { get; }

    /// <summary>The name of the parameter at the end of the path; null if the path ends in a word.</summary>
    public string? KeyParameter { get; }

    /// <summary>The key of a row that identifies it.</summary>
    public string Key { get; }

    /// <summary>Whether the collection has records that can be read again: a list of them, or a path to one.</summary>
    public bool HasRecords { get; }

    /// <summary>Returns whether unknown keys return 404: only if a list shows which keys are known.</summary>
    public bool KnowsItsRecords(Exchange exchange) => _list is not null || _installation.Store.Find(Collection(exchange)) is { IsListed: true };

    /// <summary>Returns whether the path goes through a record that does not exist, such as the notes of an unknown order.</summary>
    public bool IsUnderNothing(Exchange exchange)
    {
        var path = "";
        foreach (var segment in _collection)
        {
            var step = segment is ['{', .. var name, '}'] ? exchange.Values[name] : segment;
            if (step != segment && _installation.Store.Find(path) is { IsListed: true } table && table.Find(step) is null)
                return true;
            path += "/" + step;
        }

        return false;
    }

    public Table Open(Exchange exchange)
    {
        var table = _installation.Store.Open(Collection(exchange), () => _list is null ? new Snapshot([]) : SpecRows.Make(_list, Key, _paged));
        table.IsListed |= _list is not null;
        return table;
    }

    public Answer Envelop(Exchange exchange, JsonNode? record)
    {
        if (!Payload.IsJson)
            return Payload.ContentType is null ? new Answer(Payload.Status) : SpecContent.Answer(Payload);
        var envelope = Payload.Envelope();
        return Answer.Of(Payload.Status, json =>
        {
            envelope.Begin(json);
            if (record is null)
                json.WriteNullValue();
            else
                record.WriteTo(json);
            if (envelope is { Meta: true, Key: not null })
                QuotaMeta.WriteAlone(json, exchange);
            envelope.End(json);
        }) with
        { ContentType = Payload.ContentType! };
    }

    private string Collection(Exchange exchange) => "/" + string.Join('/', _collection.Select(segment =>
        segment is ['{', .. var name, '}'] ? exchange.Values[name] : segment));

    private static IOpenApiPathItem? Find(OpenApiDocument document, string path) =>
        document.Paths.FirstOrDefault(pair => SpecRoutes.Relative(pair.Key).TrimEnd('/') == path).Value;

    private static string? KeyBelow(OpenApiDocument document, string prefix) => document.Paths.Keys
        .Select(SpecRoutes.Relative)
        .Where(path => path.StartsWith(prefix + "{", StringComparison.Ordinal) && path.EndsWith('}') && path.LastIndexOf('/') == prefix.Length - 1)
        .Select(path => path[(prefix.Length + 1)..^1])
        .FirstOrDefault();

    private static bool IsPaged(OpenApiOperation operation, IOpenApiPathItem item) =>
        (operation.Parameters ?? []).Concat(item.Parameters ?? []).Any(parameter => parameter is { In: ParameterLocation.Query, Name: { } name } && PagingConvention.IsPlace(name));
}
