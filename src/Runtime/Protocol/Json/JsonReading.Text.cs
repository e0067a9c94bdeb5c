using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

public static partial class JsonReading
{
    /// <summary>Text; numbers and booleans are coerced to it.</summary>
    public static string? String(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.String
            ? reader.ValueIsEscaped ? Escaped(ref reader, name, ref additional) : Utf8Text.Read(ref reader)
            : Tolerant.Reference<string>(ref reader, context, name, nullable, ref additional, Coerce.String);

    /// <summary>A date, <c>yyyy-MM-dd</c>, for targets without <c>DateOnly</c>.</summary>
    public static DateTime? DateAsDateTime(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Date(ref reader, out DateTime value)
            ? value
            : Tolerant.Value<DateTime>(ref reader, context, name, nullable, ref additional, context.Dates.Date);

    /// <summary>A time of day, <c>HH:mm:ss</c>, for targets without <c>TimeOnly</c>.</summary>
    public static TimeSpan? TimeAsTimeSpan(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Time(ref reader, out TimeSpan value)
            ? value
            : Tolerant.Value<TimeSpan>(ref reader, context, name, nullable, ref additional, Coerce.Time);

    /// <summary>A time of day, <c>HH:mm</c>, for targets without <c>TimeOnly</c>.</summary>
    public static TimeSpan? TimeOfDayMinutesAsTimeSpan(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.TimeOfDayMinutes(ref reader, out TimeSpan value)
            ? value
            : Tolerant.Value<TimeSpan>(ref reader, context, name, nullable, ref additional, Coerce.TimeOfDayMinutes);

    /// <summary>A wall clock's date and time, <c>yyyy-MM-dd HH:mm:ss</c>, of unspecified kind.</summary>
    public static DateTime? LocalDateTime(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.LocalDateTime(ref reader, out DateTime value)
            ? value
            : Tolerant.Value<DateTime>(ref reader, context, name, nullable, ref additional, context.Dates.LocalDateTime);

    /// <summary>A moment with its offset, RFC 3339.</summary>
    public static DateTimeOffset? DateTime(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.DateTime(ref reader, out DateTimeOffset value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.DateTime(reader.ValueSpan, value), ref additional)
            : Tolerant.Value<DateTimeOffset>(ref reader, context, name, nullable, ref additional, context.Dates.DateTime);

    /// <summary>A duration, ISO 8601 without years and months.</summary>
    public static TimeSpan? Duration(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Duration(ref reader, out TimeSpan value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.Duration(reader.ValueSpan, value), ref additional)
            : Tolerant.Value<TimeSpan>(ref reader, context, name, nullable, ref additional, Coerce.Duration);

    /// <summary>A GUID in any of its usual forms.</summary>
    public static Guid? Guid(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Guid(ref reader, out Guid value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.Guid(ref reader), ref additional)
            : Tolerant.Value<Guid>(ref reader, context, name, nullable, ref additional, Coerce.Guid);

    /// <summary>An absolute or relative address.</summary>
    public static Uri? Uri(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Uri(ref reader, out Uri? value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.Uri(ref reader, value!), ref additional)
            : Tolerant.Reference<Uri>(ref reader, context, name, nullable, ref additional, Coerce.Uri);

    /// <summary>Bytes, sent as base64.</summary>
    public static byte[]? Bytes(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Bytes(ref reader, out byte[]? value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.Bytes(ref reader, value!), ref additional)
            : Tolerant.Reference<byte[]>(ref reader, context, name, nullable, ref additional, Coerce.Bytes);

    private static string Escaped(ref Utf8JsonReader reader, string name, ref AdditionalProperties? additional)
    {
        string text = Utf8Text.Read(ref reader);
        return Tolerant.AsPromised(ref reader, name, text, !LoneSurrogates.WereIn(text), ref additional);
    }
}
