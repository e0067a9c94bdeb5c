using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>The kinds of JSON values that a case of a union may begin with.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonTokens
{
    /// <summary>No value at all.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string.</summary>
    String = 4,

    /// <summary>A number.</summary>
    Number = 8,

    /// <summary>True or false.</summary>
    Boolean = 16,

    /// <summary>A null.</summary>
    Null = 32,

    /// <summary>Any value.</summary>
    All = 63,
}
