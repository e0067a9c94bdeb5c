using System.Text;

namespace OfficeGest.Specification.Text;

/// <summary>Removes the accents from Latin letters. A table, because string normalization depends on the machine's globalization mode.</summary>
internal static class Latin
{
    // From U+00C0 on, one entry per letter, separated by spaces.
    private static readonly string[] Letters = (
        "A A A A A A AE C E E E E I I I I D N O O O O O _ O U U U U Y Th ss a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th y " +
        "A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H h H h I i I i I i I i I i IJ ij J j K k k L l L l L l L l L l " +
        "N n N n N n n N n O o O o O o OE oe R r R r R r S s S s S s S s T t T t T t U u U u U u U u U u U u W w Y y Y Z z Z z Z z s").Split(' ');

    public static string Fold(string text)
    {
        int first = 0;
        while (first < text.Length && text[first] < 0xC0) first++;
        if (first == text.Length) return text;

        var folded = new StringBuilder(text, 0, first, text.Length);
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            int index = c - 0xC0;
            // Combining marks belong to the letter before them.
            if (c is >= '\u0300' and <= '\u036F') continue;
            folded.Append(index >= 0 && index < Letters.Length ? Letters[index] : c.ToString());
        }

        return folded.ToString();
    }
}
