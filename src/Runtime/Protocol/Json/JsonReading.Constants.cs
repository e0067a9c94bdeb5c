using System.Globalization;

namespace OfficeGest.Protocol;

public static partial class JsonReading
{
    /// <summary>A value that the spec fixes: another one is kept, and reported.</summary>
    /// <param name="value">What was read; null when nothing could be.</param>
    /// <param name="context">Where the reader stands.</param>
    /// <param name="name">The key.</param>
    /// <param name="constant">The value that the spec fixes.</param>
    public static T? Constant<T>(T? value, JsonReadContext context, string name, T constant)
        where T : class, IEquatable<T>
    {
        if (value is not null && !value.Equals(constant)) context.TellValue(DriftKind.UnknownEnumValue, name, CodeOf(value));
        return value;
    }

    /// <inheritdoc cref="Constant{T}(T, JsonReadContext, string, T)"/>
    public static T? Constant<T>(T? value, JsonReadContext context, string name, T constant)
        where T : struct, IEquatable<T>
    {
        if (value is { } read && !read.Equals(constant)) context.TellValue(DriftKind.UnknownEnumValue, name, CodeOf(read));
        return value;
    }

    private static string CodeOf<T>(T value) =>
        value is bool flag ? flag ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
