using CsCheck;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Sandbox.Tests;

public sealed class TaxNumberTests
{
    private static readonly Gen<string> Invented = Gen.Select(Gen.OneOf(Gen.Int[1, 3], Gen.Int[5, 6]), Gen.Int[0, 9_999_999], TaxNumber.Of);

    [Theory]
    [InlineData(5, 0, "500000000")]
    [InlineData(5, 100_214, "501002146")]
    [InlineData(1, 2_345_678, "123456789")]
    public void Tax_numbers_end_in_their_check_digit(int lead, int serial, string number) => TaxNumber.Of(lead, serial).ShouldBe(number);

    [Fact]
    public void An_invented_number_is_valid() => Invented.Sample(number => TaxNumber.IsValid(number));

    [Fact]
    public void Another_digit_in_any_place_is_noticed() =>
        Gen.Select(Invented, Gen.Int[0, 8], Gen.Int[1, 9]).Where((number, place, by) => !IsBlind(number, place)).Sample((number, place, by) =>
        {
            char[] digits = number.ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + by) % 10));
            return !TaxNumber.IsValid(new string(digits));
        });

    [Theory]
    [InlineData("")]
    [InlineData("50000000")]
    [InlineData("5000000000")]
    [InlineData("500000001")]
    [InlineData("50000000a")]
    [InlineData(" 00000000")]
    [InlineData("PT500000000")]
    [InlineData("٥٠٠٠٠٠٠٠٠")]
    [InlineData("000000000")]
    [InlineData("400000008")]
    [InlineData("730000001")]
    public void What_is_no_tax_number_is_not_valid(string text) => TaxNumber.IsValid(text).ShouldBeFalse();

    // A check digit of 0 stands for two remainders, so a change between those is not seen.
    private static bool IsBlind(string number, int place) => number[8] == '0' && place < 8;
}
