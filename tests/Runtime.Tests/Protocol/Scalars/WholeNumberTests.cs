using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Protocol.Scalars;

public class WholeNumberTests
{
    [Theory]
    [InlineData("1.00000000000000000000000000000000001")]
    [InlineData("0.99999999999999999999999999999999999")]
    [InlineData("1e-30")]
    [InlineData("1e-400")]
    [InlineData("4.5")]
    [InlineData("\"1,5\"")]
    [InlineData("\"1.000,00\"")]
    [InlineData("\"1 000\"")]
    [InlineData("\"12 EUR\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"1e\"")]
    [InlineData("\".\"")]
    [InlineData("\"-\"")]
    [InlineData("9223372036854775808")]
    [InlineData("1e19")]
    public void What_is_no_whole_number_is_not_rounded_to_one(string json)
    {
        Reading.Of<long>(json, JsonReading.Int64, null).IsKept(json).ShouldBeTrue();
        Reading.Of<int>(json, JsonReading.Int32, null).IsKept(json).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1.00000000000000000000000000000000001")]
    [InlineData("1e-400")]
    [InlineData("2")]
    [InlineData("-1")]
    public void A_number_other_than_one_and_zero_is_no_flag(string json) => Reading.Of<bool>(json, JsonReading.Boolean, null).IsKept(json).ShouldBeTrue();

    [Theory]
    [InlineData("\"1e-60\"")]
    [InlineData("\"-0.00000000000000000000000000000000000001\"")]
    public void A_number_too_small_for_its_type_is_not_zero(string json)
    {
        Reading.Of<decimal>(json, JsonReading.Decimal, null).IsKept(json).ShouldBeTrue();
        Reading.Of<decimal>(json, JsonReading.DecimalString, null).IsKept(json).ShouldBeTrue();
        if (json == "\"1e-60\"") Reading.Of<float>(json, JsonReading.Single, null).IsKept(json).ShouldBeTrue();
        Reading.Of<double>("\"1e-400\"", JsonReading.Double, null).IsKept("\"1e-400\"").ShouldBeTrue();
    }

    [Fact]
    public void A_number_in_any_spelling_is_that_number_or_kept() =>
        Gen.Select(Gen.Long, Gen.Int[0, 4], Gen.Int[-25, 25], Gen.Bool).Sample(
            static (number, zeros, exponent, quotes) =>
            {
                // number × 10^exponent, exactly.
                BigInteger power = BigInteger.Pow(10, Math.Abs(exponent));
                BigInteger? exact = exponent >= 0 ? number * power : number % power == 0 ? number / power : null;
                string text = number.ToString(CultureInfo.InvariantCulture) + (zeros > 0 ? "." + new string('0', zeros) : string.Empty) + (exponent == 0 ? string.Empty : "e" + exponent.ToString(CultureInfo.InvariantCulture));
                string json = quotes ? $"\"{text}\"" : text;

                Expect(Reading.Of<long>(json, JsonReading.Int64, null), json, exact >= long.MinValue && exact <= long.MaxValue ? (long)exact.Value : null);
                Expect(Reading.Of<ulong>(json, JsonReading.UInt64, null), json, exact >= 0 && exact <= ulong.MaxValue ? (ulong)exact.Value : null);
                Expect(Reading.Of<int>(json, JsonReading.Int32, null), json, exact >= int.MinValue && exact <= int.MaxValue ? (int)exact.Value : null);
                Expect(Reading.Of<bool>(json, JsonReading.Boolean, null), json, quotes ? text is "1" or "0" ? text == "1" : null : exact == 1 ? true : exact == 0 ? false : null);
                Expect(Reading.Of<BigInteger>(json, JsonReading.BigInteger, null), json, exact);
            },
            iter: 20_000);

    [Fact]
    public void Digits_are_ascii_whatever_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture.NumberFormat.NumberGroupSeparator = ".";
            Reading.Of<decimal>("\"1.5\"", JsonReading.Decimal, null).Value.ShouldBe(1.5m);
            Reading.Of<decimal>("\"1,5\"", JsonReading.Decimal, null).Value.ShouldBeNull();
            Reading.Of<double>("\"1.5\"", JsonReading.Double, null).Value.ShouldBe(1.5);
            Reading.Of<int>("\"1.500\"", JsonReading.Int32, null).Value.ShouldBeNull();
            Reading.Of<decimal>("\"\u0661\"", JsonReading.Decimal, null).Value.ShouldBeNull();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_few_bytes_do_not_become_a_huge_number()
    {
        WholeNumber.TryBigInteger("1e64"u8, out BigInteger value).ShouldBeTrue();
        value.ShouldBe(BigInteger.Pow(10, 64));
        WholeNumber.TryBigInteger("1e65"u8, out _).ShouldBeFalse();
        WholeNumber.TryBigInteger("1e99999999999"u8, out _).ShouldBeFalse();
        WholeNumber.TryBigInteger(Encoding.UTF8.GetBytes(new string('9', 4097)), out _).ShouldBeFalse();
    }

    private static void Expect<T>(Reading.Result<T> read, string json, T? expected)
        where T : struct
    {
        if (expected is null) read.IsKept(json).ShouldBeTrue($"{json} was read as {read.Value}");
        else (Equals(read.Value, expected) && (read.IsExact || read.IsCoerced)).ShouldBeTrue($"{json} was read as {read.Value}, not {expected}");
    }
}
