namespace OfficeGest.Specification.OpenApi;

/// <summary>A kind of object in a document: its keys, and the kinds of objects below them.</summary>
/// <param name="words">The keys that are read, separated by spaces; a similar key is a misspelling.</param>
/// <param name="others">Keys of other OpenAPI versions, which are not misspellings.</param>
internal sealed class KeyKind(string words, string others = "")
{
    private readonly HashSet<string> _known = new([.. Split(words), .. Split(others)], StringComparer.Ordinal);
    private readonly Dictionary<string, KeyKind> _parts = new(StringComparer.Ordinal);

    public string[] Words { get; } = Split(words);

    /// <summary>The kind of object below every key, if the document chooses the names.</summary>
    public KeyKind? Each { get; private set; }

    public static KeyKind MapOf(KeyKind each) => new(string.Empty) { Each = each };

    public bool Knows(string key) => _known.Contains(key);

    public KeyKind? Part(string key) => _parts.TryGetValue(key, out KeyKind? part) ? part : Each;

    public KeyKind With(string keys, KeyKind part)
    {
        foreach (string key in Split(keys)) _parts[key] = part;
        return this;
    }

    public KeyKind WithEach(KeyKind part)
    {
        Each = part;
        return this;
    }

    private static string[] Split(string words) => words.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
