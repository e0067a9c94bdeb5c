using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

public static partial class JsonItem
{
    /// <summary>Text; numbers and booleans are coerced to it.</summary>
    public static string? String(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.String
            ? reader.ValueIsEscaped ? Escaped(ref reader, context) : Utf8Text.Read(ref reader)
            : Tolerant.Item<string?>(ref reader, context, Coerce.String);

    /// <summary>A date, <c>yyyy-MM-dd</c>, for targets without <c>DateOnly</c>.</summary>
    public static DateTime DateAsDateTime(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Date(ref reader, out DateTime value)
            ? value
            : Tolerant.Item<DateTime>(ref reader, context, context.Dates.Date);

    /// <summary>A time of day, <c>HH:mm:ss</c>, for targets without <c>TimeOnly</c>.</summary>
    public static TimeSpan TimeAsTimeSpan(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Time(ref reader, out TimeSpan value)
            ? value
            : Tolerant.Item<TimeSpan>(ref reader, context, Coerce.Time);

    /// <summary>A time of day, <c>HH:mm</c>, for targets without <c>TimeOnly</c>.</summary>
    public static TimeSpan TimeOfDayMinutesAsTimeSpan(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.TimeOfDayMinutes(ref reader, out TimeSpan value)
            ? value
            : Tolerant.Item<TimeSpan>(ref reader, context, Coerce.TimeOfDayMinutes);

    /// <summary>A wall clock's date and time, <c>yyyy-MM-dd HH:mm:ss</c>, of unspecified kind.</summary>
    public static DateTime LocalDateTime(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.LocalDateTime(ref reader, out DateTime value)
            ? value
            : Tolerant.Item<DateTime>(ref reader, context, context.Dates.LocalDateTime);

    /// <summary>A moment with its offset, RFC 3339.</summary>
    public static DateTimeOffset DateTime(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.DateTime(ref reader, out DateTimeOffset value)
            ? Tolerant.AsPromised(context, value, AsWritten.DateTime(reader.ValueSpan, value))
            : Tolerant.Item<DateTimeOffset>(ref reader, context, context.Dates.DateTime);

    /// <summary>A duration, ISO 8601 without years and months.</summary>
    public static TimeSpan Duration(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Duration(ref reader, out TimeSpan value)
            ? Tolerant.AsPromised(context, value, AsWritten.Duration(reader.ValueSpan, value))
            : Tolerant.Item<TimeSpan>(ref reader, context, Coerce.Duration);

    /// <summary>A GUID in any of its usual forms.</summary>
    public static Guid Guid(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Guid(ref reader, out Guid value)
            ? Tolerant.AsPromised(context, value, AsWritten.Guid(ref reader))
            : Tolerant.Item<Guid>(ref reader, context, Coerce.Guid);

    /// <summary>An absolute or relative address.</summary>
    public static Uri? Uri(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Uri(ref reader, out Uri? value) ? Tolerant.AsPromised(context, value, AsWritten.Uri(ref reader, value!)) : Tolerant.Item<Uri?>(ref reader, context, Coerce.Uri);

    /// <summary>Bytes, sent as base64.</summary>
    public static byte[]? Bytes(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Bytes(ref reader, out byte[]? value) ? Tolerant.AsPromised(context, value, AsWritten.Bytes(ref reader, value!)) : Tolerant.Item<byte[]?>(ref reader, context, Coerce.Bytes);

    private static string Escaped(ref Utf8JsonReader reader, JsonReadContext context)
    {
        string text = Utf8Text.Read(ref reader);
        return Tolerant.AsPromised(context, text, !LoneSurrogates.WereIn(text));
    }
}
