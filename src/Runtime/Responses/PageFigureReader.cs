using System.Globalization;
using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>Reads the figures of a page that are not directly under the key of the figures: next to the rows, in an object there, or in the header <c>Link</c>.</summary>
internal static class PageFigureReader
{
    /// <param name="meta">The figures so far; null if there are none.</param>
    /// <param name="beside">The keys next to the rows; null if there are none.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="paging">How it is paged.</param>
    public static PageMeta? Complete(PageMeta? meta, AdditionalProperties? beside, ApiOperation operation, ApiPaging paging)
    {
        if (beside is null && (meta is null || (paging.HasMorePath ?? paging.NextPath ?? paging.TotalPath) is null)) return meta;

        PageMeta all = meta ?? new PageMeta();
        JsonElement? Figure(string[]? path) => path is null ? null : Find(path, operation.Meta, meta, beside);

        if (Figure(paging.TotalPath) is { } total && Number(total) is { } count) all = all with { Total = count };
        if (Figure(paging.NextPath) is { } next) all = all with { Next = Text(next) };
        if (paging.HasMorePath is not null) all = all with { HasMore = More(Figure(paging.HasMorePath)) ?? (all.Next is null ? all.HasMore : true) };
        return beside is null ? all : all with { AdditionalProperties = Together(all.AdditionalProperties, beside) };
    }

    /// <summary>Returns the figures of a list without an envelope, from its header <c>Link</c>.</summary>
    public static PageMeta OfHeaders(HttpResponseMessage response) =>
        LinkHeader.Read(response) is { } link ? new PageMeta { HasMore = link.Next is not null, Next = link.Next } : PageMeta.Empty;

    private static JsonElement? Find(string[] keys, string? metaKey, PageMeta? meta, AdditionalProperties? beside)
    {
        AdditionalProperties? holder = keys[0] == metaKey ? meta?.AdditionalProperties : beside;
        int start = keys[0] == metaKey ? 1 : 0;
        if (holder is null || start == keys.Length || !holder.TryGetValue(keys[start], out JsonElement value)) return null;

        for (int i = start + 1; i < keys.Length; i++)
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(keys[i], out value)) return null;
        return value;
    }

    // A cursor or an address of the next page means the same as true. A missing figure means unknown.
    private static bool? More(JsonElement? figure) => figure switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False or JsonValueKind.Null } => false,
        { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out long value) && value > 0,
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim() is not ("" or "false" or "False" or "0" or "no" or "f" or "n"),
        _ => null,
    };

    private static long? Number(JsonElement figure) => figure.ValueKind switch
    {
        JsonValueKind.Number when figure.TryGetInt64(out long number) && number >= 0 => number,
        JsonValueKind.String when long.TryParse(figure.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) => number,
        _ => null,
    };

    private static string? Text(JsonElement figure) => figure.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(figure.GetString()) => figure.GetString(),
        JsonValueKind.Number => figure.GetRawText(),
        _ => null,
    };

    private static AdditionalProperties Together(AdditionalProperties figures, AdditionalProperties beside)
    {
        if (figures.Count == 0) return beside;

        foreach (KeyValuePair<string, JsonElement> pair in figures) beside.Keep(pair.Key, pair.Value);
        return beside;
    }
}
