using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.Resources;
using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>GET: a list with its paging and filters, a record, or a thing there is only one of.</summary>
internal sealed class SpecReading(Installation installation, SpecTarget target)
{
    private static readonly HashSet<string> Paging = new(StringComparer.Ordinal) { "page", "limit", "cursor", "sort" };

    private readonly Filter[] _filters = Filters(target);

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
        var sort = exchange.Query["sort"]?.TrimStart('-');
        var sortable = Has("sort") && sort is not null && Schemas.Properties(target.Payload.Items).ContainsKey(sort);
        var rows = ListQuery.Select(exchange, table, _filters, sortable ? sort : null);
        var envelope = target.Payload.Envelope();
        return Style() switch
        {
            "cursor" => Pages.Cursor(exchange, rows, target.Key, Cap(Pages.CursorCap), envelope),
            "page" => Pages.Page(exchange, rows, Cap(Pages.PageCap), installation.Options.DocumentedTotal, envelope),
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

    // What only the single record has stays; what the row says counts.
    private static void Merge(JsonNode? record, JsonNode? row)
    {
        if (record is not JsonObject whole || row is not JsonObject part)
            return;
        foreach (var (name, value) in part)
            whole[name] = value?.DeepClone();
    }

    private string Style() =>
        target.Operation.Extensions.Mark("x-officegest-paging")?["style"]?.ToString() ?? (Has("cursor") ? "cursor" : Has("page") ? "page" : "single");

    private bool Has(string name) => target.Parameters.Any(parameter => parameter.In == ParameterLocation.Query && parameter.Name == name);

    private int Cap(int usual) =>
        int.TryParse(target.Parameters.FirstOrDefault(parameter => parameter.Name == "limit")?.Schema?.Maximum, NumberStyles.None, CultureInfo.InvariantCulture, out var cap) && cap > 0
            ? cap
            : usual;

    private static Filter[] Filters(SpecTarget target)
    {
        var fields = Schemas.Properties(target.Payload.Items);
        return [.. target.Parameters
            .Where(parameter => parameter is { In: ParameterLocation.Query, Name: not null } && !Paging.Contains(parameter.Name!))
            .Select(parameter => (Parameter: parameter, Field: parameter.Extensions.Text("x-officegest-field") ?? parameter.Name!))
            .Where(pair => fields.ContainsKey(pair.Field))
            .Select(pair => new Filter(pair.Parameter.Name!, pair.Field, Match(pair.Parameter, fields[pair.Field])))];
    }

    private static FilterMatch Match(IOpenApiParameter parameter, IOpenApiSchema field) => parameter.Extensions.Text("x-officegest-match") switch
    {
        "contains" => FilterMatch.Contains,
        _ => Schemas.Is(field, JsonSchemaType.Boolean) ? FilterMatch.Boolean : FilterMatch.Exact,
    };
}
