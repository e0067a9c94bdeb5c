using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>Reads the figures of a page. Unknown keys are kept and are not drift, since the spec does not list them all.</summary>
internal static class MetaReader
{
    /// <returns>Null when there are none.</returns>
    public static PageMeta? Read(ref Utf8JsonReader reader, JsonReadContext context, ApiPaging? paging)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            // PHP does not distinguish an empty object from an empty list.
            string received = TokenName.Of(ref reader);
            if (received == "array:empty") context.Tell(DriftKind.TypeCoerced, null, received);
            else if (received != TokenName.Null) context.Tell(DriftKind.TypeMismatch, null, received);
            reader.Skip();
            return null;
        }

        AdditionalProperties? additional = null;
        string moreKey = paging?.HasMoreKey ?? "has_more";
        string nextKey = paging?.NextKey ?? "next";
        var meta = new PageMeta();
        bool hasKeys = false;
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            hasKeys = true;
            string key = context.Intern(name);
            if (key == moreKey) meta = meta with { HasMore = JsonReading.Value<BooleanScalar, bool>(ref reader, context, key, true, ref additional) };
            else if (key == nextKey) meta = meta with { Next = Cursor(ref reader, context, key, ref additional) };
            else meta = Known(ref reader, context, key, meta, ref additional);
        }

        if (!hasKeys) return null;

        return additional is null ? meta : meta with { AdditionalProperties = additional };
    }

    private static PageMeta Known(ref Utf8JsonReader reader, JsonReadContext context, string key, PageMeta meta, ref AdditionalProperties? additional)
    {
        switch (key)
        {
            case "current_page": return meta with { CurrentPage = JsonReading.Value<Int32Scalar, int>(ref reader, context, key, true, ref additional) };
            case "per_page": return meta with { PerPage = JsonReading.Value<Int32Scalar, int>(ref reader, context, key, true, ref additional) };
            case "total": return meta with { Total = JsonReading.Value<Int64Scalar, long>(ref reader, context, key, true, ref additional) };
            case "throttle_limit": return meta with { ThrottleLimit = JsonReading.Value<Int32Scalar, int>(ref reader, context, key, true, ref additional) };
            case "throttle_remaining": return meta with { ThrottleRemaining = JsonReading.Value<Int32Scalar, int>(ref reader, context, key, true, ref additional) };
            case "monthly_remaining": return meta with { MonthlyRemaining = JsonReading.Value<Int32Scalar, int>(ref reader, context, key, true, ref additional) };
            default:
                (additional ??= new AdditionalProperties()).Keep(key, JsonElement.ParseValue(ref reader));
                return meta;
        }
    }

    private static string? Cursor(ref Utf8JsonReader reader, JsonReadContext context, string key, ref AdditionalProperties? additional)
    {
        if (reader.TokenType == JsonTokenType.False)
        {
            context.Tell(DriftKind.TypeCoerced, key, TokenName.Of(ref reader));
            return null;
        }

        string? cursor = JsonReading.Reference<StringScalar, string>(ref reader, context, key, true, ref additional);
        return string.IsNullOrWhiteSpace(cursor) ? null : cursor;
    }
}
