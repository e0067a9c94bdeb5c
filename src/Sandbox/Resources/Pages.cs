using System.Text.Json;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Sandbox.Storage;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Resources;

/// <summary>Creates the pages of lists: by number, with <c>has_more</c>; or by cursor, with <c>next</c>.</summary>
internal static class Pages
{
    public const int PageCap = 250;
    public const int CursorCap = 100;

    public static Answer Page(Exchange exchange, IReadOnlyList<Row> rows, int cap, bool total, Envelope? envelope = null, PagingNames? names = null)
    {
        var size = ListQuery.Size(exchange, cap, names?.Size);
        var page = ListQuery.Number(exchange, names?.Page ?? PagingConvention.Page, 1);
        var start = (int)Math.Min((long)(page - 1) * size, rows.Count);
        var end = Math.Min(start + size, rows.Count);
        return List(exchange, rows, start, end, envelope ?? Envelope.Usual, json =>
        {
            json.WriteNumber("current_page", page);
            if (total)
                json.WriteNumber("total", rows.Count);
            json.WriteNumber(PagingConvention.SizeFigure, size);
            json.WriteBoolean(Figure(names?.HasMore) ?? PagingConvention.HasMoreFigure, end < rows.Count);
        });
    }

    public static Answer Cursor(Exchange exchange, IReadOnlyList<Row> rows, string key, int cap, Envelope? envelope = null, PagingNames? names = null)
    {
        var size = ListQuery.Size(exchange, cap, names?.Size);
        var start = Opaque.Read(exchange.Query[names?.Cursor ?? PagingConvention.Cursor], key) is { } after ? Opaque.After(rows, after) : 0;
        var end = Math.Min(start + size, rows.Count);
        return List(exchange, rows, start, end, envelope ?? Envelope.Usual, json =>
        {
            json.WriteNumber(PagingConvention.SizeFigure, size);
            json.WriteString(Figure(names?.Next) ?? PagingConvention.NextFigure, end < rows.Count ? Opaque.Write(rows[end - 1].Key, key) : null);
        });
    }

    /// <summary>Returns all rows, with only the quota figures.</summary>
    public static Answer All(Exchange exchange, IReadOnlyList<Row> rows, Envelope? envelope = null) =>
        List(exchange, rows, 0, rows.Count, envelope ?? Envelope.Usual, null);

    /// <summary>Returns whether a figure is in meta, or missing.</summary>
    public static bool IsInMeta(string? pointer) => pointer is null || (pointer.StartsWith("/" + EnvelopeConvention.Meta + "/", StringComparison.Ordinal) && pointer.LastIndexOf('/') == EnvelopeConvention.Meta.Length + 1);

    private static string? Figure(string? pointer) => pointer?[(pointer.LastIndexOf('/') + 1)..];

    private static Answer List(Exchange exchange, IReadOnlyList<Row> rows, int start, int end, Envelope envelope, Action<Utf8JsonWriter>? figures) =>
        Answer.Of(200, json =>
        {
            envelope.Begin(json);
            json.WriteStartArray();
            for (var i = start; i < end; i++)
                json.WriteRawValue(rows[i].Json.Span, skipInputValidation: true);
            json.WriteEndArray();
            if (envelope is { Meta: true, Key: not null } && (figures is not null || QuotaMeta.IsTold(exchange)))
            {
                json.WriteStartObject(EnvelopeConvention.Meta);
                figures?.Invoke(json);
                QuotaMeta.Write(json, exchange);
                json.WriteEndObject();
            }

            envelope.End(json);
        });
}
