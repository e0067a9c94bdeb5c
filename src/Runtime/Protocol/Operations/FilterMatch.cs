using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>
/// Checks whether a row contradicts an exact filter. Lenient on purpose: texts that are equal in a database's collation are equal, and a row without the value
/// contradicts no filter.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FilterMatch
{
    /// <summary>Returns whether the values differ.</summary>
    /// <typeparam name="TFormat">The format.</typeparam>
    /// <typeparam name="T">The type in C#, a value type.</typeparam>
    public static bool Value<TFormat, T>(T sent, T? row)
        where TFormat : struct, IScalarFormat<T>
        where T : struct => row is { } value && default(TFormat).Contradicts(sent, value);

    /// <summary>Returns whether the values differ; texts in more than case, accents, Unicode normal form and surrounding spaces.</summary>
    /// <typeparam name="TFormat">The format.</typeparam>
    /// <typeparam name="T">The type in C#, a reference type.</typeparam>
    public static bool Reference<TFormat, T>(T? sent, T? row)
        where TFormat : struct, IScalarFormat<T>
        where T : class => sent is not null && row is not null && default(TFormat).Contradicts(sent, row);
}
