namespace OfficeGest.Text;

/// <summary>
/// Words for true and false, ignoring case and accents. Only words that fit any property: <c>ativo</c> says that something
/// is active, which would be false for a property that says whether it is blocked.
/// </summary>
internal static class TruthWords
{
    /// <summary>Pairs, so that no word is listed without its opposite.</summary>
    public static readonly (string True, string False)[] Pairs =
    [
        ("1", "0"),
        ("true", "false"), ("t", "f"), ("yes", "no"), ("y", "n"), ("on", "off"),
        ("sim", "não"), ("s", "n"), ("verdadeiro", "falso"), ("v", "f"),
        ("sí", "no"), ("verdadero", "falso"), ("vero", "falso"),
        ("oui", "non"), ("vrai", "faux"),
        ("ja", "nein"), ("ja", "nee"), ("j", "n"), ("wahr", "falsch"),
    ];

    private const int LongestWord = 16;

    private static readonly Lazy<Dictionary<string, bool>> Meanings = new(Load);

    public static bool TryRead(string word, out bool value)
    {
        value = false;
        return word.Length is > 0 and <= LongestWord && Meanings.Value.TryGetValue(Collation.Fold(word), out value);
    }

    private static Dictionary<string, bool> Load()
    {
        var meanings = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach ((string yes, string no) in Pairs)
        {
            meanings[Collation.Fold(yes)] = true;
            meanings[Collation.Fold(no)] = false;
        }

        return meanings;
    }
}
