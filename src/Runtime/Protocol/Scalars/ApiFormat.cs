using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace OfficeGest.Protocol;

/// <summary>The text of scalars in paths, queries, headers and forms: the same in every culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiFormat
{
    /// <summary>The value as the API expects it.</summary>
    public static string Format(string value) => value;

    /// <summary>The value as the API expects it.</summary>
    public static string Format(bool value) => value ? "true" : "false";

    /// <summary>The value as the API expects it.</summary>
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value as the API expects it.</summary>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value as the API expects it.</summary>
    public static string Format(uint value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value as the API expects it.</summary>
    public static string Format(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value as the API expects it.</summary>
    public static string Format(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value as the API expects it.</summary>
    public static string Format(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The value as the API expects it.</summary>
    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The value as the API expects it.</summary>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value as the API expects it.</summary>
    public static string Format(Guid value) => value.ToString("D");

    /// <summary>The value as the API expects it.</summary>
    public static string Format(Uri value) => value.OriginalString;

    /// <summary>The value as the API expects it.</summary>
    public static string Format(DateTimeOffset value) => value.ToString(DateTimeForm(value), CultureInfo.InvariantCulture);

    /// <summary><c>1</c> or <c>0</c>.</summary>
    public static string BooleanDigit(bool value) => value ? "1" : "0";

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Date(DateTime value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>HH:mm:ss</c>.</summary>
    public static string Time(TimeSpan value) => value.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);

    /// <summary><c>HH:mm</c>.</summary>
    public static string TimeOfDayMinutes(TimeSpan value) => value.ToString("hh\\:mm", CultureInfo.InvariantCulture);

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>, whatever the kind of the value: it is not converted.</summary>
    public static string LocalDateTime(DateTime value) => value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601.</summary>
    public static string Duration(TimeSpan value) => IsoDuration.Format(value);

    /// <summary>Base64.</summary>
    public static string Bytes(byte[] value) => Convert.ToBase64String(value);

    internal static string DateTimeForm(DateTimeOffset value) =>
        value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

#if NET
    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>HH:mm:ss</c>.</summary>
    public static string Format(TimeOnly value) => Time(value);

    /// <summary><c>HH:mm:ss</c>.</summary>
    public static string Time(TimeOnly value) => value.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary><c>HH:mm</c>.</summary>
    public static string TimeOfDayMinutes(TimeOnly value) => value.ToString("HH:mm", CultureInfo.InvariantCulture);
#endif
}
