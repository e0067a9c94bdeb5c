using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OfficeGest;

/// <summary>
/// The properties of an object that the spec does not describe, the raw JSON of values of an unexpected type, and the required keys that are missing.
/// Equal by value.
/// </summary>
/// <remarks>
/// It also keeps the original spelling of the values, which is not exposed: a record that is written unchanged is the same JSON that it was read from. A
/// record that is given another instance loses that spelling.
/// </remarks>
[System.Diagnostics.DebuggerDisplay("Count = {Count}")]
public sealed class AdditionalProperties : IReadOnlyDictionary<string, JsonElement>, IEquatable<AdditionalProperties>
{
    private static readonly Dictionary<string, JsonElement> None = [];

    private Dictionary<string, JsonElement> _values = None;
    private Dictionary<string, JsonElement> _unreadable = None;
    private AsItCame? _came;

    /// <summary>Initializes a new instance with these keys; for a duplicate key, the last value counts.</summary>
    public AdditionalProperties(IEnumerable<KeyValuePair<string, JsonElement>> values)
    {
        foreach (KeyValuePair<string, JsonElement> pair in values ?? throw new ArgumentNullException(nameof(values)))
            Keep(pair.Key, pair.Value.Clone());
    }

    internal AdditionalProperties(AsItCame? came = null) => _came = came;

    /// <summary>Gets the empty instance, without keys.</summary>
    public static AdditionalProperties Empty { get; } = new();

    /// <summary>Gets the values of an unexpected type, by key; <c>name[3]</c> for an item of a list.</summary>
    public IReadOnlyDictionary<string, JsonElement> Unreadable => _unreadable;

    /// <summary>Gets the required keys that are missing. Their properties have the default value, and are not written unless they are set.</summary>
    public IReadOnlyCollection<string> Missing => _came?.Missing ?? (IReadOnlyCollection<string>)[];

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _values.Values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public JsonElement this[string key] => _values[key];

    /// <summary>Returns whether the key has a value that could not be read.</summary>
    public bool IsUnreadable(string name) => _unreadable.Count > 0 && _unreadable.ContainsKey(name);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal AsItCame? Came => _came;

    private int MissingCount => _came?.Missing?.Count ?? 0;

    /// <summary>Returns whether both have the same keys with the same JSON, in any order, and the same missing keys.</summary>
    public bool Equals(AdditionalProperties? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && JsonEquality.Equals(_values, other._values)
            && JsonEquality.Equals(_unreadable, other._unreadable)
            && MissingCount == other.MissingCount
            && (MissingCount == 0 || !Missing.Except(other.Missing).Any()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdditionalProperties);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = (_values.Count * 397) ^ (_unreadable.Count * 31) ^ MissingCount;
        foreach (string key in _values.Keys) hash ^= StringComparer.Ordinal.GetHashCode(key);
        return hash;
    }

    /// <summary>Creates an instance for generated code.</summary>
    /// <param name="nulls">The keys whose value is null in the JSON.</param>
    /// <param name="additional">Everything else.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static AdditionalProperties Of(AdditionalProperties? nulls, AdditionalProperties? additional)
    {
        if (additional is null) return nulls ?? Empty;
        if (nulls?.Came is { } came) additional.Remember().Nulls = came.Nulls;
        return additional;
    }

    /// <summary>Forgets the earlier value of a key, since the key occurs again.</summary>
    internal void Again(scoped ReadOnlySpan<byte> name)
    {
        if (_came?.Forget(name) is { } known && _unreadable.Count > 0) _unreadable.Remove(known);
    }

    internal AsItCame Remember() => _came ??= new AsItCame();

    internal void ForgetUnreadable(string name) => _unreadable.Remove(name);

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
