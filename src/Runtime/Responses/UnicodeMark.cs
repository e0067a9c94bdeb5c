using System.Text;

namespace OfficeGest.Responses;

/// <summary>Detects the Unicode encoding of a text by its first bytes.</summary>
internal static class UnicodeMark
{
    /// <summary>Returns the encoding that a byte order mark or the NULs next to the first character indicate; null for UTF-8 and any other encoding.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="length">The length of the mark in bytes.</param>
    public static Encoding? Find(ReadOnlySpan<byte> bytes, out int length)
    {
        (int marked, Encoding? encoding) = OfMark(bytes);
        length = marked;
        return marked > 0 ? encoding : OfNul(bytes);
    }

    private static (int Length, Encoding? Encoding) OfMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF) return (3, null);
        if (bytes.Length >= 4 && bytes[0] == 0xFF && bytes[1] == 0xFE && bytes[2] == 0 && bytes[3] == 0) return (4, Utf32(false));
        if (bytes.Length >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xFE && bytes[3] == 0xFF) return (4, Utf32(true));
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE) return (2, Utf16(false));
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF) return (2, Utf16(true));

        return default;
    }

    // JSON begins with an ASCII character, and contains no NUL.
    private static Encoding? OfNul(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || (bytes[0] != 0 && bytes[1] != 0)) return null;
        if (bytes.Length < 4) return Utf16(bytes[0] == 0);
        if (bytes[0] != 0) return bytes[2] == 0 && bytes[3] == 0 ? Utf32(false) : Utf16(false);

        return bytes[1] == 0 ? Utf32(true) : Utf16(true);
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false);

    private static UTF32Encoding Utf32(bool bigEndian) => new(bigEndian, byteOrderMark: false);
}
