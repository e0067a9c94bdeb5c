using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Sandbox.Resources;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Sandbox.Storage;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Creates a page of a list that is paged as in its spec: with the figures in the spec, and the header <c>Link</c> if there is no envelope.</summary>
internal static class SpecPages
{
    private const string LinkCursor = "page_cursor";

    public static Answer Of(Exchange exchange, IReadOnlyList<Row> rows, SpecTarget target, PagingNames paging, int cap)
    {
        var size = ListQuery.Size(exchange, cap, paging.Size);
        var start = Math.Clamp(Start(exchange, rows, target, paging, size), 0, rows.Count);
        var end = (int)Math.Min((long)start + size, rows.Count);
        var more = end < rows.Count;
        var next = more ? end.ToString(CultureInfo.InvariantCulture) : null;
        var link = more ? Link(exchange, paging, size, end, First(target, paging)) : null;
        var root = new JsonObject(target.Payload.Beside());
        Set(root, paging.Total, rows.Count);
        Set(root, paging.Next, paging.Form == PagingForm.Link ? link : next);
        if (paging.HasMore is { } pointer && pointer != paging.Next)
            Set(root, pointer, PagingConvention.IsFlag(pointer) ? more : link);
        return Answer.Of(200, json => Write(json, root, target.Payload.Key, rows, start, end)) with
        {
            ContentType = target.Payload.ContentType!,
            Headers = target.Payload.Key is null && link is not null ? [new(PagingConvention.LinkHeader, $"<{link}>; rel=\"next\"")] : [],
        };
    }

    private static int Start(Exchange exchange, IReadOnlyList<Row> rows, SpecTarget target, PagingNames paging, int size) => paging.Form switch
    {
        PagingForm.Page => (int)Math.Clamp(((long)Number(exchange, paging.Page!, First(target, paging)) - First(target, paging)) * size, 0, rows.Count),
        PagingForm.Offset => Number(exchange, paging.Offset!, 0),
        PagingForm.Cursor => Number(exchange, paging.Cursor!, 0),
        PagingForm.Row => exchange.Query[paging.Cursor!] is { } key ? After(rows, paging.RowKey!, key) : 0,
        _ => Number(exchange, LinkCursor, 0),
    };

    private static int First(SpecTarget target, PagingNames paging) =>
        target.Parameters.FirstOrDefault(parameter => parameter.Name == paging.Page)?.Schema is { } schema && PagingConvention.BeginsAtZero(schema) ? 0 : 1;

    private static int Number(Exchange exchange, string name, int usual) =>
        int.TryParse(exchange.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;

    // An unknown row is treated as before the first.
    private static int After(IReadOnlyList<Row> rows, string name, string key)
    {
        for (var i = 0; i < rows.Count; i++)
            if (JsonNode.Parse(rows[i].Json.Span)?[name]?.ToString() == key)
                return i + 1;
        return 0;
    }

    private static string Link(Exchange exchange, PagingNames paging, int size, int end, int first)
    {
        var (name, value) = paging.Form switch
        {
            PagingForm.Page => (paging.Page!, end / size + first),
            PagingForm.Offset => (paging.Offset!, end),
            _ => (LinkCursor, end),
        };
        var link = new StringBuilder("?").Append(name).Append('=').Append(value.ToString(CultureInfo.InvariantCulture));
        if (paging.Size is { } parameter && exchange.Query[parameter] is not null)
            link.Append('&').Append(parameter).Append('=').Append(size.ToString(CultureInfo.InvariantCulture));
        return link.ToString();
    }

    private static void Set(JsonObject root, string? pointer, JsonNode? value)
    {
        if (pointer is null)
            return;
        string[] keys = [.. JsonPointers.Names(pointer)];
        var holder = root;
        foreach (var key in keys[..^1])
        {
            if (holder[key] is not JsonObject inner)
                holder[key] = inner = [];
            holder = inner;
        }

        holder[keys[^1]] = value;
    }

    private static void Write(Utf8JsonWriter json, JsonObject root, string? payload, IReadOnlyList<Row> rows, int start, int end)
    {
        if (payload is not null)
        {
            json.WriteStartObject();
            foreach (var (name, value) in root)
            {
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, value);
            }

            json.WritePropertyName(payload);
        }

        json.WriteStartArray();
        for (var i = start; i < end; i++)
            json.WriteRawValue(rows[i].Json.Span, skipInputValidation: true);
        json.WriteEndArray();
        if (payload is not null)
            json.WriteEndObject();
    }
}
