using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OfficeGest.Json;

/// <summary>
/// The keys of an object that the spec does not know, and the values that it knows but could not be read. Equal by value.
/// </summary>
public sealed class AdditionalProperties : IReadOnlyDictionary<string, JsonElement>, IEquatable<AdditionalProperties>
{
    private static readonly Dictionary<string, JsonElement> None = [];

    private Dictionary<string, JsonElement> _values = None;
    private Dictionary<string, JsonElement> _unreadable = None;

    /// <summary>Creates one with these keys; of a key that comes twice, the last value counts.</summary>
    public AdditionalProperties(IEnumerable<KeyValuePair<string, JsonElement>> values)
    {
        foreach (KeyValuePair<string, JsonElement> pair in values ?? throw new ArgumentNullException(nameof(values)))
            Keep(pair.Key, pair.Value.Clone());
    }

    internal AdditionalProperties()
    {
    }

    /// <summary>No keys.</summary>
    public static AdditionalProperties Empty { get; } = new();

    /// <summary>The values whose type was not the promised one, by key; <c>name[3]</c> for an item of a list.</summary>
    public IReadOnlyDictionary<string, JsonElement> Unreadable => _unreadable;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _values.Values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public JsonElement this[string key] => _values[key];

    /// <summary>Whether the key came with a value that could not be read.</summary>
    public bool IsUnreadable(string name) => _unreadable.Count > 0 && _unreadable.ContainsKey(name);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both have the same keys with the same JSON, in whatever order.</summary>
    public bool Equals(AdditionalProperties? other) =>
        ReferenceEquals(this, other)
        || (other is not null && JsonEquality.Equals(_values, other._values) && JsonEquality.Equals(_unreadable, other._unreadable));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdditionalProperties);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _values.Count * 397 ^ _unreadable.Count;
        foreach (string key in _values.Keys) hash ^= StringComparer.Ordinal.GetHashCode(key);
        return hash;
    }

    /// <summary>The keys as one object.</summary>
    internal JsonElement ToElement()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (KeyValuePair<string, JsonElement> pair in _values)
            {
                writer.WritePropertyName(pair.Key);
                pair.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        using JsonDocument document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }

    internal void Keep(string name, JsonElement value)
    {
        if (ReferenceEquals(_values, None)) _values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        _values[name] = value;
    }

    internal void KeepUnreadable(string name, JsonElement value)
    {
        if (ReferenceEquals(_unreadable, None)) _unreadable = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        _unreadable[name] = value;
    }
}
