using System.Globalization;
using CsCheck;
using OfficeGest.Privacy;

namespace OfficeGest.Runtime.Tests.Privacy;

public class PrintableTextTests
{
    [Fact]
    public void Nothing_that_steers_a_terminal_or_ends_a_line_comes_through() =>
        Gen.OneOf(Gen.String[Gen.Char, 0, 200], Planted.Value).Sample(
            static text =>
            {
                string printable = PrintableText.Of(text, 64);
                printable.Length.ShouldBeLessThanOrEqualTo(65);
                for (int i = 0; i < printable.Length; i += char.IsSurrogatePair(printable, i) ? 2 : 1)
                {
                    CharUnicodeInfo.GetUnicodeCategory(printable, i).ShouldNotBeOneOf(
                        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator, UnicodeCategory.Surrogate);
                }

                PrintableText.Of(PrintableText.Of(text)).ShouldBe(PrintableText.Of(text));
            },
            iter: 5_000);

    [Theory]
    [InlineData("Em curso – 50 €", "Em curso – 50 €")]
    [InlineData("a\r\nb", @"a\u000d\u000ab")]
    [InlineData("\u001b[2J", @"\u001b[2J")]
    [InlineData("\u202eabc", @"\u202eabc")]
    [InlineData("\u2028\u0085\u200b", @"\u2028\u0085\u200b")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("\U000e0001", @"\udb40\udc01")]
    public void What_is_printable_stays_and_the_rest_is_escaped(string text, string expected) => PrintableText.Of(text).ShouldBe(expected);

    // Not as data of a theory: half a character has no UTF-8.
    [Fact]
    public void Half_a_character_is_escaped() => PrintableText.Of("a\ud800").ShouldBe(@"a\ud800");

    [Theory]
    [InlineData("abcdef", "abcdef")]
    [InlineData("abcdefg", "abcdef…")]
    [InlineData("abcde\ud83d\ude00", "abcde…")]
    [InlineData("abc\u001b", "abc…")]
    public void A_cut_leaves_nothing_half(string text, string expected) => PrintableText.Of(text, 6).ShouldBe(expected);
}
