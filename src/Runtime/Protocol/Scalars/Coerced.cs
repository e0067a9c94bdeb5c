using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>The result of reading a token of another type than the expected one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Coerced
{
    /// <summary>Not convertible.</summary>
    No,

    /// <summary>Converted; reported as drift.</summary>
    Yes,

    /// <summary>Null, such as an empty string or a zero date. Not reported if the spec allows it.</summary>
    ToNull,

    /// <summary>The expected value with escapes, or in another spelling that the spec allows.</summary>
    Exact,
}

/// <summary>Reads a scalar from a token that is not the expected one.</summary>
internal delegate Coerced Coercion<T>(ref Utf8JsonReader reader, InstallationClock clock, out T? value);

/// <summary>The coercion of a format, so that all formats of one type share the slow path.</summary>
internal static class Coercion<TFormat, T>
    where TFormat : struct, IScalarFormat<T>
{
    public static readonly Coercion<T> Instance = default(TFormat).Coerce;
}
