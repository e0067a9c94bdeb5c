using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonWriting
{
    /// <summary>Text.</summary>
    public static void String(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    /// <summary>True or false.</summary>
    public static void Boolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>A flag as <c>1</c> or <c>0</c>.</summary>
    public static void BooleanDigit(Utf8JsonWriter writer, bool value) => writer.WriteNumberValue(value ? 1 : 0);

    /// <summary>A whole number.</summary>
    public static void Int32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>A whole number.</summary>
    public static void Int64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>A whole number.</summary>
    public static void UInt32(Utf8JsonWriter writer, uint value) => writer.WriteNumberValue(value);

    /// <summary>A whole number.</summary>
    public static void UInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    /// <summary>A number in single precision.</summary>
    public static void Single(Utf8JsonWriter writer, float value)
    {
#if NET
        writer.WriteNumberValue(value);
#else
        // On .NET Framework the writer makes 0.100000001 of 0.1.
        if (float.IsNaN(value) || float.IsInfinity(value)) writer.WriteNumberValue(value);
        else writer.WriteRawValue(ApiFormat.Format(value));
#endif
    }

    /// <summary>A number in double precision.</summary>
    public static void Double(Utf8JsonWriter writer, double value)
    {
#if NET
        writer.WriteNumberValue(value);
#else
        if (double.IsNaN(value) || double.IsInfinity(value)) writer.WriteNumberValue(value);
        else writer.WriteRawValue(ApiFormat.Format(value));
#endif
    }

    /// <summary>An exact number.</summary>
    public static void Decimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>A whole number of any size.</summary>
    public static void BigInteger(Utf8JsonWriter writer, BigInteger value) => writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An exact number as a string.</summary>
    public static void DecimalString(Utf8JsonWriter writer, decimal value) => writer.WriteStringValue(ApiFormat.Format(value));

    /// <summary>A whole number as a string.</summary>
    public static void Int64String(Utf8JsonWriter writer, long value) => writer.WriteStringValue(ApiFormat.Format(value));

    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    public static void DateAsDateTime(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(ApiFormat.Date(value));

    /// <summary>A time of day, <c>HH:mm:ss</c>.</summary>
    public static void TimeAsTimeSpan(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(ApiFormat.Time(value));

    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    public static void TimeOfDayMinutesAsTimeSpan(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(ApiFormat.TimeOfDayMinutes(value));

    /// <summary>A wall clock's date and time, <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    public static void LocalDateTime(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(ApiFormat.LocalDateTime(value));

    /// <summary>A moment with its offset, RFC 3339.</summary>
    public static void DateTime(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(ApiFormat.Format(value));

    /// <summary>A duration, ISO 8601.</summary>
    public static void Duration(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(ApiFormat.Duration(value));

    /// <summary>A GUID with hyphens.</summary>
    public static void Guid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>An address as it was given.</summary>
    public static void Uri(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value.OriginalString);

    /// <summary>Bytes as base64.</summary>
    public static void Bytes(Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value);

    /// <summary>Any JSON; a default element is written as null.</summary>
    public static void Any(Utf8JsonWriter writer, JsonElement value) => RawJson.Write(writer, value);

#if NET
    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    public static void Date(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(ApiFormat.Format(value));

    /// <summary>A time of day, <c>HH:mm:ss</c>.</summary>
    public static void Time(Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(ApiFormat.Time(value));

    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    public static void TimeOfDayMinutes(Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(ApiFormat.TimeOfDayMinutes(value));
#endif
}
