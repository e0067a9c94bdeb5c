using System.Text.Json;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Resources;

/// <summary>Lists in pages: by number, with <c>has_more</c>; or by cursor, with <c>next</c>.</summary>
internal static class Pages
{
    public const int PageCap = 250;
    public const int CursorCap = 100;

    public static Answer Page(Exchange exchange, IReadOnlyList<Row> rows, int cap, bool total)
    {
        var size = ListQuery.Size(exchange, cap);
        var page = ListQuery.Number(exchange, "page", 1);
        var start = (int)Math.Min((long)(page - 1) * size, rows.Count);
        var end = Math.Min(start + size, rows.Count);
        return Answer.Of(200, json =>
        {
            Begin(json, rows, start, end);
            json.WriteNumber("current_page", page);
            if (total)
                json.WriteNumber("total", rows.Count);
            json.WriteNumber("per_page", size);
            json.WriteBoolean("has_more", end < rows.Count);
            End(json, exchange);
        });
    }

    public static Answer Cursor(Exchange exchange, IReadOnlyList<Row> rows, string key, int cap)
    {
        var size = ListQuery.Size(exchange, cap);
        var start = Opaque.Read(exchange.Query["cursor"], key) is { } after ? Opaque.After(rows, after) : 0;
        var end = Math.Min(start + size, rows.Count);
        return Answer.Of(200, json =>
        {
            Begin(json, rows, start, end);
            json.WriteNumber("per_page", size);
            json.WriteString("next", end < rows.Count ? Opaque.Write(rows[end - 1].Key, key) : null);
            End(json, exchange);
        });
    }

    /// <summary>Everything at once, without figures.</summary>
    public static Answer All(IReadOnlyList<Row> rows) => Answer.Of(200, json =>
    {
        json.WriteStartObject();
        Rows(json, rows, 0, rows.Count);
        json.WriteEndObject();
    });

    private static void Begin(Utf8JsonWriter json, IReadOnlyList<Row> rows, int start, int end)
    {
        json.WriteStartObject();
        Rows(json, rows, start, end);
        json.WriteStartObject("meta");
    }

    private static void Rows(Utf8JsonWriter json, IReadOnlyList<Row> rows, int start, int end)
    {
        json.WriteStartArray("data");
        for (var i = start; i < end; i++)
            json.WriteRawValue(rows[i].Json.Span, skipInputValidation: true);
        json.WriteEndArray();
    }

    private static void End(Utf8JsonWriter json, Exchange exchange)
    {
        if (exchange.Quota is { Told: true } quota)
        {
            json.WriteNumber("throttle_limit", quota.Limit);
            json.WriteNumber("throttle_remaining", quota.Remaining);
            json.WriteNumber("monthly_remaining", quota.MonthlyRemaining);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
