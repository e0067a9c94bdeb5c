using System.Buffers.Text;
using System.Globalization;

namespace OfficeGest.Json;

/// <summary>
/// A moment with its offset, RFC 3339. Without an offset it is no moment, and guessing one would be an hour wrong half of the year.
/// </summary>
internal static class Instant
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ssK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd' 'HH:mm:sszzz",
    ];

    public static bool TryExact(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        return text.Length is >= 20 and <= 40 && text[10] is (byte)'T' or (byte)'t' && HasOffset(text) && TryParse(text, out value);
    }

    public static bool TryLenient(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        return text.Length is >= 16 and <= 40 && HasOffset(text) && TryParse(text, out value);
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        if (text.Length == 33 && Utf8Parser.TryParse(text, out value, out int read, 'O') && read == text.Length) return true;

        return DateTimeOffset.TryParseExact(Utf8Text.Decode(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
            || DateTimeOffset.TryParse(Utf8Text.Decode(text), CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    private static bool HasOffset(ReadOnlySpan<byte> text)
    {
        if (text[text.Length - 1] is (byte)'Z' or (byte)'z') return true;

        ReadOnlySpan<byte> end = text.Slice(text.Length - 6);
        return end.IndexOfAny((byte)'+', (byte)'-') is 0 or 1;
    }
}
