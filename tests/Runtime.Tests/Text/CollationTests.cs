using System.Globalization;
using System.Text;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;
using OfficeGest.Text;

namespace OfficeGest.Runtime.Tests.Text;

public class CollationTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCZ áàâãäåéèêíïóòôõöúùûüçñýÁÉÍÓÚÂÊÔÃÕÇÑšžčřđøæœßłαβγςάέΩабвйёЯ-/.0123456789'ºª€";

    // Written out: .NET does not normalize where these tests run, without ICU.
    private static readonly (string Composed, string Decomposed)[] Accented =
    [
        ("á", "a\u0301"), ("à", "a\u0300"), ("â", "a\u0302"), ("ã", "a\u0303"), ("ä", "a\u0308"), ("å", "a\u030a"), ("é", "e\u0301"),
        ("è", "e\u0300"), ("ê", "e\u0302"), ("í", "i\u0301"), ("ï", "i\u0308"), ("ó", "o\u0301"), ("ò", "o\u0300"), ("ô", "o\u0302"),
        ("õ", "o\u0303"), ("ö", "o\u0308"), ("ú", "u\u0301"), ("ù", "u\u0300"), ("û", "u\u0302"), ("ü", "u\u0308"), ("ç", "c\u0327"),
        ("ñ", "n\u0303"), ("ý", "y\u0301"), ("Á", "A\u0301"), ("É", "E\u0301"), ("Í", "I\u0301"), ("Ó", "O\u0301"), ("Ú", "U\u0301"),
        ("Â", "A\u0302"), ("Ê", "E\u0302"), ("Ô", "O\u0302"), ("Ã", "A\u0303"), ("Õ", "O\u0303"), ("Ç", "C\u0327"), ("Ñ", "N\u0303"),
        ("š", "s\u030c"), ("ž", "z\u030c"), ("č", "c\u030c"), ("ř", "r\u030c"), ("ά", "α\u0301"), ("έ", "ε\u0301"), ("й", "и\u0306"),
        ("ё", "е\u0308"), ("Ř", "R\u030c"),
    ];

    private static readonly Gen<string> Words = Gen.String[Gen.Char[Letters], 1, 12].Where(static text => text.Trim().Length > 0);

    private static readonly (string Name, Func<string, string> Apply)[] Changes =
    [
        ("upper case", static text => text.ToUpperInvariant()),
        ("lower case", static text => text.ToLowerInvariant()),
        ("composed", static text => Accented.Aggregate(text, static (all, pair) => all.Replace(pair.Decomposed, pair.Composed))),
        ("decomposed", static text => Accented.Aggregate(text, static (all, pair) => all.Replace(pair.Composed, pair.Decomposed))),
        ("no accents", WithoutAccents),
        ("blanks after", static text => text + "  "),
        ("blank of an HTML page", static text => text.Replace(' ', '\u00a0')),
        ("full width", static text => string.Concat(text.Select(static c => c is > ' ' and < '\u007f' ? (char)(c + 0xFEE0) : c))),
        ("soft hyphen and zero-width space", static text => text.Insert(text.Length / 2, "\u00ad\u200b")),
        ("a sharp s as two", static text => text.Replace("ß", "ss")),
    ];

    [Theory]
    [InlineData("Revisão", "REVISAO")]
    [InlineData("Revisão", "Revisa\u0303o")]
    [InlineData("revisao ", "REVISÃO")]
    [InlineData("STRASSE", "Straße")]
    [InlineData("Strase", "Straße")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("ISTANBUL", "ıstanbul")]
    [InlineData("Søren", "Soren")]
    [InlineData("Æsir", "AESIR")]
    [InlineData("Nº 1", "no 1")]
    [InlineData("ﬁm", "FIM")]
    [InlineData("ΟΔΟΣ", "οδός")]
    [InlineData("か\u3099", "が")]
    [InlineData("\uac01", "\u1100\u1161\u11a8")]
    [InlineData("🍣", "🍺")]
    [InlineData("silva", "Costa", false)]
    [InlineData("massa", "masa", false)]
    [InlineData("Revisão", "Revisões", false)]
    [InlineData("AA-00-BB", "AA00BB", false)]
    [InlineData("avó 1", "avó 2", false)]
    [InlineData("a b", "ab", false)]
    public void A_text_is_what_a_collation_takes_for_it(string one, string other, bool equal = true)
    {
        FilterMatch.Contradicts(one, other).ShouldBe(!equal);
        FilterMatch.Contradicts(other, one).ShouldBe(!equal);
    }

    [Fact]
    public void No_change_that_a_collation_overlooks_contradicts_a_filter() =>
        Gen.Select(Words, Pick.One(Changes), Pick.One(Changes)).Sample(
            static (text, first, second) =>
            {
                string row = second.Apply(first.Apply(text));
                (FilterMatch.Contradicts(text, row) || FilterMatch.Contradicts(row, text)).ShouldBeFalse($"'{text}' and '{row}' ({first.Name}, {second.Name})");
            },
            iter: 20_000);

    [Fact]
    public void Another_letter_contradicts_a_filter() =>
        Gen.Select(Words, Gen.Int[0, 11], Gen.Char["bcdfghjkmpqrtvwxyz0123456789"]).Sample(
            static (text, at, letter) =>
            {
                at = Math.Min(at, text.Length - 1);
                string row = text.Substring(0, at) + letter + text.Substring(at + 1);
                string here = Collation.Fold(text.Substring(at, 1));
                if (here == Collation.Fold(letter.ToString()) || here.Length != 1) return;

                FilterMatch.Contradicts(text, row).ShouldBeTrue($"'{text}' and '{row}'");
            },
            iter: 20_000);

    // Proves something only where .NET has ICU: DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0.
    [Fact]
    public void Every_letter_is_the_same_in_every_normal_form()
    {
        var wrong = new List<string>();
        for (int code = 0x21; code < 0xFFFF; code++)
        {
            char c = (char)code;
            // Ideographs that only old character sets tell apart.
            if (char.IsSurrogate(c) || c is >= '\uf900' and <= '\ufaff' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned) continue;

            string composed = c.ToString();
            string decomposed = composed.Normalize(NormalizationForm.FormD);
            if (Collation.Fold("x" + composed) != Collation.Fold("x" + decomposed)) wrong.Add($"{code:x4}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_culture_of_the_machine_plays_no_part()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in (string[])["tr-TR", "pt-PT", string.Empty])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                FilterMatch.Contradicts("TITANIC", "titanic").ShouldBeFalse();
                FilterMatch.Contradicts("titanic", "TİTANİC").ShouldBeFalse();
            }
        }
        catch (CultureNotFoundException)
        {
            // A machine without cultures has nothing that could go wrong.
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string WithoutAccents(string text) => Accented.Aggregate(text, static (all, pair) => all.Replace(pair.Composed, pair.Decomposed.Substring(0, 1)));
}
