namespace OfficeGest.Specification.Conventions;

/// <summary>A key without its spelling: <c>next_cursor</c>, <c>nextCursor</c> and <c>NextCursor</c> are one word.</summary>
internal static class PlainKey
{
    public static string Of(string key) => new([.. key.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>The first of the words that one of the keys is; null when none is.</summary>
    public static string? First(string[] words, IEnumerable<string> keys)
    {
        ILookup<string, string> plain = keys.OrderBy(static key => key, StringComparer.Ordinal).ToLookup(Of, StringComparer.Ordinal);
        return words.SelectMany(word => plain[word]).FirstOrDefault();
    }
}
