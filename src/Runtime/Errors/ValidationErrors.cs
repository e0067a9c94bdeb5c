using System.Collections;

namespace OfficeGest;

/// <summary>The messages of a 422 by field, in the order of the server. A field without messages has an empty list.</summary>
internal sealed class ValidationErrors : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> _messages = new(StringComparer.Ordinal);

    public ValidationErrors(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> messages)
    {
        foreach (KeyValuePair<string, IReadOnlyList<string>> pair in messages ?? throw new ArgumentNullException(nameof(messages))) _messages[pair.Key] = pair.Value;
    }

    /// <summary>No messages.</summary>
    public static ValidationErrors Empty { get; } = new([]);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _messages.Keys;

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<string>> Values => _messages.Values;

    /// <summary>How many fields have messages.</summary>
    public int Count => _messages.Count;

    /// <summary>The messages of a field; empty when there are none.</summary>
    public IReadOnlyList<string> this[string key] => _messages.TryGetValue(key, out IReadOnlyList<string>? messages) ? messages : [];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _messages.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out IReadOnlyList<string> value)
    {
        value = this[key];
        return _messages.ContainsKey(key);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
