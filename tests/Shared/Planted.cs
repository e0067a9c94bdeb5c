using CsCheck;

namespace OfficeGest.Tests;

/// <summary>Keys that are values, as customers' data has them, and keys that are names of fields. Nobody's: made up, or of no length that is given out.</summary>
public static class Planted
{
    // Some are frequent, and some on no list.
    private static readonly string[] FirstNames = ["Albertina", "Maria", "João", "Rui", "Conceição", "Zulmira", "Eufrásia"];
    private static readonly string[] LastNames = ["Figueiredo", "Bettencourt", "Santos", "Gonçalves", "Silva", "Quaresma", "Fagundes"];
    private static readonly string[] Words = ["loyalty", "points", "new", "field", "postal", "code", "start", "hour", "total", "value", "phone", "status", "novo", "campo", "class", "level"];

    private static readonly Gen<string> Person = Gen.Select(OneOf(FirstNames), OneOf(LastNames), Gen.Int[0, 9], static (first, last, style) => style switch
    {
        0 => $"{first} {last}",
        1 => $"{first}_{last}",
        2 => $"{last}, {first}",
        3 => $"{first[0]}M{last}",
        4 => $"{first}-{last}".ToLowerInvariant(),
        5 => $"{first}{last}",
        6 => $"{first} de {last}".ToUpperInvariant(),
        7 => $"{last}_{first}".ToUpperInvariant(),
        8 => $"Dr{last}",
        _ => last,
    });

    private static readonly Gen<string> Mail = Gen.Select(OneOf(FirstNames), OneOf("@", "%40", " at "), static (name, at) => $"{name}{at}example.pt");

    private static readonly Gen<string> Plate = Gen.Select(Gen.Int[10, 99], OneOf("-", "_", " ", ""), OneOf("{1}{0}AB{0}CD", "AB{0}{1}{0}CD", "AB{0}CD{0}{1}", "{1}{0}{1}{0}AB", "carro_AB{0}{1}{0}CD", "ab{0}{1}{0}cd"),
        static (number, separator, form) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, separator, number));

    private static readonly Gen<string> Number = Gen.Select(Gen.Int[100_000_000, 999_999_999], OneOf("{0}", "+351 {0}", "tel_{0:000_000_000}", "nif{0:000_000_000}", "PT{0}", "PT5000{0}00000000", "n{0}"),
        static (number, form) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number));

    private static readonly Gen<string> Token = Gen.OneOf(
        Gen.Byte.Array[15, 40].Select(static bytes => Convert.ToBase64String(bytes)),
        Gen.Byte.Array[15, 40].Select(static bytes => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')),
        Gen.Byte.Array[15, 40].Select(static bytes => "sk_live_" + Convert.ToHexString(bytes)),
        Gen.Guid.Select(static guid => guid.ToString()),
        Gen.Guid.Select(static guid => guid.ToString("N")));

    // Letters of other alphabets, blanks, signs, controls, half characters.
    private static readonly Gen<string> Odd = Gen.Select(Gen.String[Gen.Char, 1, 80], OneOf("ж", " ", "\u202e", "\u001b[2J", "\r\n", "\ud800", "'", "é", "日本", "$"), static (text, odd) => text + odd);

    private static readonly Gen<string> Long = Gen.Char['a', 'z'].Array[21, 5000].Select(static letters => new string(letters));

    /// <summary>What must never be shown.</summary>
    public static Gen<string> Value { get; } = Gen.OneOf(Person, Mail, Plate, Number, Token, Odd, Long);

    /// <summary>What must be shown, or no new field is ever learned.</summary>
    public static Gen<string> Field { get; } = Gen.Select(OneOf(Words).Array[1, 4], Gen.Int[0, 4], static (words, style) => style switch
    {
        0 when words.Any(static word => word is not "loyalty") => string.Concat(words.Select(static (word, i) => i == 0 ? word : Capital(word))),
        1 when words.Any(static word => word is not "loyalty") => string.Concat(words.Select(Capital)),
        2 => string.Join("_", words) + "_2",
        3 => string.Join("_", words) + "2",
        _ => string.Join("_", words),
    });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);
}
