using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>What a token that is not the expected one means.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Coerced
{
    /// <summary>Something else.</summary>
    No,

    /// <summary>The same value, in a way that is reported.</summary>
    Yes,

    /// <summary>Nothing, as an empty string or a zero date do. That is not reported where the spec says so.</summary>
    ToNull,

    /// <summary>The expected value after all, only with escapes in it, or in another spelling where the spec allows any.</summary>
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
