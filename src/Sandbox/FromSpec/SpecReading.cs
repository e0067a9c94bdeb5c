using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.Resources;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Values;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>GET: returns a list with its paging and filters, a record, or a single resource.</summary>
internal sealed class SpecReading(Installation installation, SpecTarget target)
{
    private readonly Filter[] _filters = Filters(target);
    private readonly PagingNames _paging = SpecPaging.Of(target.Operation, target.Parameters, target.Payload);

    public Answer Answer(Exchange exchange)
    {
        if (target.Payload.IsList && target.KeyParameter is null)
            return List(exchange);
        return target.KeyParameter is { } key ? One(exchange, exchange.Values[key]) : Only(exchange);
    }

    private Answer List(Exchange exchange)
    {
        if (ListQuery.Refusal(exchange, _filters) is { } refusal && !target.Parameters.Any(parameter => parameter.Name == "filter"))
            return refusal;
        var table = target.Open(exchange).Current;
        var sort = exchange.Query[PagingConvention.Sort]?.TrimStart('-');
        var sortable = Has(PagingConvention.Sort) && sort is not null && Schemas.Properties(target.Payload.Items).ContainsKey(sort);
        var rows = ListQuery.Select(exchange, table, _filters, sortable ? sort : null);
        var envelope = target.Payload.Envelope();
        return _paging.Form switch
        {
            not PagingForm.Single when !IsUsual => SpecPages.Of(exchange, rows, target, _paging, Cap(Pages.PageCap)),
            PagingForm.Cursor => Pages.Cursor(exchange, rows, target.Key, Cap(Pages.CursorCap), envelope, _paging),
            PagingForm.Page => Pages.Page(exchange, rows, Cap(Pages.PageCap), installation.Options.DocumentedTotal, envelope, _paging),
            _ => Pages.All(exchange, rows, envelope),
        };
    }

    private Answer One(Exchange exchange, string key)
    {
        var row = target.Open(exchange).Find(key);
        if (row is null && (target.KnowsItsRecords(exchange) || target.Open(exchange).IsGone(key)))
            return Errors.NoRecord;
        var record = Sample();
        if (row is not null)
            Merge(record, JsonNode.Parse(row.Detail.Span));
        else if (record is JsonObject made)
            made[target.Key] = made[target.Key] is JsonValue value && value.TryGetValue<long>(out _) && long.TryParse(key, out var number) ? number : key;
        return target.Envelop(exchange, record);
    }

    private Answer Only(Exchange exchange)
    {
        var record = Sample();
        if (target.Payload.IsJson && target.Open(exchange).Find("") is { } written)
            Merge(record, JsonNode.Parse(written.Json.Span));
        return target.Envelop(exchange, record);
    }

    private JsonNode? Sample() => SpecExample.Copy(target.Payload.Example()) ?? Sampler.Make(target.Payload.Schema);

    // Keys that only the single record has are kept; the row overrides the others.
    private static void Merge(JsonNode? record, JsonNode? row)
    {
        if (record is not JsonObject whole || row is not JsonObject part)
            return;
        foreach (var (name, value) in part)
            whole[name] = value?.DeepClone();
    }

    // The two paging forms of API v2, with figures in meta, which the spec need not describe.
    private bool IsUsual => target.Payload.HasMeta && _paging.Form is PagingForm.Page or PagingForm.Cursor && _paging.Offset is null
        && Pages.IsInMeta(_paging.Next) && (_paging.HasMore is null || (Pages.IsInMeta(_paging.HasMore) && PagingConvention.IsFlag(_paging.HasMore)))
        && (_paging.Total is null || Pages.IsInMeta(_paging.Total));

    private static IEnumerable<IOpenApiParameter> Query(SpecTarget target) =>
        target.Parameters.Where(parameter => parameter is { In: ParameterLocation.Query, Name: not null });

    private bool Has(string name) => target.Parameters.Any(parameter => parameter.In == ParameterLocation.Query && parameter.Name == name);

    private int Cap(int usual) =>
        int.TryParse(target.Parameters.FirstOrDefault(parameter => parameter.Name == _paging.Size)?.Schema?.Maximum, NumberStyles.None, CultureInfo.InvariantCulture, out var cap) && cap > 0
            ? cap
            : usual;

    private static Filter[] Filters(SpecTarget target)
    {
        var fields = Schemas.Properties(target.Payload.Items);
        return [.. Query(target)
            .Where(parameter => !PagingConvention.IsParameter(parameter.Name!) && parameter.Name != PagingConvention.Sort)
            .Select(parameter => (Parameter: parameter, Field: FilterConvention.Field(parameter.Text(ExtensionNames.Field), parameter.Name!)))
            .Where(pair => fields.ContainsKey(pair.Field))
            .Select(pair => new Filter(pair.Parameter.Name!, pair.Field, Match(pair.Parameter, fields[pair.Field])))];
    }

    private static FilterMatch Match(IOpenApiParameter parameter, IOpenApiSchema field) => parameter.Text(ExtensionNames.Match) switch
    {
        FilterConvention.Contains => FilterMatch.Contains,
        _ => Schemas.Is(field, JsonSchemaType.Boolean) ? FilterMatch.Boolean : FilterMatch.Exact,
    };
}
