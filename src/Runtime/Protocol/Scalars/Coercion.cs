using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>Reads a scalar from a token that is not the promised one.</summary>
internal delegate Coerced Coercion<T>(ref Utf8JsonReader reader, out T value);

internal enum Coerced
{
    /// <summary>The token means something else.</summary>
    No,

    /// <summary>The token means the same, and that is worth telling.</summary>
    Yes,

    /// <summary>The token says "nothing", as an empty string or a zero date do. That is no news where the spec says so.</summary>
    ToNull,

    /// <summary>The token is a promised one after all, only with escapes in it, or in another spelling where the spec allows any.</summary>
    Exact,
}
