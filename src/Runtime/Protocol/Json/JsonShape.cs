using System.ComponentModel;
using System.Text;

namespace OfficeGest.Protocol;

/// <summary>Describes the JSON of a case of a union.</summary>
/// <param name="tokens">The kinds of values that it may be.</param>
/// <param name="requiredKeys">The keys that an object must have.</param>
/// <param name="knownKeys">All the keys that an object may have.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShape(JsonTokens tokens, string[] requiredKeys, string[] knownKeys)
{
    internal JsonTokens Tokens { get; } = tokens;

    internal byte[][] RequiredKeys { get; } = [.. requiredKeys.Select(Encoding.UTF8.GetBytes)];

    internal byte[][] KnownKeys { get; } = [.. knownKeys.Select(Encoding.UTF8.GetBytes)];
}
