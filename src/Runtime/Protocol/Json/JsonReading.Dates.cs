#if NET
using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonReading
{
    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    public static DateOnly? Date(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        DateAsDateTime(ref reader, context, name, nullable, ref additional) is { } value ? Became(name, DateOnly.FromDateTime(value), additional) : null;

    /// <summary>A time of day, <c>HH:mm:ss</c>.</summary>
    public static TimeOnly? Time(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        TimeAsTimeSpan(ref reader, context, name, nullable, ref additional) is { } value ? Became(name, TimeOnly.FromTimeSpan(value), additional) : null;

    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    public static TimeOnly? TimeOfDayMinutes(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        TimeOfDayMinutesAsTimeSpan(ref reader, context, name, nullable, ref additional) is { } value ? Became(name, TimeOnly.FromTimeSpan(value), additional) : null;

    private static T Became<T>(string name, T value, AdditionalProperties? additional)
        where T : struct
    {
        additional?.Came?.Became(name, value);
        return value;
    }
}
#endif
