namespace OfficeGest.Specification.Conventions;

/// <summary>Normalizes the spelling of a key: <c>next_cursor</c>, <c>nextCursor</c> and <c>NextCursor</c> are the same word.</summary>
internal static class PlainKey
{
    public static string Of(string key) => new([.. key.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>Returns the first of the words that one of the keys matches; null if there is none.</summary>
    public static string? First(string[] words, IEnumerable<string> keys)
    {
        ILookup<string, string> plain = keys.OrderBy(static key => key, StringComparer.Ordinal).ToLookup(Of, StringComparer.Ordinal);
        return words.SelectMany(word => plain[word]).FirstOrDefault();
    }
}
