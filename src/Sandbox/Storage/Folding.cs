namespace OfficeGest.Sandbox.Storage;

/// <summary>Removes case and accents, as the collation of the real database does. Also works in globalization-invariant mode.</summary>
internal static class Folding
{
    private const string Accented = "áàâãäéèêëíìîïóòôõöúùûüçñ";
    private const string Plain = "aaaaaeeeeiiiiooooouuuucn";

    public static string Fold(string? text) => text is null
        ? ""
        : string.Create(text.Length, text, static (folded, original) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                var letter = char.ToLowerInvariant(original[i]);
                var accent = letter < 128 ? -1 : Accented.IndexOf(letter, StringComparison.Ordinal);
                folded[i] = accent < 0 ? letter : Plain[accent];
            }
        });
}
