using System.Buffers.Text;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Whether a value that was read as promised would be written as it came: with the same digits, or as the same text.</summary>
internal static class AsWritten
{
    /// <summary>Fifteen digits come back from a double whatever they are; of more, those that it was made from.</summary>
    public static bool Double(ref Utf8JsonReader reader, double value)
    {
        if (reader.HasValueSequence) return false;
        if (reader.ValueSpan.Length <= 15 && !HasExponent(reader.ValueSpan)) return true;
#if NET
        Span<byte> text = stackalloc byte[32];
        return value.TryFormat(text, out int written, default, System.Globalization.CultureInfo.InvariantCulture) && reader.ValueSpan.SequenceEqual(text.Slice(0, written));
#else
        return Utf8Text.Decode(reader.ValueSpan) == ApiFormat.Format(value);
#endif
    }

    public static bool Single(ref Utf8JsonReader reader, float value)
    {
        if (reader.HasValueSequence) return false;
        if (reader.ValueSpan.Length <= 6 && !HasExponent(reader.ValueSpan)) return true;
#if NET
        Span<byte> text = stackalloc byte[32];
        return value.TryFormat(text, out int written, default, System.Globalization.CultureInfo.InvariantCulture) && reader.ValueSpan.SequenceEqual(text.Slice(0, written));
#else
        return Utf8Text.Decode(reader.ValueSpan) == ApiFormat.Format(value);
#endif
    }

    /// <summary>A decimal has 28 digits for certain.</summary>
    public static bool Decimal(ref Utf8JsonReader reader) => !reader.HasValueSequence && reader.ValueSpan.Length <= 28 && !HasExponent(reader.ValueSpan);

    /// <summary>Digits, a point among them, and no zero before them: zeros at the end a decimal remembers.</summary>
    public static bool DecimalString(scoped ReadOnlySpan<byte> text)
    {
        if (text.Length > 28) return false;

        int start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int point = -1;
        bool isZero = true;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9') isZero &= text[i] == '0';
            else if (text[i] == '.' && point < 0) point = i;
            else return false;
        }

        int whole = (point < 0 ? text.Length : point) - start;
        return whole > 0 && (whole == 1 || text[start] != '0') && point != text.Length - 1 && !(start == 1 && isZero);
    }

    public static bool DateTime(scoped ReadOnlySpan<byte> text, DateTimeOffset value)
    {
        // The usual end, and not ours: we write +00:00.
        if (text[text.Length - 1] is (byte)'Z' or (byte)'z') return false;
#if NET
        Span<byte> written = stackalloc byte[40];
        return value.TryFormat(written, out int length, ApiFormat.DateTimeForm(value), System.Globalization.CultureInfo.InvariantCulture) && text.SequenceEqual(written.Slice(0, length));
#else
        return Utf8Text.Decode(text) == ApiFormat.Format(value);
#endif
    }

    public static bool Duration(scoped ReadOnlySpan<byte> text, TimeSpan value) => Utf8Text.Decode(text) == IsoDuration.Format(value);

    /// <summary>An address remembers how it was spelled.</summary>
    public static bool Uri(ref Utf8JsonReader reader, Uri value) => !reader.ValueIsEscaped || !LoneSurrogates.WereIn(value.OriginalString);

    /// <summary>We write small letters.</summary>
    public static bool Guid(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence) return false;

        foreach (byte c in reader.ValueSpan)
            if (c is >= (byte)'A' and <= (byte)'F') return false;
        return true;
    }

    /// <summary>Base64 may have blanks in it, and bits behind the last byte that mean nothing.</summary>
    public static bool Bytes(ref Utf8JsonReader reader, byte[] value)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length != (value.Length + 2) / 3 * 4) return false;

        int rest = value.Length % 3;
        if (rest == 0) return true;

        Span<byte> end = stackalloc byte[4];
        Base64.EncodeToUtf8(value.AsSpan(value.Length - rest), end, out _, out _);
        return reader.ValueSpan.EndsWith(end);
    }

    private static bool HasExponent(scoped ReadOnlySpan<byte> number) => number.IndexOfAny((byte)'e', (byte)'E') >= 0;
}
