using System.ComponentModel;
using System.Text;

namespace OfficeGest.Protocol;

/// <summary>Describes the JSON of a case of a union.</summary>
/// <param name="tokens">The kinds of values that it may be.</param>
/// <param name="requiredKeys">The keys that an object must have.</param>
/// <param name="knownKeys">All the keys that an object may have.</param>
/// <param name="nestedKeys">Of keys that other cases have as well: the key, and after it all the keys of the object there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShape(JsonTokens tokens, string[] requiredKeys, string[] knownKeys, params string[][] nestedKeys)
{
    internal JsonTokens Tokens { get; } = tokens;

    internal byte[][] RequiredKeys { get; } = Utf8(requiredKeys);

    internal byte[][] KnownKeys { get; } = Utf8(knownKeys);

    internal byte[][][] NestedKeys { get; } = [.. nestedKeys.Select(Utf8)];

    private static byte[][] Utf8(string[] keys) => [.. keys.Select(Encoding.UTF8.GetBytes)];
}
