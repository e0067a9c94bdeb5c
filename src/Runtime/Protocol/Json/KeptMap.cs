using System.Collections.ObjectModel;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>
/// A map that keeps how it was received: some values could not be read or are in another spelling, or it was an empty array.
/// </summary>
internal sealed class KeptMap<T> : ReadOnlyDictionary<string, T>
{
    private readonly Dictionary<string, KeptPart> _parts;

    /// <param name="values">The values that could be read.</param>
    /// <param name="parts">The values that are written as they were received.</param>
    public KeptMap(IDictionary<string, T> values, Dictionary<string, KeptPart> parts)
        : base(values) => _parts = parts;

    private KeptMap()
        : base(new Dictionary<string, T>())
    {
        _parts = [];
        IsEmptyArray = true;
    }

    /// <summary>An empty map, which PHP writes as an empty array.</summary>
    public static KeptMap<T> EmptyArray { get; } = new();

    public bool IsEmptyArray { get; }

    /// <summary>Writes the keys and their values, without the braces.</summary>
    public void WriteMembers(Utf8JsonWriter writer, JsonWrite<T> write)
    {
        foreach (KeyValuePair<string, T> pair in this)
        {
            if (_parts.ContainsKey(pair.Key)) continue;

            LoneSurrogates.WriteName(writer, pair.Key);
            JsonWriting.Item(writer, pair.Value, write);
        }

        foreach (KeyValuePair<string, KeptPart> part in _parts)
        {
            LoneSurrogates.WriteName(writer, part.Key);
            RawJson.Write(writer, part.Value.Raw);
        }
    }
}
