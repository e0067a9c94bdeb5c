using System.Buffers.Text;
using System.Globalization;

namespace OfficeGest.Text;

/// <summary>Numbers as text.</summary>
internal static class Numbers
{
    public static bool IsNumeric(ReadOnlySpan<byte> text) => TryDecimal(text, out _);

    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        // Like Utf8Parser, this accepts "1." and ".5", and stops at a thousands separator.
        if (Utf8Parser.TryParse(text, out value, out int read) && read == text.Length && text.Length > 0) return value != 0 || IsZero(text);

        value = default;
        return text.IndexOfAny((byte)'e', (byte)'E') > 0
            && decimal.TryParse(Utf8Text.Decode(text), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && (value != 0 || IsZero(text));
    }

    public static bool TryDouble(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(Utf8Text.Decode(text), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && !double.IsNaN(value) && !double.IsInfinity(value) && (value != 0 || IsZero(text));

    /// <summary>Removes the spaces around a number or a date in quotes.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && text[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') start++;
        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') end--;
        return text.Slice(start, end - start);
    }

    /// <summary>Returns whether a number is written as zero, and not only rounded to zero because it is too small for its type.</summary>
    private static bool IsZero(ReadOnlySpan<byte> text)
    {
        foreach (byte c in text)
        {
            if (c is >= (byte)'1' and <= (byte)'9') return false;
            if (c is (byte)'e' or (byte)'E') break;
        }

        return true;
    }
}
