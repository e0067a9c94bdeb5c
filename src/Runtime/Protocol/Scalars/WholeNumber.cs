using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Whole numbers in any spelling: <c>12</c>, <c>12.0</c>, <c>1.2e1</c>. Never rounded.</summary>
internal static class WholeNumber
{
    private const int MaximumDigits = 4096;

    // 1e64 has 65 digits. A larger exponent would let a few bytes fill the memory.
    private const int MaximumExponent = 64;

    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        if (!TrySplit(text, out bool negative, out ReadOnlySpan<byte> digits, out ReadOnlySpan<byte> fraction, out int exponent)) return false;

        int length = digits.Length + fraction.Length;
        for (int i = 0; i < length || i < digits.Length + exponent; i++)
        {
            int digit = i < digits.Length ? digits[i] - '0' : i < length ? fraction[i - digits.Length] - '0' : 0;
            if (i >= digits.Length + exponent)
            {
                if (digit != 0) return false;

                continue;
            }

            // Far below the limit of a decimal, and above all 64-bit numbers.
            if (value > 1_000_000_000_000_000_000_000m) return false;

            value = (value * 10) + digit;
        }

        if (negative) value = -value;
        return true;
    }

    public static bool TryBigInteger(ReadOnlySpan<byte> text, out BigInteger value)
    {
        value = default;
        if (!TrySplit(text, out bool negative, out ReadOnlySpan<byte> digits, out ReadOnlySpan<byte> fraction, out int exponent)) return false;

        string all = Utf8Text.Decode(digits) + Utf8Text.Decode(fraction);
        int end = digits.Length + exponent;
        if (all.Substring(Math.Max(0, Math.Min(end, all.Length))).Trim('0').Length > 0) return false;
        if (end <= 0) return true;

        all = end <= all.Length ? all.Substring(0, end) : all.PadRight(end, '0');
        value = BigInteger.Parse(all, NumberStyles.None, CultureInfo.InvariantCulture);
        if (negative) value = -value;
        return true;
    }

    private static bool TrySplit(
        ReadOnlySpan<byte> text, out bool negative, out ReadOnlySpan<byte> digits, out ReadOnlySpan<byte> fraction, out int exponent)
    {
        fraction = default;
        exponent = 0;
        negative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+') text = text.Slice(1);

        digits = Digits(text);
        text = text.Slice(digits.Length);
        if (!text.IsEmpty && text[0] == '.')
        {
            fraction = Digits(text.Slice(1));
            text = text.Slice(1 + fraction.Length);
        }

        if (digits.Length + fraction.Length is 0 or > MaximumDigits) return false;
        if (text.IsEmpty) return true;
        if (text[0] is not ((byte)'e' or (byte)'E')) return false;

        return Utf8Parser.TryParse(text.Slice(1), out exponent, out int read) && read == text.Length - 1 && Math.Abs((long)exponent) <= MaximumExponent;
    }

    private static ReadOnlySpan<byte> Digits(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && text[length] is >= (byte)'0' and <= (byte)'9') length++;
        return text.Slice(0, length);
    }
}
