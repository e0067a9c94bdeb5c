#if NET
using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonItem
{
    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    public static DateOnly Date(
        ref Utf8JsonReader reader, JsonReadContext context) =>
        DateOnly.FromDateTime(DateAsDateTime(ref reader, context));

    /// <summary>A time of day, <c>HH:mm:ss</c>.</summary>
    public static TimeOnly Time(
        ref Utf8JsonReader reader, JsonReadContext context) =>
        TimeOnly.FromTimeSpan(TimeAsTimeSpan(ref reader, context));

    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    public static TimeOnly TimeOfDayMinutes(
        ref Utf8JsonReader reader, JsonReadContext context) =>
        TimeOnly.FromTimeSpan(TimeOfDayMinutesAsTimeSpan(ref reader, context));
}
#endif
