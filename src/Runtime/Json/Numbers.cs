using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace OfficeGest.Json;

/// <summary>Numbers as text.</summary>
internal static class Numbers
{
    public static bool IsNumeric(ReadOnlySpan<byte> text) => TryDecimal(text, out _);

    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        // Utf8Parser takes "1." and ".5", and so do we; it stops at a thousands separator, and so do we.
        if (Utf8Parser.TryParse(text, out value, out int read) && read == text.Length && text.Length > 0) return true;

        value = default;
        return text.IndexOfAny((byte)'e', (byte)'E') > 0
            && decimal.TryParse(Utf8Text.Decode(text), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryInteger(ReadOnlySpan<byte> text, out BigInteger value)
    {
        value = default;
        if (text.Length is 0 or > 4096) return false;
        if (BigInteger.TryParse(Utf8Text.Decode(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)) return true;

        if (!TryDecimal(text, out decimal number) || decimal.Truncate(number) != number) return false;

        value = new BigInteger(number);
        return true;
    }

    public static bool TryDouble(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(Utf8Text.Decode(text), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>Blanks around a number or a date in quotes mean nothing.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && text[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') start++;
        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') end--;
        return text.Slice(start, end - start);
    }
}
