namespace OfficeGest.Text;

/// <summary>
/// Words for true and false, whatever their case and accents. Only words that mean it for any question: <c>ativo</c> answers whether something
/// is active, and would be false where the question is whether it is blocked.
/// </summary>
internal static class TruthWords
{
    /// <summary>Pairs, so that no half is known without the other.</summary>
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
